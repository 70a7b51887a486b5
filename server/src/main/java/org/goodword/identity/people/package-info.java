/// Agents, teams, roles and brands: who works here and what they may do.
@NullMarked
package org.goodword.identity.people;

import org.jspecify.annotations.NullMarked;

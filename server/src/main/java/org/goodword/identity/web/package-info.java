/// REST of agents, teams, roles, brands, sessions, tokens, invitations, resets and set-up.
@NullMarked
package org.goodword.identity.web;

import org.jspecify.annotations.NullMarked;

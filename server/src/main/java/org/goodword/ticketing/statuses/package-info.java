/// Statuses, the ways between them, and types, of a workspace.
@NullMarked
package org.goodword.ticketing.statuses;

import org.jspecify.annotations.NullMarked;

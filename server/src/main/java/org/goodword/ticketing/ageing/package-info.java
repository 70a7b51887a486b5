/// Tickets whose time is over: which they are, and how they are emptied of what was said.
@NullMarked
package org.goodword.ticketing.ageing;

import org.jspecify.annotations.NullMarked;

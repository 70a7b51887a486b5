/// Tickets go as a whole: at once out of sight, a day later for good.
@NullMarked
package org.goodword.ticketing.deleting;

import org.jspecify.annotations.NullMarked;

/// The workspace's own fields of tickets.
@NullMarked
package org.goodword.ticketing.filling;

import org.jspecify.annotations.NullMarked;

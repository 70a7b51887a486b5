/// Opening tickets.
@NullMarked
package org.goodword.ticketing.opening;

import org.jspecify.annotations.NullMarked;

/// One action on many tickets.
@NullMarked
package org.goodword.ticketing.bulk;

import org.jspecify.annotations.NullMarked;

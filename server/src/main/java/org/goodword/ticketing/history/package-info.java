/// Writing down what happened elsewhere, and taking it away again.
@NullMarked
package org.goodword.ticketing.history;

import org.jspecify.annotations.NullMarked;

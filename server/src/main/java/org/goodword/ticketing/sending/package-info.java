/// Replies on their way: how each fares, and taking one back.
@NullMarked
package org.goodword.ticketing.sending;

import org.jspecify.annotations.NullMarked;

/// Two tickets about one thing become one.
@NullMarked
package org.goodword.ticketing.merging;

import org.jspecify.annotations.NullMarked;

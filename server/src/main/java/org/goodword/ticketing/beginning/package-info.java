/// Whether customers write already, and are answered.
@NullMarked
package org.goodword.ticketing.beginning;

import org.jspecify.annotations.NullMarked;

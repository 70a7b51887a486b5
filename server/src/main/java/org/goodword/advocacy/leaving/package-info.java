/// The mail that asks, and how it fares.
@NullMarked
package org.goodword.advocacy.leaving;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.goodword.ticketing.macros;

import org.jspecify.annotations.NullMarked;

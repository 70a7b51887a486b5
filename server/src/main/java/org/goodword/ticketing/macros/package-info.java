/// Macros: an answer and what else is to be done, in one go.
@NullMarked
package org.goodword.ticketing.macros;

import org.jspecify.annotations.NullMarked;

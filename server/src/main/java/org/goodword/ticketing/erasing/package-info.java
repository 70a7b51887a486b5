/// What tickets tell of a person: those that are his alone go, in others nothing is left of him.
@NullMarked
package org.goodword.ticketing.erasing;

import org.jspecify.annotations.NullMarked;

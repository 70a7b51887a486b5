/// Putting tickets aside for a while.
@NullMarked
package org.goodword.ticketing.snoozing;

import org.jspecify.annotations.NullMarked;

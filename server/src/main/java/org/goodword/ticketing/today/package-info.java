/// The day's figures: what came, what was solved, who waits, and how soon people were answered.
@NullMarked
package org.goodword.ticketing.today;

import org.jspecify.annotations.NullMarked;

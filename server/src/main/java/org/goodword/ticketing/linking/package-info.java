/// Tickets that belong together: parts of one, duplicates, causes; and what is solved with what.
@NullMarked
package org.goodword.ticketing.linking;

import org.jspecify.annotations.NullMarked;

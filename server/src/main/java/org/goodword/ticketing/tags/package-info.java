/// The words on tickets: which there are, and one becoming another or going on all of them.
@NullMarked
package org.goodword.ticketing.tags;

import org.jspecify.annotations.NullMarked;

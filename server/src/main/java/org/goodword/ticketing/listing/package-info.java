/// Lists of tickets, their filters, and who may see which.
@NullMarked
package org.goodword.ticketing.listing;

import org.jspecify.annotations.NullMarked;

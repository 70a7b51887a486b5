/// Up to where each agent has read a ticket.
@NullMarked
package org.goodword.ticketing.reading;

import org.jspecify.annotations.NullMarked;

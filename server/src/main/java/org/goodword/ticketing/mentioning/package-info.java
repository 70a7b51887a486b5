/// Whom notes name, and who follows a ticket.
@NullMarked
package org.goodword.ticketing.mentioning;

import org.jspecify.annotations.NullMarked;

/// What other modules keep for a ticket.
@NamedInterface("spi")
@NullMarked
package org.goodword.ticketing.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package org.goodword.ticketing.spi;

import java.util.Optional;
import org.goodword.identity.BrandId;

/// Where customers look at their tickets.
public interface CustomerPages {
    /// The address of a ticket's page, for who may see it once he has signed in there: knowing it opens nothing. Empty
    /// for a brand without such pages.
    ///
    /// @param number of the ticket
    Optional<String> of(BrandId brand, long number);
}

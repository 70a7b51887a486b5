package org.goodword.ticketing;

import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.ticketing.spi.CustomerPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where a customer looks at his ticket, for texts that tell him so.
@Component
public class CustomerLinks {
    private final ObjectProvider<CustomerPages> pages;

    CustomerLinks(ObjectProvider<CustomerPages> pages) {
        this.pages = pages;
    }

    /// Empty for a brand without pages for its customers. It opens nothing for who is not signed in there.
    ///
    /// @param number of the ticket
    public Optional<String> of(BrandId brand, long number) {
        return pages.stream().flatMap(one -> one.of(brand, number).stream()).findFirst();
    }
}

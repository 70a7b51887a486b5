package org.goodword.advocacy;

import org.goodword.advocacy.listing.QuoteQuery;
import org.goodword.identity.BrandId;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what customers let us say.
@Component
public class GoodWords {
    private final QuoteQuery query;

    GoodWords(QuoteQuery query) {
        this.query = query;
    }

    /// Of a brand, the newest first: those agreed to and not withdrawn at this moment. Tells nothing else, not even
    /// when.
    @Transactional(readOnly = true)
    public Page<Quote> published(BrandId brand, PageRequest page) {
        var rows = query.published(brand, page.after(1).map(cursor -> cursor.uuid(0)), page.limit() + 1);
        return Page.of(rows, page.limit(), quote -> Cursor.of(quote.id()));
    }
}

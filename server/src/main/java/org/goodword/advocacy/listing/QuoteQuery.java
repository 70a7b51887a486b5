package org.goodword.advocacy.listing;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.goodword.advocacy.db.Tables.CONSENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.advocacy.Quote;
import org.goodword.identity.BrandId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Quotes that are shown to everybody.
@Component
public class QuoteQuery {
    private final DSLContext sql;

    QuoteQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// @param after one shown before; that it was withdrawn meanwhile does no harm
    public List<Quote> published(BrandId brand, Optional<UUID> after, int limit) {
        return sql.select(CONSENT.ID, ASK.QUOTE, CONSENT.NAME, CONSENT.ORGANISATION)
                .from(CONSENT)
                .join(ASK)
                .on(ASK.WORKSPACE_ID.eq(CONSENT.WORKSPACE_ID), ASK.ID.eq(CONSENT.ASK_ID))
                .where(
                        CONSENT.WORKSPACE_ID.eq(Workspaces.current()),
                        CONSENT.BRAND_ID.eq(brand),
                        CONSENT.WITHDRAWN_AT.isNull())
                .and(after.map(this::before).orElse(noCondition()))
                .orderBy(CONSENT.GRANTED_AT.desc(), CONSENT.ID.desc())
                .limit(limit)
                .fetch(row -> new Quote(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4())));
    }

    private Condition before(UUID shown) {
        return sql.select(CONSENT.GRANTED_AT)
                .from(CONSENT)
                .where(CONSENT.WORKSPACE_ID.eq(Workspaces.current()), CONSENT.ID.eq(shown))
                .fetchOptional(CONSENT.GRANTED_AT)
                .map(granted -> (Condition) row(CONSENT.GRANTED_AT, CONSENT.ID).lt(granted, shown))
                .orElse(noCondition());
    }
}

package org.goodword.mail.receiving;

import static org.goodword.mail.db.Tables.INBOUND;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The mails received, for people.
@Component
class ReceivedQuery {
    private final DSLContext sql;

    ReceivedQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first.
    Page<ReceivedMail> list(Optional<String> state, Optional<UUID> account, PageRequest page) {
        var rows = sql.select(INBOUND.fields())
                .from(INBOUND)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()))
                .and(state.map(INBOUND.STATE::eq).orElse(noCondition()))
                .and(account.map(INBOUND.ACCOUNT_ID::eq).orElse(noCondition()))
                .and(page.after(1).map(after -> INBOUND.ID.lt(after.uuid(0))).orElse(noCondition()))
                .orderBy(INBOUND.ID.desc())
                .limit(page.limit() + 1)
                .fetch(ReceivedQuery::mail);
        return Page.of(rows, page.limit(), mail -> Cursor.of(mail.id()));
    }

    Optional<ReceivedMail> find(UUID id) {
        return sql.select(INBOUND.fields())
                .from(INBOUND)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.ID.eq(id))
                .fetchOptional(ReceivedQuery::mail);
    }

    private static ReceivedMail mail(Record row) {
        return new ReceivedMail(
                row.get(INBOUND.ID),
                row.get(INBOUND.STATE),
                Optional.ofNullable(row.get(INBOUND.ENVELOPE_FROM)),
                addresses(row.get(INBOUND.ENVELOPE_TO)),
                row.get(INBOUND.RECEIVED_AT),
                Optional.ofNullable(row.get(INBOUND.REASON)),
                Optional.ofNullable(row.get(INBOUND.TICKET_ID)));
    }

    /// None of a mail whose ticket was deleted.
    private static List<String> addresses(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}

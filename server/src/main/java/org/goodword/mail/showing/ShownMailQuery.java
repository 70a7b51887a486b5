package org.goodword.mail.showing;

import static org.goodword.mail.db.Tables.CARD;
import static org.goodword.mail.db.Tables.INBOUND;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.files.FileId;
import org.goodword.mail.reading.Card;
import org.goodword.mail.reading.Seal;
import org.goodword.mail.showing.ShownMail.Origin;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
class ShownMailQuery {
    private final DSLContext sql;
    private final ObjectMapper json;

    ShownMailQuery(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Newest first.
    List<ShownMail> of(TicketId ticket, Condition visible, int most) {
        var rows = sql.select(INBOUND.fields())
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.TICKET_ID.eq(ticket),
                        INBOUND.SAID_ID.isNotNull(),
                        visible)
                .orderBy(INBOUND.ID.desc())
                .limit(most)
                .fetch();
        var cards = cards(rows.getValues(INBOUND.ID));
        return rows.map(row -> mail(row, cards.getOrDefault(row.get(INBOUND.ID), List.of())));
    }

    private Map<UUID, List<Card>> cards(Collection<UUID> mails) {
        return sql
                .select(CARD.INBOUND_ID, CARD.KIND, CARD.DATA)
                .from(CARD)
                .where(CARD.WORKSPACE_ID.eq(Workspaces.current()), CARD.INBOUND_ID.in(mails))
                .orderBy(CARD.INBOUND_ID, CARD.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(row -> card(row.value2(), row.value3()), Collectors.toList())));
    }

    /// In which ticket a message stands that came by mail, and the mail as it came.
    Optional<Original> original(MessageId message, Condition visible) {
        return sql.select(INBOUND.TICKET_ID, INBOUND.FILE_ID)
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.SAID_ID.eq(message),
                        INBOUND.FILE_ID.isNotNull(),
                        visible)
                .limit(1)
                .fetchOptional(row -> new Original(row.value1(), row.value2()));
    }

    record Original(TicketId ticket, FileId file) {}

    private ShownMail mail(Record row, List<Card> cards) {
        return new ShownMail(
                row.get(INBOUND.ID),
                row.get(INBOUND.SAID_ID),
                row.get(INBOUND.RECEIVED_AT),
                Optional.ofNullable(row.get(INBOUND.REASON)),
                Optional.ofNullable(row.get(INBOUND.EVIDENCE)),
                Optional.ofNullable(row.get(INBOUND.DOUBT)),
                Optional.ofNullable(row.get(INBOUND.BROUGHT_BY)).map(AgentId::new),
                origin(row),
                seal(row.get(INBOUND.SEAL)),
                cards,
                row.get(INBOUND.FILE_ID) != null);
    }

    private static Optional<Origin> origin(Record row) {
        return Optional.ofNullable(row.get(INBOUND.DMARC))
                .map(dmarc -> new Origin(
                        row.get(INBOUND.SPF),
                        row.get(INBOUND.DKIM),
                        Optional.ofNullable(row.get(INBOUND.DKIM_DOMAIN)),
                        dmarc,
                        Optional.ofNullable(row.get(INBOUND.DMARC_POLICY))));
    }

    private Seal seal(@Nullable JSONB seal) {
        return seal == null ? Seal.NONE : json.readValue(seal.data(), Seal.class);
    }

    private Card card(String kind, JSONB data) {
        return json.readValue(data.data(), CardWord.of(kind).type());
    }
}

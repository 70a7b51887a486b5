package org.goodword.chat.leaving;

import static org.goodword.chat.db.Tables.LETTER;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class LetterStore {
    private final DSLContext sql;

    LetterStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ChatLetter letter, Instant at) {
        sql.insertInto(LETTER)
                .set(LETTER.WORKSPACE_ID, Workspaces.current())
                .set(LETTER.ID, letter.id())
                .set(LETTER.TICKET_ID, letter.ticket())
                .set(LETTER.TRANSCRIPT, letter.transcript())
                .set(LETTER.EMAIL, letter.to().value())
                .set(LETTER.AFTER_SEQ, letter.after())
                .set(LETTER.UP_TO_SEQ, letter.upTo())
                .set(LETTER.CREATED_AT, at)
                .execute();
    }

    Optional<ChatLetter> find(UUID id) {
        return sql.selectFrom(LETTER)
                .where(LETTER.WORKSPACE_ID.eq(Workspaces.current()), LETTER.ID.eq(id))
                .fetchOptional(row -> new ChatLetter(
                        row.getId(),
                        row.getTicketId(),
                        row.getTranscript(),
                        new EmailAddress(row.getEmail()),
                        row.getAfterSeq(),
                        row.getUpToSeq()));
    }

    /// Up to where replies were put into a mail; 0 before the first.
    int mailedUpTo(TicketId ticket) {
        var last = max(LETTER.UP_TO_SEQ);
        return sql.select(last)
                .from(LETTER)
                .where(
                        LETTER.WORKSPACE_ID.eq(Workspaces.current()),
                        LETTER.TICKET_ID.eq(ticket),
                        LETTER.TRANSCRIPT.isFalse())
                .fetchOptional(last)
                .orElse(0);
    }
}

package org.goodword.ticketing.sending;

import static org.goodword.ticketing.db.Tables.RECIPIENT_FAILURE;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.contacts.FailureReason;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.RecipientFailure;
import org.goodword.ticketing.db.tables.records.RecipientFailureRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class FailureStore {
    private static final String DELAYED = "delayed";

    private final DSLContext sql;

    FailureStore(DSLContext sql) {
        this.sql = sql;
    }

    /// False when nothing is new: a failure is known, or a delay is told again.
    boolean put(MessageId message, RecipientFailure failure) {
        var row = new RecipientFailureRecord();
        row.setWorkspaceId(Workspaces.current());
        row.setMessageId(message);
        row.setAddress(failure.address().value());
        row.setState(failure.state());
        row.setReason(failure.reason().code());
        row.setStatus(failure.status().orElse(null));
        row.setWords(failure.words());
        row.setAt(failure.at());
        return sql.insertInto(RECIPIENT_FAILURE)
                        .set(row)
                        .onConflict(
                                RECIPIENT_FAILURE.WORKSPACE_ID, RECIPIENT_FAILURE.MESSAGE_ID, RECIPIENT_FAILURE.ADDRESS)
                        .doUpdate()
                        .set(row)
                        .where(RECIPIENT_FAILURE.STATE.eq(inline(DELAYED)))
                        .and(inline(failure.state()).ne(inline(DELAYED)))
                        .execute()
                == 1;
    }

    /// By message, in the order in which we heard of them.
    Map<MessageId, List<RecipientFailure>> of(Collection<MessageId> messages) {
        if (messages.isEmpty()) return Map.of();
        return sql
                .selectFrom(RECIPIENT_FAILURE)
                .where(
                        RECIPIENT_FAILURE.WORKSPACE_ID.eq(Workspaces.current()),
                        RECIPIENT_FAILURE.MESSAGE_ID.in(messages))
                .orderBy(RECIPIENT_FAILURE.AT, RECIPIENT_FAILURE.ADDRESS)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        RecipientFailureRecord::getMessageId,
                        Collectors.mapping(FailureStore::failure, Collectors.toList())));
    }

    private static RecipientFailure failure(RecipientFailureRecord row) {
        return new RecipientFailure(
                new EmailAddress(row.getAddress()),
                row.getState().equals(DELAYED),
                FailureReason.of(row.getReason()),
                Optional.ofNullable(row.getStatus()),
                row.getWords(),
                row.getAt());
    }
}

package org.goodword.notify.sending;

import static org.goodword.notify.db.Tables.PUSH;

import java.util.Optional;
import java.util.UUID;
import org.goodword.notify.Concern;
import org.goodword.notify.DeviceId;
import org.goodword.notify.db.tables.records.PushRecord;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PushStore {
    private final DSLContext sql;

    PushStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Push push) {
        sql.insertInto(PUSH)
                .set(PUSH.WORKSPACE_ID, Workspaces.current())
                .set(PUSH.ID, push.id())
                .set(PUSH.DEVICE_ID, push.device())
                .set(PUSH.TICKET_ID, push.ticket())
                .set(PUSH.CONCERN, push.concern().code())
                .set(PUSH.CREATED_AT, push.created())
                .set(PUSH.EXPIRES_AT, push.expires())
                .execute();
    }

    Optional<Push> find(UUID id) {
        return sql.selectFrom(PUSH).where(is(id)).fetchOptional(PushStore::push);
    }

    void begin(UUID id) {
        sql.update(PUSH).set(PUSH.ATTEMPTS, PUSH.ATTEMPTS.plus(1)).where(is(id)).execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(PUSH).where(is(id)).execute();
    }

    /// @param most counted up to
    int waiting(DeviceId device, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(PUSH)
                .where(PUSH.WORKSPACE_ID.eq(Workspaces.current()), PUSH.DEVICE_ID.eq(device))
                .limit(most));
    }

    private static Condition is(UUID id) {
        return PUSH.WORKSPACE_ID.eq(Workspaces.current()).and(PUSH.ID.eq(id));
    }

    private static Push push(PushRecord row) {
        return new Push(
                row.getId(),
                row.getDeviceId(),
                row.getTicketId(),
                Concern.of(row.getConcern()),
                row.getAttempts(),
                row.getCreatedAt(),
                row.getExpiresAt());
    }
}

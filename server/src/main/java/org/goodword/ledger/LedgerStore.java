package org.goodword.ledger;

import static org.goodword.ledger.db.Tables.CURSOR;
import static org.goodword.ledger.db.Tables.DETAIL;
import static org.goodword.ledger.db.Tables.ENTRY;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.goodword.ledger.Ledger.History;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.RequestId;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class LedgerStore {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /// The entry, its detail if any, and the news that this workspace has entries: one round trip.
    private static final String APPEND = """
        with entry as (
          insert into ledger.entry (workspace_id, id, epoch, at, actor_kind, actor_id, actor_name, event, subject_kind,
                                    subject_id, cause, request_id, facts)
          values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}::jsonb)
        ), news as (
          insert into infra.ledger_news (workspace_id, at) values ({0}, {3}) on conflict do nothing
        )
        insert into ledger.detail (workspace_id, entry_id, value, salt, digest)
        select {0}, {1}, detail.value, {14}, sha256({14} || convert_to(detail.value::text, 'UTF8'))
        from (select {13}::jsonb as value) detail where detail.value is not null
        """;

    /// In this epoch only what no running transaction can still precede; of older epochs everything.
    private static final String SETTLED = "({0} < {1} or {2} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint)";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final DSLContext sql;
    private final ObjectMapper json;

    LedgerStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void append(UUID id, int epoch, Instant at, Actor by, Event event, Optional<String> cause) {
        sql.query(
                        APPEND,
                        value(Workspaces.current().value()),
                        value(id),
                        value(epoch),
                        val(at, ENTRY.AT.getDataType()),
                        value(by.kind()),
                        val(by.uuid().orElse(null), UUID.class),
                        val(by instanceof Actor.System(var name) ? name : null, String.class),
                        value(event.code()),
                        value(event.subject().kind()),
                        value(event.subject().id()),
                        val(cause.orElse(null), String.class),
                        val(RequestId.current().orElse(null), String.class),
                        value(json.writeValueAsString(event.facts())),
                        val(event.detail().isEmpty() ? null : json.writeValueAsString(event.detail()), String.class),
                        val(salt(), byte[].class))
                .execute();
    }

    List<Entry> read(Position after, int currentEpoch, int limit) {
        return sql.select(ENTRY.fields())
                .from(ENTRY)
                .where(
                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                        row(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID).gt(after.epoch(), after.xid(), after.id()))
                .and(SETTLED, ENTRY.EPOCH, inline(currentEpoch), ENTRY.XID)
                .orderBy(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID)
                .limit(limit)
                .fetch(this::entry);
    }

    List<Entry> of(String kind, Collection<UUID> subjects, Collection<String> events) {
        return sql.select(ENTRY.fields())
                .from(ENTRY)
                .where(
                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                        ENTRY.SUBJECT_KIND.eq(kind),
                        ENTRY.SUBJECT_ID.in(subjects),
                        ENTRY.EVENT.in(events))
                .orderBy(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID)
                .fetch(this::entry);
    }

    List<History> history(Subject subject, Optional<Position> before, int limit) {
        return sql.select(ENTRY.fields())
                .select(DETAIL.VALUE)
                .from(ENTRY)
                .leftJoin(DETAIL)
                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                .where(
                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                        ENTRY.SUBJECT_KIND.eq(subject.kind()),
                        ENTRY.SUBJECT_ID.eq(subject.id()))
                .and(before.map(at -> row(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID).lt(at.epoch(), at.xid(), at.id()))
                        .orElse(noCondition()))
                .orderBy(ENTRY.EPOCH.desc(), ENTRY.XID.desc(), ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new History(entry(row), facts(row.get(DETAIL.VALUE))));
    }

    List<History> history(Subject subject, Collection<String> events, Optional<Ledger.Moment> before, int limit) {
        return sql.select(ENTRY.fields())
                .select(DETAIL.VALUE)
                .from(ENTRY)
                .leftJoin(DETAIL)
                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                .where(
                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                        ENTRY.SUBJECT_KIND.eq(subject.kind()),
                        ENTRY.SUBJECT_ID.eq(subject.id()),
                        ENTRY.EVENT.in(events))
                .and(before.map(at -> row(ENTRY.AT, ENTRY.ID).lt(at.at(), at.id()))
                        .orElse(noCondition()))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new History(entry(row), facts(row.get(DETAIL.VALUE))));
    }

    void forget(Subject subject) {
        sql.update(DETAIL)
                .setNull(DETAIL.VALUE)
                .setNull(DETAIL.SALT)
                .where(
                        DETAIL.WORKSPACE_ID.eq(Workspaces.current()),
                        DETAIL.ENTRY_ID.in(select(ENTRY.ID)
                                .from(ENTRY)
                                .where(
                                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                                        ENTRY.SUBJECT_KIND.eq(subject.kind()),
                                        ENTRY.SUBJECT_ID.eq(subject.id()))))
                .execute();
    }

    /// Blanks those of the next details that say one of the words.
    ///
    /// @return where the next begin; empty when these were the last
    Optional<UUID> blank(Collection<String> words, Optional<UUID> after, int most) {
        var some = DETAIL.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(after.map(DETAIL.ENTRY_ID::gt).orElse(noCondition()));
        var last = sql.select(DETAIL.ENTRY_ID)
                .from(DETAIL)
                .where(some)
                .orderBy(DETAIL.ENTRY_ID)
                .offset(most - 1)
                .limit(1)
                .fetchOptional(DETAIL.ENTRY_ID);
        var said = words.stream()
                .map(word -> (Condition) DETAIL.VALUE.cast(String.class).containsIgnoreCase(word))
                .reduce(Condition::or)
                .orElse(falseCondition());
        sql.update(DETAIL)
                .setNull(DETAIL.VALUE)
                .setNull(DETAIL.SALT)
                .where(some, said)
                .and(last.map(DETAIL.ENTRY_ID::le).orElse(noCondition()))
                .execute();
        return last;
    }

    /// Newest first. One that is looked for by person or event is found by an index of its own.
    List<History> search(AuditFilter filter, Optional<Ledger.Moment> before, int limit) {
        return sql.select(ENTRY.fields())
                .select(DETAIL.VALUE)
                .from(ENTRY)
                .leftJoin(DETAIL)
                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                .where(ENTRY.WORKSPACE_ID.eq(Workspaces.current()))
                .and(given(filter.from(), ENTRY.AT::ge))
                .and(given(filter.to(), ENTRY.AT::lt))
                .and(given(filter.actor(), ENTRY.ACTOR_ID::eq))
                .and(given(filter.event(), ENTRY.EVENT::eq))
                .and(given(
                        filter.subject(),
                        subject -> ENTRY.SUBJECT_KIND.eq(subject.kind()).and(ENTRY.SUBJECT_ID.eq(subject.id()))))
                .and(given(before, at -> row(ENTRY.AT, ENTRY.ID).lt(at.at(), at.id())))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new History(entry(row), facts(row.get(DETAIL.VALUE))));
    }

    private static <T> Condition given(Optional<T> value, Function<T, Condition> condition) {
        return value.map(condition).orElse(noCondition());
    }

    private static byte[] salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    Optional<Position> head() {
        return sql.select(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(ENTRY.EPOCH.desc(), ENTRY.XID.desc(), ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Position(row.value1(), row.value2(), row.value3()));
    }

    long horizon() {
        return sql.fetchSingle("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .into(Long.class);
    }

    Set<WorkspaceId> newsSince(long xid) {
        var news = table("infra.ledger_news");
        return sql.selectDistinct(field("workspace_id", Integer.class))
                .from(news)
                .where("xid >= {0}", inline(xid))
                .fetchSet(row -> new WorkspaceId(row.value1()));
    }

    int forgetNews(Instant before) {
        return sql.execute("delete from infra.ledger_news where at < {0}", val(before, ENTRY.AT.getDataType()));
    }

    Optional<Position> position(String consumer) {
        return sql.select(CURSOR.EPOCH, CURSOR.XID, CURSOR.ID)
                .from(CURSOR)
                .where(CURSOR.WORKSPACE_ID.eq(Workspaces.current()), CURSOR.CONSUMER.eq(consumer))
                .forUpdate()
                .fetchOptional(row -> new Position(row.value1(), row.value2(), row.value3()));
    }

    void advance(String consumer, Position to) {
        sql.insertInto(CURSOR)
                .set(CURSOR.WORKSPACE_ID, Workspaces.current())
                .set(CURSOR.CONSUMER, consumer)
                .set(CURSOR.EPOCH, to.epoch())
                .set(CURSOR.XID, to.xid())
                .set(CURSOR.ID, to.id())
                .onConflict(CURSOR.WORKSPACE_ID, CURSOR.CONSUMER)
                .doUpdate()
                .set(CURSOR.EPOCH, to.epoch())
                .set(CURSOR.XID, to.xid())
                .set(CURSOR.ID, to.id())
                .execute();
    }

    private Entry entry(Record row) {
        return new Entry(
                new Position(row.get(ENTRY.EPOCH), row.get(ENTRY.XID), row.get(ENTRY.ID)),
                row.get(ENTRY.AT),
                actor(row),
                row.get(ENTRY.EVENT),
                new Subject(row.get(ENTRY.SUBJECT_KIND), row.get(ENTRY.SUBJECT_ID)),
                Optional.ofNullable(row.get(ENTRY.CAUSE)),
                Optional.ofNullable(row.get(ENTRY.REQUEST_ID)),
                facts(row.get(ENTRY.FACTS)));
    }

    private Map<String, Object> facts(@Nullable JSONB value) {
        return value == null ? Map.of() : json.readValue(value.data(), FACTS);
    }

    private static Actor actor(Record row) {
        return switch (row.get(ENTRY.ACTOR_KIND)) {
            case "agent" -> new Actor.Agent(new AgentId(row.get(ENTRY.ACTOR_ID)));
            case "contact" -> new Actor.Contact(row.get(ENTRY.ACTOR_ID));
            default -> new Actor.System(row.get(ENTRY.ACTOR_NAME));
        };
    }

    private static org.jooq.Field<?> value(Object value) {
        return val(value);
    }
}

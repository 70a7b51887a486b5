package org.goodword.integration.endpoints;

import static org.goodword.integration.db.Tables.ENDPOINT;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.endpoints.Endpoint.OffBecause;
import org.goodword.integration.endpoints.Endpoint.State;
import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Addresses and signing secrets are encrypted at rest: with some kinds, who knows the address may speak.
@Component
public class EndpointStore {
    private static final String SECRET = "webhook-secret";
    private static final String ADDRESS = "webhook-address";

    private final DSLContext sql;
    private final Secrets secrets;

    EndpointStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /// Oldest first; without those removed.
    public List<Endpoint> all() {
        return sql.selectFrom(ENDPOINT)
                .where(ENDPOINT.WORKSPACE_ID.eq(Workspaces.current()), ENDPOINT.REMOVED_AT.isNull())
                .orderBy(ENDPOINT.CREATED_AT, ENDPOINT.ID)
                .fetch(this::endpoint);
    }

    public boolean isAnyActive() {
        return sql.fetchExists(ENDPOINT, ENDPOINT.WORKSPACE_ID.eq(Workspaces.current()), ENDPOINT.ACTIVE.isTrue());
    }

    /// Locked in the order of their ids.
    public List<Endpoint> lockActive() {
        return sql.selectFrom(ENDPOINT)
                .where(ENDPOINT.WORKSPACE_ID.eq(Workspaces.current()), ENDPOINT.ACTIVE.isTrue())
                .orderBy(ENDPOINT.ID)
                .forNoKeyUpdate()
                .fetch(this::endpoint);
    }

    public Optional<Endpoint> find(EndpointId id) {
        return sql.selectFrom(ENDPOINT)
                .where(is(id), ENDPOINT.REMOVED_AT.isNull())
                .fetchOptional(this::endpoint);
    }

    /// One removed as well.
    public Optional<Endpoint> lock(EndpointId id) {
        return sql.selectFrom(ENDPOINT).where(is(id)).forNoKeyUpdate().fetchOptional(this::endpoint);
    }

    /// Writes what is chosen, and how it fares; a removed one is back.
    public void put(Endpoint endpoint) {
        var url = secrets.encrypt(ADDRESS, endpoint.url());
        sql.insertInto(ENDPOINT)
                .set(ENDPOINT.WORKSPACE_ID, Workspaces.current())
                .set(ENDPOINT.ID, endpoint.id())
                .set(ENDPOINT.KIND, endpoint.kind().code())
                .set(ENDPOINT.NAME, endpoint.name())
                .set(ENDPOINT.URL, url)
                .set(ENDPOINT.EVENTS, codes(endpoint.events()))
                .set(ENDPOINT.FILTER, endpoint.filter())
                .set(ENDPOINT.ACTIVE, endpoint.active())
                .set(ENDPOINT.CREATED_AT, endpoint.created())
                .onConflict(ENDPOINT.WORKSPACE_ID, ENDPOINT.ID)
                .doUpdate()
                .set(ENDPOINT.NAME, endpoint.name())
                .set(ENDPOINT.URL, url)
                .set(ENDPOINT.EVENTS, codes(endpoint.events()))
                .set(ENDPOINT.FILTER, endpoint.filter())
                .set(ENDPOINT.ACTIVE, endpoint.active())
                .setNull(ENDPOINT.REMOVED_AT)
                .setNull(ENDPOINT.OFF_BECAUSE)
                .execute();
        keep(endpoint.id(), endpoint.secrets());
        keep(endpoint.id(), endpoint.state());
    }

    public void keep(EndpointId id, Endpoint.Secrets kept) {
        sql.update(ENDPOINT)
                .set(ENDPOINT.SECRET, encrypted(kept.now()))
                .set(ENDPOINT.OLD_SECRET, encrypted(kept.before()))
                .set(ENDPOINT.OLD_SECRET_UNTIL, kept.beforeUntil().orElse(null))
                .where(is(id))
                .execute();
    }

    public void keep(EndpointId id, State state) {
        sql.update(ENDPOINT)
                .set(ENDPOINT.STRIKES, state.strikes())
                .set(ENDPOINT.PAUSED_UNTIL, state.pausedUntil().orElse(null))
                .set(ENDPOINT.FAILING_SINCE, state.failingSince().orElse(null))
                .set(ENDPOINT.TROUBLE, state.trouble().orElse(null))
                .set(ENDPOINT.DELIVERED_AT, state.delivered().orElse(null))
                .set(ENDPOINT.OFF_BECAUSE, state.off().map(OffBecause::code).orElse(null))
                .set(ENDPOINT.ACTIVE, state.off().isPresent() ? inline(false) : ENDPOINT.ACTIVE)
                .where(is(id))
                .execute();
    }

    /// False when it is not there.
    public boolean remove(EndpointId id, Instant at) {
        return sql.update(ENDPOINT)
                        .set(ENDPOINT.ACTIVE, false)
                        .set(ENDPOINT.REMOVED_AT, at)
                        .where(is(id), ENDPOINT.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /// With their deliveries.
    public void forgetRemoved(Instant before) {
        sql.deleteFrom(ENDPOINT)
                .where(ENDPOINT.WORKSPACE_ID.eq(Workspaces.current()), ENDPOINT.REMOVED_AT.lt(before))
                .execute();
    }

    private @Nullable String encrypted(Optional<String> plain) {
        return plain.map(text -> secrets.encrypt(SECRET, text)).orElse(null);
    }

    private Optional<String> decrypted(@Nullable String kept) {
        return Optional.ofNullable(kept).map(text -> secrets.decrypt(SECRET, text));
    }

    private static String[] codes(Set<EventType> events) {
        return events.stream().map(EventType::code).toArray(String[]::new);
    }

    private static Set<EventType> events(String[] codes) {
        var events = EnumSet.noneOf(EventType.class);
        Arrays.stream(codes).forEach(code -> EventType.of(code).ifPresent(events::add));
        return events;
    }

    private static Condition is(EndpointId id) {
        return ENDPOINT.WORKSPACE_ID.eq(Workspaces.current()).and(ENDPOINT.ID.eq(id));
    }

    private Endpoint endpoint(Record row) {
        return new Endpoint(
                row.get(ENDPOINT.ID),
                Kind.of(row.get(ENDPOINT.KIND)),
                row.get(ENDPOINT.NAME),
                secrets.decrypt(ADDRESS, row.get(ENDPOINT.URL)),
                events(row.get(ENDPOINT.EVENTS)),
                row.get(ENDPOINT.FILTER),
                row.get(ENDPOINT.ACTIVE),
                new Endpoint.Secrets(
                        decrypted(row.get(ENDPOINT.SECRET)),
                        decrypted(row.get(ENDPOINT.OLD_SECRET)),
                        Optional.ofNullable(row.get(ENDPOINT.OLD_SECRET_UNTIL))),
                new State(
                        row.get(ENDPOINT.STRIKES),
                        Optional.ofNullable(row.get(ENDPOINT.PAUSED_UNTIL)),
                        Optional.ofNullable(row.get(ENDPOINT.FAILING_SINCE)),
                        Optional.ofNullable(row.get(ENDPOINT.TROUBLE)),
                        Optional.ofNullable(row.get(ENDPOINT.DELIVERED_AT)),
                        Optional.ofNullable(row.get(ENDPOINT.OFF_BECAUSE)).map(OffBecause::of)),
                row.get(ENDPOINT.CREATED_AT));
    }
}

package org.goodword.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

class SqlAgreesWithMemoryTests {
    private static final FilterContext AMARA = Parcel.amaraAt(Filters.NOW.toString(), ZoneId.of("Europe/Berlin"));

    private static final long SEED = new Random().nextLong();
    private static final Random RANDOM = new Random(SEED);
    private static final List<Parcel> PARCELS =
            IntStream.range(0, 250).mapToObj(SqlAgreesWithMemoryTests::parcel).toList();

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable Connection connection;

    @BeforeContainer
    static void fill() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        connection = postgres.getPostgresDatabase().getConnection();
        var sql = sql();
        sql.execute("""
                create table parcel (id int primary key, subject text collate "C", status text collate "C", weight int,
                  created timestamptz, spam boolean, assignee uuid, team uuid,
                  price bigint, due bigint)
                """);
        sql.execute("create table tagged (parcel int, tag text collate \"C\")");
        for (var parcel : PARCELS) insert(sql, parcel);
    }

    @AfterContainer
    static void stop() throws IOException {
        if (postgres != null) postgres.close();
    }

    @Property(tries = 1_000)
    void everyFilterSelectsTheSameRows(@ForAll("filters") Filter filter) {
        var condition = Parcel.FIELDS.condition(filter, AMARA, _ -> trueCondition());
        var selected = sql().select(field("id", Integer.class))
                .from(table("parcel"))
                .where(condition)
                .fetchSet(0, Integer.class);
        var held = PARCELS.stream()
                .filter(Parcel.FIELDS.predicate(filter, AMARA))
                .map(Parcel::id)
                .collect(Collectors.toSet());

        assertThat(selected)
                .as("%s, rows of seed %d", Parcel.FIELDS.print(filter), SEED)
                .isEqualTo(held);
    }

    @Property(tries = 300)
    void normalisingChangesNothing(@ForAll("filters") Filter filter) {
        var typed =
                PARCELS.stream().filter(Parcel.FIELDS.predicate(filter, AMARA)).toList();
        var normalised = PARCELS.stream()
                .filter(Parcel.FIELDS.predicate(filter.normalised(), AMARA))
                .toList();

        assertThat(normalised).isEqualTo(typed);
    }

    @Provide
    static Arbitrary<Filter> filters() {
        return Filters.any(false);
    }

    private static DSLContext sql() {
        if (connection == null) throw new IllegalStateException("no database");
        return DSL.using(connection, SQLDialect.POSTGRES);
    }

    private static void insert(DSLContext sql, Parcel parcel) {
        var assignee = parcel.assignee() == null ? null : parcel.assignee().value();
        var team = parcel.team() == null ? null : parcel.team().value();
        sql.execute(
                "insert into parcel values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9})",
                DSL.val(parcel.id()),
                DSL.val(parcel.subject(), String.class),
                DSL.val(parcel.status(), String.class),
                DSL.val(parcel.weight(), Long.class),
                DSL.val(parcel.created(), Instant.class),
                DSL.val(parcel.spam(), Boolean.class),
                DSL.val(assignee, UUID.class),
                DSL.val(team, UUID.class),
                DSL.val(parcel.price(), Long.class),
                DSL.val(parcel.due() == null ? null : parcel.due().toEpochDay(), Long.class));
        for (var tag : parcel.tags())
            sql.execute("insert into tagged values ({0}, {1})", DSL.val(parcel.id()), DSL.val(tag));
    }

    private static Parcel parcel(int id) {
        return new Parcel(
                id,
                one(Filters.SUBJECTS),
                one(Parcel.STATUSES),
                one(List.of(-2L, 0L, 1L, 5L)),
                one(moments()),
                one(List.of(true, false)),
                one(List.of(new AgentId(Parcel.AMARA), new AgentId(Parcel.BEN))),
                one(List.of(new TeamId(Parcel.BILLING), new TeamId(Parcel.SALES))),
                Filters.TAGS.stream().filter(_ -> RANDOM.nextInt(3) == 0).toList(),
                one(List.of(-25_000L, 0L, 125_000L, 125_001L, 13_000_000L)),
                one(dates()));
    }

    private static <V> @Nullable V one(List<V> values) {
        var pick = RANDOM.nextInt(values.size() + 1);
        return pick == values.size() ? null : values.get(pick);
    }

    private static List<LocalDate> dates() {
        return Stream.of(
                        "2026-03-28",
                        "2026-03-29",
                        "2026-03-30",
                        "2026-02-28",
                        "2025-12-31",
                        "2026-03-22",
                        "2025-03-29")
                .map(LocalDate::parse)
                .toList();
    }

    private static List<Instant> moments() {
        var edges = Stream.of(
                "2026-03-29T10:00:00Z",
                "2026-03-28T23:00:00Z",
                "2026-03-29T22:00:00Z",
                "2026-03-22T23:00:00Z",
                "2026-02-28T23:00:00Z",
                "2025-12-31T23:00:00Z",
                "2026-03-28T09:00:00Z",
                "2025-03-29T10:00:00Z");
        return edges.map(Instant::parse)
                .flatMap(edge -> Stream.of(edge, edge.minus(Duration.ofNanos(1000)), edge.plus(Duration.ofNanos(1000))))
                .toList();
    }
}

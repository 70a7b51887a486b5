package org.goodword.filter;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.filter.spi.Choice;
import org.goodword.filter.spi.ColumnQuery;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.FilterFields;
import org.goodword.filter.spi.Match;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// A subject of the tests' own, with a field of every type.
record Parcel(
        int id,
        @Nullable String subject,
        @Nullable String status,
        @Nullable Long weight,
        @Nullable Instant created,
        @Nullable Boolean spam,
        @Nullable AgentId assignee,
        @Nullable TeamId team,
        List<String> tags,
        @Nullable Long price,
        @Nullable LocalDate due) {
    static final UUID AMARA = new UUID(1, 1);
    static final UUID BEN = new UUID(1, 2);
    static final UUID BILLING = new UUID(2, 1);
    static final UUID SALES = new UUID(2, 2);
    static final List<String> STATUSES = List.of("new", "open", "pending", "on_hold");

    private static final Field<Integer> ID = field(name("parcel", "id"), SQLDataType.INTEGER);
    private static final Field<Integer> TAGGED = field(name("tagged", "parcel"), SQLDataType.INTEGER);
    private static final Field<String> TAG = field(name("tagged", "tag"), SQLDataType.CLOB);

    static final FieldSet<Parcel> FIELDS = FieldSet.of(List.of(new Fields()));

    static FilterContext amaraAt(String now, java.time.ZoneId zone) {
        var caller = new Caller(
                new WorkspaceId(1),
                new Actor.Agent(new AgentId(AMARA)),
                Set.of(),
                RowScope.ALL,
                Set.of(new TeamId(BILLING)));
        return new FilterContext(caller, Instant.parse(now), zone);
    }

    static class Fields implements FilterFields<Parcel> {
        @Override
        public Class<Parcel> subject() {
            return Parcel.class;
        }

        @Override
        public String bundle() {
            return "org.goodword.filter.parcel";
        }

        @Override
        public List<FilterField<Parcel>> fields() {
            return List.of(
                    FilterField.text("subject", column("subject", SQLDataType.CLOB), Parcel::subject),
                    FilterField.choice("status", column("status", SQLDataType.CLOB), Parcel::status)
                            .with(STATUSES.toArray(String[]::new)),
                    FilterField.number("weight", column("weight", SQLDataType.INTEGER), Parcel::weight),
                    FilterField.time("created", column("created", SQLDataType.INSTANT), Parcel::created),
                    FilterField.flag("spam", column("spam", SQLDataType.BOOLEAN), Parcel::spam),
                    FilterField.agent("assignee", agent(), Parcel::assignee).with(Fields::agents),
                    FilterField.team("team", team(), Parcel::team).with(Fields::teams),
                    FilterField.of("tag", FieldType.TAG, Fields::tagged, Parcel::tags),
                    FilterField.of(
                            "price",
                            FieldType.DECIMAL,
                            match -> ColumnQuery.matches(column("price", SQLDataType.BIGINT), match),
                            parcel -> Stream.ofNullable(parcel.price()).toList()),
                    FilterField.of(
                            "due",
                            FieldType.DATE,
                            match -> ColumnQuery.matches(column("due", SQLDataType.BIGINT), match),
                            parcel -> Stream.ofNullable(parcel.due())
                                    .map(LocalDate::toEpochDay)
                                    .toList()));
        }

        private static List<Choice> agents() {
            return List.of(
                    new Choice(AMARA.toString(), "Amara Okafor", List.of("amara@example.com")),
                    new Choice(BEN.toString(), "Ben", List.of()));
        }

        private static List<Choice> teams() {
            return List.of(
                    new Choice(BILLING.toString(), "Billing", List.of()),
                    new Choice(SALES.toString(), "Sales", List.of()));
        }

        private static <V> Field<V> column(String name, org.jooq.DataType<V> type) {
            return field(name("parcel", name), type);
        }

        private static Field<AgentId> agent() {
            return column(
                    "assignee", SQLDataType.UUID.asConvertedDataType(AgentId.class, AgentId::new, AgentId::value));
        }

        private static Field<TeamId> team() {
            return column("team", SQLDataType.UUID.asConvertedDataType(TeamId.class, TeamId::new, TeamId::value));
        }

        private static Condition tagged(Match match) {
            return exists(selectOne().from(table("tagged")).where(TAGGED.eq(ID)).and(ColumnQuery.matches(TAG, match)));
        }
    }
}

package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.FOLLOWER;
import static org.goodword.ticketing.db.Tables.MENTION;
import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.contacts.OrganisationId;
import org.goodword.filter.FilterContext;
import org.goodword.filter.Operator;
import org.goodword.filter.spi.Choice;
import org.goodword.filter.spi.ColumnQuery;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.FilterFields;
import org.goodword.filter.spi.Match;
import org.goodword.identity.Agents;
import org.goodword.identity.Brands;
import org.goodword.identity.Teams;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.statuses.Statuses;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a filter may ask of a ticket.
@Component
public class TicketFields implements FilterFields<TicketRow> {
    private static final String UNREAD = "unread";
    private static final String SNOOZED = "snoozed";
    private static final String UNANSWERED = "unanswered";
    private static final String MERGED = "merged";
    static final String SPAM = "spam";

    private final Statuses statuses;
    private final Agents agents;
    private final Teams teams;
    private final Brands brands;

    TicketFields(Statuses statuses, Agents agents, Teams teams, Brands brands) {
        this.statuses = statuses;
        this.agents = agents;
        this.teams = teams;
        this.brands = brands;
    }

    @Override
    public Class<TicketRow> subject() {
        return TicketRow.class;
    }

    @Override
    public String bundle() {
        return "org.goodword.ticketing.filter";
    }

    /// Of all that is built in.
    public Set<String> names() {
        return fields().stream().map(FilterField::name).collect(Collectors.toSet());
    }

    @Override
    public List<FilterField<TicketRow>> fields() {
        return List.of(
                FilterField.choice(
                                "status",
                                TICKET.STATUS_KEY,
                                of(ticket -> ticket.status().key()))
                        .with(() -> named(statuses.statuses())),
                FilterField.choice(
                                "category",
                                TICKET.CATEGORY,
                                of(ticket -> ticket.status().category().code()))
                        .with("new", "open", "pending", "on-hold", "solved", "closed"),
                FilterField.choice(
                                "type",
                                TICKET.TYPE_KEY,
                                of(ticket -> ticket.heading().type()))
                        .with(() -> named(statuses.types())),
                FilterField.choice(
                                "priority",
                                TICKET.PRIORITY,
                                of(ticket -> ticket.heading().priority().code()))
                        .with(Stream.of(Priority.values()).map(Priority::code).toArray(String[]::new)),
                FilterField.agent(
                                "assignee",
                                TICKET.ASSIGNEE_ID,
                                of(ticket -> ticket.assignment().assignee().orElse(null)))
                        .with(this::agentChoices),
                FilterField.team(
                                "team",
                                TICKET.TEAM_ID,
                                of(ticket -> ticket.assignment().team().orElse(null)))
                        .with(this::teamChoices),
                FilterField.<TicketRow>id(
                                "brand",
                                TICKET.BRAND_ID,
                                of(ticket -> ticket.heading().brand().value()))
                        .with(this::brandChoices),
                FilterField.id(
                        "requester",
                        TICKET.REQUESTER_ID,
                        of(ticket -> ticket.requester().contact().value())),
                FilterField.id(
                        "organisation",
                        TICKET.ORGANISATION_ID,
                        of(ticket -> ticket.requester()
                                .organisation()
                                .map(OrganisationId::value)
                                .orElse(null))),
                FilterField.text(
                        "subject", TICKET.SUBJECT, of(ticket -> ticket.heading().subject())),
                FilterField.number("number", TICKET.NUMBER, of(Ticket::number)),
                FilterField.time(
                        "created",
                        TICKET.CREATED_AT,
                        of(ticket -> ticket.times().created())),
                FilterField.time(
                        "updated",
                        TICKET.UPDATED_AT,
                        of(ticket -> ticket.times().updated())),
                FilterField.time(
                        "solved",
                        TICKET.SOLVED_AT,
                        of(ticket -> ticket.times().solved().orElse(null))),
                FilterField.time(
                        "answered",
                        TICKET.FIRST_RESPONSE_AT,
                        of(ticket -> ticket.times().firstResponse().orElse(null))),
                FilterField.of("tag", FieldType.TAG, TicketFields::tagged, TicketRow::tags),
                FilterField.<TicketRow>of(
                                "participant",
                                FieldType.TEXT,
                                TicketFields::takesPart,
                                row -> row.people().participants())
                        .spelled(address -> address.toLowerCase(Locale.ROOT)),
                FilterField.<TicketRow>of(
                                "mentions",
                                FieldType.AGENT,
                                TicketFields::mentioned,
                                row -> row.people().mentioned())
                        .with(this::agentChoices),
                FilterField.<TicketRow>of(
                                "follower",
                                FieldType.AGENT,
                                TicketFields::followed,
                                row -> row.people().followers())
                        .with(this::agentChoices),
                FilterField.asked("is", FieldType.CHOICE, TicketFields::is, TicketFields::words)
                        .with(UNREAD, SNOOZED, UNANSWERED, MERGED, SPAM)
                        .without(Operator.IS_SET, Operator.IS_EMPTY));
    }

    private static <V> Function<TicketRow, @Nullable V> of(Function<Ticket, @Nullable V> value) {
        return row -> value.apply(row.ticket());
    }

    private static Condition tagged(Match match) {
        return exists(selectOne()
                .from(TAG)
                .where(
                        TAG.WORKSPACE_ID.eq(Workspaces.current()),
                        TAG.TICKET_ID.eq(TICKET.ID),
                        ColumnQuery.matches(TAG.TAG_, match)));
    }

    private static Condition takesPart(Match match) {
        return exists(selectOne()
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.WORKSPACE_ID.eq(Workspaces.current()),
                        PARTICIPANT.TICKET_ID.eq(TICKET.ID),
                        ColumnQuery.matches(PARTICIPANT.ADDRESS, match)));
    }

    private static Condition mentioned(Match match) {
        return exists(selectOne()
                .from(MENTION)
                .where(
                        MENTION.WORKSPACE_ID.eq(Workspaces.current()),
                        MENTION.TICKET_ID.eq(TICKET.ID),
                        ColumnQuery.matches(MENTION.AGENT_ID, match)));
    }

    private static Condition followed(Match match) {
        return exists(selectOne()
                .from(FOLLOWER)
                .where(
                        FOLLOWER.WORKSPACE_ID.eq(Workspaces.current()),
                        FOLLOWER.TICKET_ID.eq(TICKET.ID),
                        ColumnQuery.matches(FOLLOWER.AGENT_ID, match)));
    }

    private static Condition is(Match match, FilterContext context) {
        var wanted = match instanceof Match.OneOf(var values) ? values : List.of();
        return or(wanted.stream().map(word -> is(word.toString(), context)).toList());
    }

    private static Condition is(String word, FilterContext context) {
        return switch (word) {
            case UNREAD -> MineQuery.unread(context.caller().actor().agent());
            case SNOOZED -> condition(TICKET.SNOOZED);
            case UNANSWERED -> unanswered();
            case MERGED -> TICKET.MERGED_INTO.isNotNull();
            case SPAM -> condition(TICKET.SPAM);
            default -> falseCondition();
        };
    }

    /// Written out, so that the index of these tickets serves it.
    private static Condition unanswered() {
        return TICKET.LAST_KIND.eq(inline("inbound")).and(TICKET.CATEGORY.in(inline("new"), inline("open")));
    }

    private static List<String> words(TicketRow row) {
        return Stream.of(
                        row.mine().unread() ? UNREAD : "",
                        row.ticket().snooze().isPresent() ? SNOOZED : "",
                        row.ticket().isUnanswered() ? UNANSWERED : "",
                        row.ticket().mergedInto().isPresent() ? MERGED : "",
                        row.ticket().spam() ? SPAM : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<Choice> named(List<Named> named) {
        return named.stream()
                .map(one -> new Choice(one.key(), one.name().getOrDefault("en", one.key()), List.of(one.key())))
                .toList();
    }

    private List<Choice> agentChoices() {
        return agents.all().stream()
                .map(agent -> new Choice(
                        agent.id().value().toString(),
                        agent.name(),
                        List.of(agent.email().value())))
                .toList();
    }

    private List<Choice> teamChoices() {
        return teams.all().stream()
                .map(team -> new Choice(
                        team.id().value().toString(),
                        team.name(),
                        List.of(team.key().value())))
                .toList();
    }

    private List<Choice> brandChoices() {
        return brands.all().stream()
                .map(brand -> new Choice(
                        brand.id().value().toString(),
                        brand.name(),
                        List.of(brand.key().value())))
                .toList();
    }
}

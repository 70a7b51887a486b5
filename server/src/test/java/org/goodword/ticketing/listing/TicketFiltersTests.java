package org.goodword.ticketing.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.filter.FieldSets;
import org.goodword.filter.FilterContext;
import org.goodword.identity.Agents;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.ticketing.listing.TicketRow.People;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What a list shows and what a rule would think are the same, whoever asks.
@GoodwordTest
class TicketFiltersTests {
    private static final long SEED = 20261122;
    private static final List<String> TERMS = List.of(
            "is:unread",
            "-is:unread",
            "is:snoozed",
            "-is:snoozed",
            "is:unread,snoozed",
            "is:unanswered",
            "-is:unanswered",
            "is:unanswered,merged",
            "-is:merged",
            "answered:any",
            "answered:none",
            "answered<1h",
            "-answered<1h",
            "answered>2026-01-01",
            "solved:any",
            "mentions:me",
            "-mentions:me",
            "mentions:none",
            "mentions:any",
            "follower:me",
            "follower:none",
            "follower:mara@{domain}",
            "assignee:none",
            "assignee:any",
            "assignee:me",
            "category:new,open,pending,on-hold",
            "category:solved",
            "team:none",
            "priority:urgent,low");

    @Autowired
    private Cast cast;

    @Autowired
    private TicketLists lists;

    @Autowired
    private FieldSets fields;

    @Autowired
    private Agents agents;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(SEED);
    private final Map<UUID, People> people = new HashMap<>();
    private Company acme;

    @BeforeEach
    void ticketsOfAllSorts() {
        acme = cast.acme();
        cast.initech().opened("Not ours");
        for (var ticket = 0; ticket < 30; ticket++) make(ticket);
    }

    @Test
    void aListShowsWhatTheSameFilterHoldsForInMemory() {
        for (var person : List.of(acme.ada(), acme.mara())) {
            var caller = acme.in(() -> agents.callerFor(person.agent().id()));
            var rows = acme.in(() -> lists.list("", new PageRequest(200, null), caller)).items().stream()
                    .map(row -> new TicketRow(
                            row.ticket(),
                            row.tags(),
                            row.fields(),
                            row.mine(),
                            people.getOrDefault(row.ticket().id().value(), People.NOT_READ)))
                    .toList();
            TERMS.forEach(term -> agree(term, rows, caller));
            for (var i = 0; i < 200; i++) agree(made(3), rows, caller);
        }
    }

    private void agree(String typed, List<TicketRow> rows, Caller caller) {
        var filter = typed.replace("{domain}", acme.domain());
        acme.in(() -> {
            var set = fields.of(TicketRow.class);
            var context = new FilterContext(caller, Instant.EPOCH, ZoneOffset.UTC);
            var holds = set.predicate(set.parse(filter), context);
            var expected =
                    rows.stream().filter(holds).map(TicketFiltersTests::number).collect(Collectors.toSet());
            assertThat(numbers(lists.list(filter, new PageRequest(200, null), caller)
                            .items()))
                    .as("seed %d: %s for %s", SEED, filter, caller.actor())
                    .isEqualTo(expected);
            assertThat(lists.count(filter, caller)).as(filter).isEqualTo(expected.size());
            return true;
        });
    }

    private String made(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) return TERMS.get(random.nextInt(TERMS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> made(depth - 1) + " " + made(depth - 1);
            case 1 -> "(" + made(depth - 1) + " or " + made(depth - 1) + ")";
            default -> "-(" + made(depth - 1) + ")";
        };
    }

    private static Set<Long> numbers(List<TicketRow> rows) {
        return rows.stream().map(TicketFiltersTests::number).collect(Collectors.toSet());
    }

    private static long number(TicketRow row) {
        return row.ticket().number();
    }

    private void make(int n) {
        var body = acme.ticket("Ticket " + n);
        body.put("priority", List.of("low", "normal", "urgent").get(random.nextInt(3)));
        if (random.nextBoolean()) body.put("team", random.nextBoolean() ? acme.support() : acme.billing());
        if (random.nextBoolean()) body.put("assignee", somebody().id());
        var id = UUID.fromString(acme.opened(body).id());
        var path = "/tickets/" + id;
        if (random.nextInt(3) == 0) acme.ada().rest().post(path + "/messages", Map.of("kind", "reply", "body", "Ours"));
        if (random.nextInt(5) == 0 && n > 0)
            acme.ada()
                    .rest()
                    .post(
                            path + "/actions",
                            Map.of(
                                    "name",
                                    "merge",
                                    "arguments",
                                    Map.of("into", acme.opened("Other " + n).id())));
        if (random.nextInt(3) == 0) somebody().rest().post(path + "/messages", Map.of("kind", "note", "body", "Hm"));
        if (random.nextInt(3) == 0)
            acme.ada().rest().patch(path, Map.of("status", random.nextBoolean() ? "solved" : "pending"));
        for (var person : List.of(acme.ada(), acme.mara()))
            if (random.nextBoolean()) person.rest().put(path + "/read", Map.of("seq", random.nextInt(3)));
        acme.in(() -> transaction.execute(_ -> concern(id)));
    }

    private boolean concern(UUID ticket) {
        var mentioned = some();
        var following = some();
        var message = sql.fetchSingle("select id from ticketing.message where ticket_id = ? and seq = 1", ticket)
                .get(0, UUID.class);
        var workspace = acme.workspace().value();
        for (var agent : mentioned)
            sql.execute("insert into ticketing.mention values (?, ?, ?, ?)", workspace, agent, ticket, message);
        for (var agent : following)
            sql.execute("insert into ticketing.follower values (?, ?, ?)", workspace, agent, ticket);
        if (random.nextInt(4) == 0)
            sql.execute("update ticketing.ticket set snoozed = true, snoozed_until_answer = true where id = ?", ticket);
        people.put(ticket, new People(List.of(), mentioned, following));
        return true;
    }

    private List<UUID> some() {
        var some = new ArrayList<UUID>();
        for (var person : acme.people()) if (random.nextInt(4) == 0) some.add(person.id());
        return some;
    }

    private Person somebody() {
        return acme.people().get(random.nextInt(acme.people().size()));
    }
}

package org.goodword.ticketing.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.filter.FieldSets;
import org.goodword.filter.FilterContext;
import org.goodword.identity.Agents;
import org.goodword.platform.PageRequest;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the database selects by the workspace's own fields is what the same filter holds for in memory.
@GoodwordTest
class OwnFieldsFilterTests {
    private static final long SEED = 20261126;
    private static final List<String> TERMS = List.of(
            "text:alpha",
            "text:al*",
            "text:none",
            "-text:alpha,beta",
            "text:\"two words\"",
            "weight:12.5",
            "weight>0",
            "weight<=-3",
            "-weight<100",
            "weight:any",
            "price>=12.5",
            "price:7",
            "price<8",
            "due:2026-03-28",
            "due:today",
            "due:this-week",
            "due<+2d",
            "due>2d",
            "due<2026-03-29",
            "due:none",
            "choice:a",
            "choice:a,b",
            "-choice:b",
            "choice:none,a",
            "tree:hardware",
            "tree:laptop",
            "-tree:hardware",
            "person:me",
            "person:mara@{domain}",
            "-person:any",
            "status:new",
            "priority:normal");

    @Autowired
    private Cast cast;

    @Autowired
    private TicketLists lists;

    @Autowired
    private FieldSets fields;

    @Autowired
    private Agents agents;

    @Autowired
    private java.time.Clock clock;

    private final Random random = new Random(SEED);
    private Company acme;

    @BeforeEach
    void ticketsOfAllSorts() {
        acme = cast.acme();
        cast.initech();
        define("text", "text", Map.of());
        define("weight", "number", Map.of());
        define("price", "money", Map.of("currency", "EUR"));
        define("due", "date", Map.of());
        define("choice", "choice", Map.of("options", List.of(option("a", null), option("b", null))));
        define(
                "tree",
                "tree",
                Map.of(
                        "options",
                        List.of(option("hardware", null), option("laptop", "hardware"), option("desk", null))));
        define("person", "person", Map.of());
        for (var ticket = 0; ticket < 40; ticket++) make(ticket);
    }

    @Test
    void aListShowsWhatTheSameFilterHoldsForInMemory() {
        var caller = acme.in(() -> agents.callerFor(acme.ada().agent().id()));
        var rows = acme.in(() -> lists.list("", new PageRequest(200, null), caller))
                .items();
        acme.in(() -> {
            var set = fields.of(TicketRow.class);
            var context = new FilterContext(caller, clock.instant(), ZoneId.of("UTC"));
            for (var i = 0; i < TERMS.size() + 400; i++) {
                var typed = (i < TERMS.size() ? TERMS.get(i) : made(3)).replace("{domain}", acme.domain());
                var filter = set.parse(typed);
                assertThat(set.parse(set.print(filter))).as(typed).isEqualTo(filter);
                var holds = set.predicate(filter, context);
                assertThat(numbers(lists.list(typed, new PageRequest(200, null), caller)
                                .items()))
                        .as("seed %d: %s", SEED, typed)
                        .isEqualTo(numbers(rows.stream().filter(holds).toList()));
            }
            return true;
        });
    }

    @Test
    void aFilterIsASentenceWithTheirNames() {
        acme.in(() -> {
            var set = fields.of(TicketRow.class);
            assertThat(set.sentence(set.parse("choice:a weight>12.5"), java.util.Locale.ENGLISH))
                    .isEqualTo("Name of choice is A and Name of weight is more than 12.5");
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
        return rows.stream().map(row -> row.ticket().number()).collect(Collectors.toSet());
    }

    private void make(int n) {
        var values = new HashMap<String, Object>();
        some(values, "text", "alpha", "beta", "alps", "two words");
        some(values, "weight", 12.5, 0, -3, 1200, "99.9999");
        some(values, "price", "12.50", "7", "0.01");
        some(values, "due", "2026-03-28", "2026-03-29", "2030-01-01", today(0), today(1), today(-2), today(-3));
        some(values, "choice", "a", "b");
        some(values, "tree", "hardware", "laptop", "desk");
        some(values, "person", acme.ada().id(), acme.mara().id());
        var body = acme.ticket("Ticket " + n);
        body.put("fields", values);
        acme.opened(body);
    }

    private String today(int later) {
        return clock.instant()
                .atZone(ZoneId.of("UTC"))
                .toLocalDate()
                .plusDays(later)
                .toString();
    }

    private void some(Map<String, Object> values, String key, Object... from) {
        var pick = random.nextInt(from.length + 1);
        if (pick < from.length) values.put(key, from[pick]);
    }

    private void define(String key, String kind, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("subject", "ticket");
        body.put("key", key);
        body.put("kind", kind);
        body.put("name", Map.of("en", "Name of " + key));
        acme.ada().rest().post("/fields", body).json(201);
    }

    private static Map<String, Object> option(String key, @org.jspecify.annotations.Nullable String parent) {
        var option = new HashMap<String, Object>();
        option.put("key", key);
        option.put("name", Map.of("en", key.toUpperCase(java.util.Locale.ROOT)));
        if (parent != null) option.put("parent", parent);
        return option;
    }
}

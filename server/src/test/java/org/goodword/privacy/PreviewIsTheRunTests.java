package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever the tickets and the rules: exactly what the previews said goes.
@GoodwordTest
class PreviewIsTheRunTests {
    private static final List<String> TAGS = List.of("invoice", "vip", "hold");
    private static final List<String> FILTERS =
            List.of("", "tag:invoice", "tag:vip", "-tag:vip", "tag:invoice or tag:vip");
    private static final int TICKETS = 14;

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    private record Ticket(int age, boolean open, Set<String> tags) {}

    private record Rule(String filter, int days, String fate) {
        boolean means(Ticket ticket) {
            var tags = ticket.tags();
            return !ticket.open()
                    && switch (filter) {
                        case "" -> true;
                        case "tag:invoice" -> tags.contains("invoice");
                        case "tag:vip" -> tags.contains("vip");
                        case "-tag:vip" -> !tags.contains("vip");
                        default -> tags.contains("invoice") || tags.contains("vip");
                    };
        }
    }

    @RepeatedTest(4)
    void exactlyThatGoes() throws SQLException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var desk = new RetentionDesk(cast.acme(), owner);
        desk.ada.put("/retention-hold", Map.of("filter", "tag:hold")).json(200);
        var tickets = new LinkedHashMap<String, Ticket>();
        for (var at = 0; at < TICKETS; at++) {
            var ticket = new Ticket(1 + random.nextInt(60), random.nextInt(6) == 0, tags(random));
            tickets.put(made(desk, ticket, at), ticket);
        }
        var rules = new LinkedHashMap<String, Rule>();
        // Ages and times are never the same, so that the last of them is one.
        var days = new ArrayList<>(List.of(5, 15, 25, 35, 45));
        Collections.shuffle(days, random);
        for (var at = 0; at < 1 + random.nextInt(3); at++) {
            var rule = new Rule(
                    FILTERS.get(random.nextInt(FILTERS.size())),
                    days.get(at),
                    random.nextBoolean() ? "delete" : "blank");
            rules.put(desk.made(desk.rule(rule.filter(), rule.days(), rule.fate())), rule);
        }
        rules.keySet().forEach(desk::on);
        var listed = new HashSet<String>();
        var due = new HashMap<String, Integer>();
        for (var id : rules.keySet()) {
            var preview = desk.preview(id);
            due.put(id, preview.get("due").asInt());
            desk.ada
                    .get("/tickets?limit=200&q="
                            + Rest.encoded(preview.get("query").asString()))
                    .json(200)
                    .get("items")
                    .forEach(one -> listed.add(one.get("id").asString()));
        }
        desk.night();
        for (var id : rules.keySet())
            assertThat(desk.ran(id, 1).get("gone").asInt()).as("seed %d", seed).isEqualTo(due.get(id));
        var gone = new HashSet<String>();
        tickets.forEach((id, ticket) -> {
            var found = desk.ada.get("/tickets/" + id);
            var fate = found.status() == 404
                    ? "delete"
                    : found.json(200).get("subject").asString().equals("[erased]") ? "blank" : "";
            assertThat(fate)
                    .as("seed %d, %s by %s", seed, ticket, rules.values())
                    .isEqualTo(expected(ticket, rules));
            if (!fate.isEmpty()) gone.add(id);
        });
        assertThat(gone).as("seed %d", seed).isEqualTo(listed);
    }

    /// What the rule says that is over last, once it is.
    private static String expected(Ticket ticket, Map<String, Rule> rules) {
        if (ticket.tags().contains("hold")) return "";
        return rules.values().stream()
                .filter(rule -> rule.means(ticket))
                .max(Comparator.comparingInt(Rule::days))
                .filter(rule -> ticket.age() > rule.days())
                .map(Rule::fate)
                .orElse("");
    }

    private static Set<String> tags(Random random) {
        var tags = new HashSet<String>();
        for (var tag : TAGS) if (random.nextInt(3) == 0) tags.add(tag);
        return tags;
    }

    private static String made(RetentionDesk desk, Ticket ticket, int at) throws SQLException {
        var tags = ticket.tags().toArray(String[]::new);
        if (!ticket.open()) return desk.solved("Ticket " + at, ticket.age(), tags);
        var id = desk.company.opened("Ticket " + at).id();
        if (tags.length > 0)
            desk.ada
                    .post(
                            "/tickets/" + id + "/actions",
                            Map.of("name", "tag", "arguments", Map.of("add", List.of(tags))))
                    .json(200);
        desk.aged(id, ticket.age());
        return id;
    }
}

package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What PostgreSQL did for one statement, as `explain (analyze, format json)` tells it.
record Plan(String statement, JsonNode root) {
    /// Tables that grow with the work; those that grow with configuration only may be read whole.
    private static final Set<String> BIG = Set.of(
            "ticket",
            "tag",
            "participant",
            "message",
            "message_body",
            "message_address",
            "read_mark",
            "mention",
            "follower",
            "draft",
            "contact",
            "identity",
            "organisation",
            "organisation_domain",
            "entry",
            "inbound",
            "known_id",
            "card",
            "acknowledged",
            "recipient_failure",
            "row",
            "delivery",
            "erasure",
            "export",
            "consent",
            "due_work");

    /// Fails when a big table is read whole, or more of its rows than this are fetched, those thrown away included.
    void readsAtMost(long rows) {
        assertThat(tablesReadWhole()).as(toString()).doesNotContainAnyElementsOf(BIG);
        assertThat(rowsRead()).as(toString()).isLessThanOrEqualTo(rows);
    }

    private List<String> tablesReadWhole() {
        return nodes(root)
                .filter(node -> node.get("Node Type").asString().equals("Seq Scan"))
                .map(node -> node.get("Relation Name").asString())
                .toList();
    }

    private long rowsRead() {
        return Math.round(nodes(root)
                .filter(node -> BIG.contains(node.path("Relation Name").asString("")))
                .mapToDouble(Plan::read)
                .sum());
    }

    long rowsReturned() {
        return root.get("Actual Rows").asLong();
    }

    private static double read(JsonNode scan) {
        var rows = scan.get("Actual Rows").asDouble()
                + scan.path("Rows Removed by Filter").asDouble(0)
                + scan.path("Rows Removed by Index Recheck").asDouble(0);
        return rows * scan.get("Actual Loops").asDouble();
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(
                Stream.of(node), node.path("Plans").values().stream().flatMap(Plan::nodes));
    }

    @Override
    public String toString() {
        return statement + "\n" + root.toPrettyString();
    }
}

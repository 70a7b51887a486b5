package org.goodword.demo.seeding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What PostgreSQL did for one statement, as `explain (analyze, format json)` tells it.
record Plan(String statement, JsonNode root) {
    List<String> tablesReadWhole() {
        return nodes(root)
                .filter(node -> node.get("Node Type").asString().equals("Seq Scan"))
                .map(node -> node.get("Relation Name").asString())
                .toList();
    }

    /// Rows that scans of these tables fetched, those thrown away included. What grows with configuration only may be
    /// read whole.
    long rowsRead(Set<String> tables) {
        return Math.round(nodes(root)
                .filter(node -> tables.contains(node.path("Relation Name").asString("")))
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

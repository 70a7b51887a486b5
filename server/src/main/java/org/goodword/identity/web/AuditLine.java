package org.goodword.identity.web;

import java.util.List;
import java.util.UUID;
import org.goodword.ledger.Ledger.History;
import org.goodword.platform.Actor;
import tools.jackson.databind.json.JsonMapper;

/// An entry of the ledger in the cells of a table.
final class AuditLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditLine() {}

    static List<String> of(History history) {
        var entry = history.entry();
        return List.of(
                entry.at().toString(),
                entry.event(),
                entry.actor().kind(),
                entry.actor().uuid().map(UUID::toString).orElseGet(() -> name(entry.actor())),
                entry.subject().kind(),
                entry.subject().id().toString(),
                entry.cause().orElse(""),
                entry.requestId().orElse(""),
                JSON.writeValueAsString(entry.facts()),
                JSON.writeValueAsString(history.detail()));
    }

    private static String name(Actor actor) {
        return actor instanceof Actor.System(var name) ? name : "";
    }
}

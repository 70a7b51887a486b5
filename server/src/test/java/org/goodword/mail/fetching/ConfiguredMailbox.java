package org.goodword.mail.fetching;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.goodword.cast.Company;
import tools.jackson.databind.JsonNode;

/// A mailbox that is fetched, as its administrator configures and sees it.
record ConfiguredMailbox(Company company, UUID account) {
    String path() {
        return "/mailboxes/" + account;
    }

    void put(Map<String, Object> mailbox) {
        company.ada().rest().put(path(), mailbox).json(200);
    }

    JsonNode check() {
        return company.ada().rest().post(path() + "/check", null).json(200);
    }

    JsonNode state() {
        return shown().get("state");
    }

    private JsonNode shown() {
        return company.ada().rest().get(path()).json(200);
    }

    void untilState(String state) {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(() -> state().get("state").asString().equals(state));
    }

    void until(Predicate<JsonNode> accounting) {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(() -> shown().get("accounting"), accounting);
    }

    JsonNode health() {
        var checks = company.ada().rest().get("/health").json(200).get("checks");
        for (var check : checks) if (check.get("name").asString().equals("fetched mail")) return check;
        throw new AssertionError(checks.toString());
    }
}

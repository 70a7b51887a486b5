package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.deleting.WholeDatabase;
import tools.jackson.databind.JsonNode;

/// An administrator with rules for how long tickets are kept, and time that goes by at will.
final class RetentionDesk {
    private static final Duration SOON = Duration.ofSeconds(90);

    final Company company;
    final Rest ada;
    final WholeDatabase database;

    RetentionDesk(Company company, OwnerConnections owner) {
        this.company = company;
        ada = company.ada().rest();
        database = new WholeDatabase(owner, company.workspace());
    }

    /// A ticket that was solved, and changed last, so many days ago.
    String solved(String subject, int daysAgo, String... tags) throws SQLException {
        var id = company.opened(subject).id();
        if (tags.length > 0)
            ada.post("/tickets/" + id + "/actions", Map.of("name", "tag", "arguments", Map.of("add", List.of(tags))))
                    .json(200);
        ada.post("/tickets/" + id + "/actions", Map.of("name", "status", "arguments", Map.of("status", "solved")))
                .json(200);
        aged(id, daysAgo);
        return id;
    }

    void aged(String ticket, int daysAgo) throws SQLException {
        database.change("""
                update ticketing.ticket set updated_at = now() - interval '%1$d days',
                       solved_at = case when solved_at is null then null else now() - interval '%1$d days' end
                 where workspace_id = ? and id = '%2$s'
                """.formatted(daysAgo, ticket));
    }

    Map<String, Object> rule(String filter, int days, String fate) {
        return new HashMap<>(
                Map.of("name", filter + " " + days, "filter", filter, "since", "solved", "days", days, "fate", fate));
    }

    String made(Map<String, Object> rule) {
        var id = UUID.randomUUID().toString();
        ada.put("/retention-rules/" + id, rule).json(200);
        return id;
    }

    JsonNode preview(String rule) {
        return ada.get("/retention-rules/" + rule + "/preview").json(200);
    }

    /// Looked at, and switched on.
    JsonNode on(String rule) {
        var preview = preview(rule);
        ada.post(
                        "/retention-rules/" + rule + "/on",
                        Map.of("seen", preview.get("seen").asString()))
                .json(200);
        return preview;
    }

    String state(String rule) {
        return ada.get("/retention-rules")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(rule))
                .map(one -> one.get("state").asString())
                .findFirst()
                .orElse("gone");
    }

    /// Two in the morning has come, for one rule or all.
    void night() throws SQLException {
        database.change("update infra.due_work set due_at = now() - interval '1 second'"
                + " where workspace_id = ? and kind = 'retention'");
    }

    /// The end of the newest night of a rule, which is its so-manieth.
    JsonNode ran(String rule, int nights) {
        return await().atMost(SOON)
                .until(
                        () -> ada.get("/retention-runs?rule=" + rule).json(200).get("items"),
                        runs -> runs.size() == nights
                                && !runs.get(0).get("state").asString().equals("running"))
                .get(0);
    }

    /// The tickets that a list shows for a query.
    List<String> listed(String query) {
        return ada.get("/tickets?limit=200&q=" + Rest.encoded(query))
                .json(200)
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    void isGone(String ticket) {
        ada.get("/tickets/" + ticket).refused(404, "not-found");
    }

    void isThere(String ticket) {
        assertThat(ada.get("/tickets/" + ticket).status()).isEqualTo(200);
    }
}

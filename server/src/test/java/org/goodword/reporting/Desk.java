package org.goodword.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.platform.Workspaces;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.reporting.facts.FactWriting;
import tools.jackson.databind.JsonNode;

/// A company whose past can be told, and whose reports are asked for.
record Desk(Company company, OwnerConnections owner, FactWriting facts) {
    private static final List<String> FACTS =
            List.of("ticket_fact", "reply_fact", "open_span", "tag_fact", "choice_fact");

    /// Says when the ticket began, and its messages were said, in the order of these times.
    void happened(String ticket, String created, String... said) throws SQLException {
        sql("update ticketing.ticket set created_at = '%s' where id = '%s'".formatted(created, ticket));
        for (var seq = 1; seq <= said.length; seq++)
            sql("update ticketing.message set created_at = '%s' where ticket_id = '%s' and seq = %d"
                    .formatted(said[seq - 1], ticket, seq));
    }

    /// Says when it was solved, and when its status changed.
    void solved(String ticket, String at) throws SQLException {
        sql("update ticketing.ticket set solved_at = '%s' where id = '%s'".formatted(at, ticket));
        sql("""
            update ledger.entry set at = '%s' where subject_id = '%s' and event = 'ticket.status-changed'
            and facts ->> 'toCategory' = 'solved'
            """.formatted(at, ticket));
    }

    /// All there is to know of its tickets is worked out again.
    Desk renewed() {
        Workspaces.in(company.workspace(), () -> {
            facts.renew();
            while (facts.renewOn()) Thread.onSpinWait();
        });
        return this;
    }

    JsonNode report(Person person, String name, String query) {
        return person.rest().get("/reports/" + name + "?" + query).json(200);
    }

    JsonNode total(String name, String query) {
        return report(company.tom(), name, query).at("/part/total");
    }

    static Map<String, Long> counts(JsonNode report) {
        return StreamSupport.stream(report.at("/part/rows").spliterator(), false)
                .collect(Collectors.toMap(
                        row -> row.get("label").asString(),
                        row -> row.at("/figure/count").asLong()));
    }

    void reply(Person person, String ticket) {
        person.rest()
                .post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Here it is"))
                .json(201);
    }

    void status(String ticket, String status) {
        company.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("status", status))
                .json(200);
    }

    Rest.Answer act(String ticket, String name, Map<String, ?> arguments) {
        return company.ada()
                .rest()
                .post("/tickets/" + ticket + "/actions", Map.of("name", name, "arguments", arguments));
    }

    /// Every fact of the company, as text.
    List<String> all() throws SQLException {
        var all = new ArrayList<String>();
        for (var table : FACTS)
            try (var connection = owner.open();
                    var rows = connection
                            .createStatement()
                            .executeQuery("select f::text from reporting.%s f where workspace_id = %d order by f::text"
                                    .formatted(table, company.workspace().value()))) {
                while (rows.next()) all.add(table + rows.getString(1));
            }
        return all;
    }

    void forgotten() throws SQLException {
        for (var table : FACTS.reversed())
            changed("delete from reporting.%s where workspace_id = %d"
                    .formatted(table, company.workspace().value()));
    }

    /// Changes at least one row.
    void sql(String statement) throws SQLException {
        assertThat(changed(statement)).as(statement).isPositive();
    }

    private int changed(String statement) throws SQLException {
        try (var connection = owner.open();
                var prepared = connection.createStatement()) {
            var rows = prepared.executeUpdate(statement);
            if (!connection.getAutoCommit()) connection.commit();
            return rows;
        }
    }
}

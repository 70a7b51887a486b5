package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Estate;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Asvs({"4.1.1", "4.1.3", "4.2.1"})
@GoodwordTest
class OtherWorkspacesTests {
    /// What of a row only people change, where the whole of it changes by itself.
    private static final Map<String, String> STILL =
            Map.of("mail.mailbox", "(t.account_id, t.settings, t.secret, t.version)");

    @Autowired
    private Cast cast;

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private OwnerConnections owner;

    private Company acme;
    private Estate theirs;

    @BeforeEach
    void twoCompanies() {
        acme = cast.acme();
        theirs = Estate.of(cast.initech());
        awaitReported();
    }

    @Test
    void everyEndpointHasACase() {
        assertThat(endpoints.all()).isEqualTo(Cases.all());
    }

    @Test
    void nothingOfTheOtherWorkspaceIsShown() {
        acme.opened("Coffee");
        awaitFound();
        var before = rows();
        for (var person : acme.people()) {
            Cases.OPEN_READS.forEach((endpoint, queries) -> queries.forEach(query -> {
                var answer = person.rest().get(Cases.path(endpoint) + filled(query));
                assertThat(answer.status()).as(answer.question()).isIn(200, 403);
                assertThat(answer.text()).as(answer.question()).doesNotContain(secrets());
            }));
            Cases.NAMED.forEach((endpoint, what) -> {
                if (!endpoint.startsWith("GET ")) return;
                var answer = person.rest().get(Cases.path(endpoint).replaceAll("\\{\\w+}", theirs.id(what)));
                assertThat(answer.status()).as(answer.question()).isIn(403, 404);
                if (person.equals(acme.ada())) answer.refused(404, "not-found");
            });
        }
        assertThat(moved(before)).isEmpty();
    }

    @Test
    void countsAndSearchesCountTheOwnOnly() {
        acme.opened("Coffee");
        awaitFound();
        var ada = acme.ada().rest();
        assertThat(ada.get("/tickets/count").json(200).get("count").asInt()).isEqualTo(1);
        assertThat(ada.get("/tickets/count?q=%22stapler%22")
                        .json(200)
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(ada.get("/search?q=stapler").json(200).get("items")).isEmpty();
    }

    @Test
    void theirCursorsLeadNowhereElse() {
        var initech = theirs.company().ada().rest();
        theirs.company().opened("Printer");
        for (var list : List.of("/tickets", "/contacts", "/outbound", "/inbound/email", "/organisations")) {
            var next = initech.get(list + "?limit=1").json(200).path("next").asString("");
            if (next.isEmpty()) continue;
            var answer = acme.ada().rest().get(list + "?cursor=" + next);
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.text()).as(list).doesNotContain(secrets());
        }
    }

    @Test
    void nothingOfTheOtherWorkspaceCanBeChanged() {
        var before = rows();
        var ada = acme.ada().rest();
        Cases.NAMED.forEach((endpoint, what) -> {
            var method = endpoint.substring(0, endpoint.indexOf(' '));
            if (method.equals("GET")) return;
            var path = Cases.path(endpoint).replaceAll("\\{\\w+}", theirs.id(what));
            ada.send(method, path, Cases.body(endpoint)).refused(404, "not-found");
        });
        assertThat(moved(before)).isEmpty();
    }

    @Test
    void whatBelongsToTheOtherWorkspaceCannotBeReferredTo() {
        var before = rows();
        var ada = acme.ada().rest();
        Cases.NAMING.forEach((endpoint, bodies) -> bodies.forEach(body -> {
            var method = endpoint.substring(0, endpoint.indexOf(' '));
            var path = Cases.path(endpoint).replace("{id}", theirs.id("account"));
            ada.send(method, path, filled(body)).refused(422, "invalid-value");
        }));
        var own = acme.opened("Coffee").id();
        for (var body : List.of("{'team': '{team}'}", "{'assignee': '{agent}'}", "{'brand': '{brand}'}"))
            ada.patch("/tickets/" + own, filled(body)).refused(422, "invalid-value");
        ada.post("/tickets/" + own + "/actions", filled("{'name': 'assign', 'arguments': {'team': '{team}'}}"))
                .refused(422, "invalid-value");
        ada.post("/tickets/" + own + "/actions", filled("{'name': 'merge', 'arguments': {'into': '{ticket}'}}"))
                .refused(422, "invalid-value");
        ada.put("/tickets/" + own + "/draft", filled("{'kind': 'note', 'html': 'X', 'attachments': ['{file}']}"))
                .refused(422, "invalid-value");
        var many = filled("{'tickets': ['{ticket}'], 'name': 'tag', 'arguments': {'add': ['stolen']}}");
        assertThat(ada.post("/tickets/actions", many).json(200).findValuesAsString("code"))
                .containsExactly("not-found");
        ada.post("/tickets/" + own + "/messages", filled("{'kind': 'note', 'body': 'X', 'attachments': ['{file}']}"))
                .refused(422, "invalid-value");
        ada.patch("/agents/" + acme.mara().id(), filled("{'role': '{role}'}")).refused(422, "invalid-value");
        assertThat(moved(before)).isEmpty();
    }

    @Test
    void anIdOfTheOtherWorkspaceMayBeReusedAndTouchesNothingThere() {
        var before = rows();
        var ada = acme.ada().rest();
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        var body = "{'kind': 'email', 'brand': '%s', 'address': '%s@%s', 'name': 'X'}";
        var path = "/channel-accounts/" + theirs.id("account");
        ada.put(path, filled(body.formatted(brand, "support", theirs.company().domain())))
                .refused(409, "key-taken");
        ada.put(path, filled(body.formatted(brand, "support", acme.domain()))).json(200);
        ada.delete(path).json(204);
        var own = acme.opened("Coffee").id();
        ada.post("/tickets/" + own + "/messages", Map.of("id", theirs.id("message"), "kind", "note", "body", "Ours"))
                .json(201);
        ada.with("Content-Type", "message/rfc822")
                .post("/inbound/email?to=support@" + theirs.company().domain(), "From: x@x.example\r\n\r\nX")
                .refused(422, "no-recipient-here");
        assertThat(moved(before)).isEmpty();
    }

    private String filled(String text) {
        var filled =
                text.replace('\'', '"').replace("{domain}", theirs.company().domain());
        for (var id : theirs.ids().entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled;
    }

    private List<String> secrets() {
        var secrets = new ArrayList<>(theirs.ids().values());
        secrets.remove(theirs.id("number"));
        secrets.add(theirs.company().domain());
        return secrets;
    }

    /// The other workspace's own people find it, so that not finding it says something.
    private void awaitFound() {
        var ada = theirs.company().ada().rest();
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        !ada.get("/search?q=stapler").json(200).get("items").isEmpty());
    }

    /// The reports, which follow the ledger by themselves, know all of the estate: what moves later was moved.
    private void awaitReported() {
        await().atMost(Duration.ofSeconds(90)).until(this::isReported);
    }

    private boolean isReported() throws SQLException {
        try (var connection = owner.open();
                var statement = connection.prepareStatement("""
                        select from ledger.cursor c
                         where workspace_id = ? and consumer = 'reporting'
                           and (epoch, xid, id) >= (select epoch, xid, id from ledger.entry e
                                                     where e.workspace_id = c.workspace_id
                                                     order by epoch desc, xid desc, id desc limit 1)
                        """)) {
            statement.setInt(1, theirs.company().workspace().value());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private List<String> moved(Map<String, String> before) {
        var now = rows();
        return now.keySet().stream()
                .filter(table -> !now.get(table).equals(before.get(table)))
                .toList();
    }

    /// A hash of the other workspace's rows, by table; cursors, due work and how a mailbox fares move by themselves.
    private Map<String, String> rows() {
        var moving = Set.of("infra.due_work", "infra.ledger_news", "ledger.cursor");
        var rows = new TreeMap<String, String>();
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
                     where c.relkind = 'r'
                    """)) {
                while (names.next()) tables.add(names.getString(1));
            }
            tables.removeAll(moving);
            for (var table : tables) {
                try (var hash = statement.executeQuery(
                        "select coalesce(md5(string_agg(%1$s::text, '|' order by %1$s::text)), '') from %2$s t where workspace_id = %3$d"
                                .formatted(
                                        STILL.getOrDefault(table, "t"),
                                        table,
                                        theirs.company().workspace().value()))) {
                    hash.next();
                    rows.put(table, hash.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    @Test
    void aTokenOfAWrongSortOpensNothing() {
        cast.anonymous().withToken("gw_" + UUID.randomUUID()).get("/tickets").refused(401, "not-signed-in");
        cast.anonymous().get("/tickets").refused(401, "not-signed-in");
        cast.anonymous()
                .put("/password-resets/" + UUID.randomUUID(), Map.of("password", "correct horse battery"))
                .refused(404, "link-expired");
        cast.anonymous()
                .put("/invitations/x/acceptance", Map.of("password", "correct horse battery"))
                .refused(404, "link-expired");
    }
}

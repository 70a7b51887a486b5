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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Estate;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class OtherWorkspacesTests {
    /// Lists and the like. Whatever they show must not be the other workspace's.
    private static final Map<String, List<String>> OPEN_READS = Map.ofEntries(
            Map.entry("GET /actions", List.of("")),
            Map.entry("GET /agents", List.of("")),
            Map.entry("GET /agents/me/settings", List.of("")),
            Map.entry("GET /brands", List.of("")),
            Map.entry("GET /canned-replies", List.of("")),
            Map.entry("GET /channel-accounts", List.of("")),
            Map.entry("GET /contacts", List.of("", "?limit=200", "?organisation={organisation}")),
            Map.entry("GET /inbound/email", List.of("", "?state=ticketed")),
            Map.entry("GET /organisations", List.of("")),
            Map.entry("GET /outbound", List.of("")),
            Map.entry("GET /roles", List.of("")),
            Map.entry("GET /search", List.of("?q=stapler", "?q={domain}", "?q={ticket}")),
            Map.entry("GET /session", List.of("")),
            Map.entry("GET /sessions", List.of("")),
            Map.entry("GET /setup", List.of("")),
            Map.entry("GET /teams", List.of("")),
            Map.entry("GET /tickets", List.of("", "?q=", "?q=%22stapler%22", "?q=%22{domain}%22")),
            Map.entry("GET /tickets/count", List.of("", "?q=%22stapler%22")),
            Map.entry("GET /tokens", List.of("")),
            Map.entry("GET /views", List.of("")));

    /// What each endpoint names in its path.
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("GET /agents/{id}", "agent"),
            Map.entry("GET /attachments/{id}", "attachment"),
            Map.entry("GET /contacts/{id}", "contact"),
            Map.entry("GET /inbound/email/{id}", "mail"),
            Map.entry("GET /organisations/{id}", "organisation"),
            Map.entry("GET /tickets/{id}/deliveries", "ticket"),
            Map.entry("GET /tickets/{ticket}", "ticket"),
            Map.entry("GET /tickets/{ticket}/draft", "ticket"),
            Map.entry("GET /tickets/{ticket}/draft/files/{file}", "ticket"),
            Map.entry("GET /tickets/{ticket}/history", "ticket"),
            Map.entry("GET /tickets/{ticket}/messages", "ticket"),
            Map.entry("PATCH /agents/{id}", "agent"),
            Map.entry("PATCH /brands/{id}", "brand"),
            Map.entry("PATCH /canned-replies/{id}", "canned"),
            Map.entry("PATCH /contacts/{id}", "contact"),
            Map.entry("PATCH /organisations/{id}", "organisation"),
            Map.entry("PATCH /roles/{id}", "role"),
            Map.entry("PATCH /teams/{id}", "team"),
            Map.entry("PATCH /tickets/{ticket}", "ticket"),
            Map.entry("PATCH /views/{id}", "view"),
            Map.entry("PUT /tickets/{ticket}/draft", "ticket"),
            Map.entry("PUT /tickets/{ticket}/read", "ticket"),
            Map.entry("DELETE /tickets/{ticket}/draft", "ticket"),
            Map.entry("DELETE /views/{id}", "view"),
            Map.entry("DELETE /canned-replies/{id}", "canned"),
            Map.entry("DELETE /channel-accounts/{id}", "account"),
            Map.entry("DELETE /roles/{id}", "role"),
            Map.entry("DELETE /sessions/{id}", "token"),
            Map.entry("DELETE /tokens/{id}", "token"),
            Map.entry("POST /inbound/email/{id}/filing", "mail"),
            Map.entry("POST /outbound/{id}/attempts", "outbound"),
            Map.entry("POST /tickets/{ticket}/actions", "ticket"),
            Map.entry("POST /tickets/{ticket}/messages", "ticket"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/withdrawal", "ticket"));

    /// Whose path leads nowhere, or whose id is the client's own choice: each has a test by name.
    private static final Set<String> APART = Set.of(
            "DELETE /session",
            "POST /brands",
            "PATCH /agents/me",
            "POST /files",
            "POST /invitations",
            "POST /password-resets",
            "POST /session",
            "POST /setup",
            "POST /tickets/actions",
            "POST /tokens",
            "PUT /agents/me/settings",
            "PUT /invitations/{token}/acceptance",
            "PUT /password-resets/{token}");

    /// Bodies that name the other workspace's things.
    private static final Map<String, List<String>> NAMING = Map.of(
            "POST /contacts", List.of("{'name': 'X', 'organisation': '{organisation}'}"),
            "POST /organisations", List.of("{'name': 'X', 'domains': ['not a domain']}"),
            "POST /roles", List.of("{'key': 'x', 'name': 'X', 'permissions': ['no.such'], 'scope': 'all'}"),
            "POST /teams", List.of("{'key': 'x', 'name': 'X', 'members': ['{agent}']}"),
            "POST /inbound/email", List.of(),
            "POST /canned-replies", List.of("{'title': ' ', 'html': 'X'}"),
            "POST /views", List.of("{'name': ' ', 'query': ''}"),
            "POST /tickets",
                    List.of(
                            opening("'team': '{team}'"),
                            opening("'assignee': '{agent}'"),
                            opening("'brand': '{brand}'"),
                            "{'subject': 'X', 'requester': {'email': 'x@x.example'},"
                                    + " 'message': {'body': 'X', 'attachments': ['{file}']}}"),
            "PUT /channel-accounts/{id}",
                    List.of("{'kind': 'email', 'brand': '{brand}', 'address': 'a@{domain}', 'name': 'X'}"));

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
    }

    @Test
    void everyEndpointHasACase() {
        var known = new TreeSet<String>();
        Stream.of(OPEN_READS.keySet(), NAMED.keySet(), NAMING.keySet(), APART).forEach(known::addAll);
        assertThat(endpoints.all()).isEqualTo(known);
    }

    @Test
    void nothingOfTheOtherWorkspaceIsShown() {
        acme.opened("Coffee");
        awaitFound();
        var before = rows();
        for (var person : acme.people()) {
            OPEN_READS.forEach((endpoint, queries) -> queries.forEach(query -> {
                var answer = person.rest().get(path(endpoint) + filled(query));
                assertThat(answer.status()).as(answer.question()).isIn(200, 403);
                assertThat(answer.text()).as(answer.question()).doesNotContain(secrets());
            }));
            NAMED.forEach((endpoint, what) -> {
                if (!endpoint.startsWith("GET ")) return;
                var answer = person.rest().get(path(endpoint).replaceAll("\\{\\w+}", theirs.id(what)));
                assertThat(answer.status()).as(answer.question()).isIn(403, 404);
                if (person.equals(acme.ada())) answer.refused(404, "not-found");
            });
        }
        assertThat(rows()).isEqualTo(before);
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
        NAMED.forEach((endpoint, what) -> {
            var method = endpoint.substring(0, endpoint.indexOf(' '));
            if (method.equals("GET")) return;
            var path = path(endpoint).replaceAll("\\{\\w+}", theirs.id(what));
            ada.send(method, path, body(endpoint)).refused(404, "not-found");
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatBelongsToTheOtherWorkspaceCannotBeReferredTo() {
        var before = rows();
        var ada = acme.ada().rest();
        NAMING.forEach((endpoint, bodies) -> bodies.forEach(body -> {
            var method = endpoint.substring(0, endpoint.indexOf(' '));
            var path = path(endpoint).replace("{id}", theirs.id("account"));
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
        assertThat(rows()).isEqualTo(before);
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
        assertThat(rows()).isEqualTo(before);
    }

    private static String opening(String more) {
        return "{'subject': 'X', 'requester': {'email': 'x@x.example'}, 'message': {'body': 'X'}, " + more + "}";
    }

    private static Object body(String endpoint) {
        if (endpoint.startsWith("DELETE") || endpoint.endsWith("/attempts") || endpoint.endsWith("/filing"))
            return null;
        if (endpoint.endsWith("/actions")) return "{\"name\": \"priority\", \"arguments\": {\"priority\": \"urgent\"}}";
        if (endpoint.endsWith("/messages")) return "{\"kind\": \"note\", \"body\": \"Stolen\"}";
        if (endpoint.endsWith("/withdrawal")) return null;
        if (endpoint.contains("/canned-replies/")) return "{\"title\": \"Stolen\"}";
        if (endpoint.endsWith("/draft")) return "{\"kind\": \"note\", \"html\": \"Stolen\"}";
        if (endpoint.endsWith("/read")) return "{\"seq\": 1}";
        return endpoint.endsWith("{ticket}") ? "{\"subject\": \"Stolen\"}" : "{\"name\": \"Stolen\"}";
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1);
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

    /// A hash of the other workspace's rows, by table; cursors and due work move by themselves.
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
                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t where workspace_id = %d"
                                .formatted(table, theirs.company().workspace().value()))) {
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

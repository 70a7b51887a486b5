package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Estate;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends each endpoint bodies that are almost right. Whatever comes back is an answer or a problem, never a failure.
@GoodwordTest
class AnyBodyTests {
    private static final long SEED = 20261122;
    private static final String HUGE = "@huge@";

    /// Escaped, or half a character could not be written at all.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<Object> ODD = List.of(
            true,
            -1,
            0,
            Long.MAX_VALUE,
            1.5,
            HUGE,
            "",
            " ",
            "\0",
            "a\0b",
            "\uD83C\uDF88",
            "\uD83C",
            "x\uDF88y",
            "\u0001\u0007\u001b[31m",
            "\u202Eright to left",
            "x".repeat(70_000),
            "<script>x</script>",
            "../../etc/passwd",
            "00000000-0000-0000-0000-000000000000",
            "a@b",
            List.of(),
            List.of(List.of("deep")),
            Map.of(),
            Map.of("a", Map.of("b", 1)));

    private static final Map<String, String> VALID = Map.ofEntries(
            Map.entry("POST /brands", "{'key': 'fine', 'name': 'Fine', 'language': 'en'}"),
            Map.entry("POST /contacts", "{'name': 'X', 'emails': ['x@x.example'], 'organisation': '{organisation}'}"),
            Map.entry(
                    "POST /fields",
                    "{'subject': 'ticket', 'key': 'k', 'kind': 'choice', 'name': {'en': 'K'}, 'help': {'en': 'H'},"
                            + " 'options': [{'key': 'a', 'name': {'en': 'A'}, 'parent': null, 'active': true}],"
                            + " 'currency': null, 'filterable': true, 'customers': false}"),
            Map.entry(
                    "PATCH /fields/{field}",
                    "{'name': {'en': 'K'}, 'help': {'en': 'H'}, 'options': [], 'position': 3, 'filterable': true,"
                            + " 'customers': true, 'archived': false}"),
            Map.entry(
                    "PUT /forms",
                    "{'subject': 'ticket', 'type': 'question', 'places': [{'field': 'colour',"
                            + " 'visibleIf': {'all': []}, 'requiredIf': {'any': [{'not': {'all': []}}]}, 'toSolve': true}]}"),
            Map.entry("POST /invitations", "{'email': 'n@x.example', 'name': 'N', 'role': 'agent'}"),
            Map.entry("POST /organisations", "{'name': 'X', 'domains': ['x.example']}"),
            Map.entry(
                    "POST /report-schedules",
                    "{'name': 'R', 'report': 'volume', 'period': 'yesterday', 'by': 'team', 'q': 'priority:low',"
                            + " 'compare': 'year', 'clock': 'business', 'format': 'csv', 'days': [1], 'hour': 8,"
                            + " 'recipients': ['{agent}']}"),
            Map.entry("POST /roles", "{'key': 'r', 'name': 'R', 'permissions': ['ticket.view'], 'scope': 'mine'}"),
            Map.entry("POST /statuses", "{'key': 's', 'category': 'open', 'name': {'en': 'S'}}"),
            Map.entry(
                    "PATCH /statuses/pending",
                    "{'name': {'en': 'S'}, 'position': 1, 'archived': false, 'next': ['open']}"),
            Map.entry("POST /ticket-types", "{'key': 't', 'name': {'en': 'T'}, 'statuses': ['new', 'open', 'solved']}"),
            Map.entry(
                    "PATCH /ticket-types/task",
                    "{'name': {'en': 'T'}, 'position': 1, 'archived': false, 'statuses': []}"),
            Map.entry("POST /teams", "{'key': 't', 'name': 'T', 'members': ['{agent}']}"),
            Map.entry("POST /tokens", "{'name': 'T'}"),
            Map.entry("POST /canned-replies", "{'title': 'T', 'html': '<p>H</p>', 'shared': true}"),
            Map.entry("PATCH /canned-replies/{canned}", "{'title': 'T', 'html': '<p>H</p>', 'shared': true}"),
            Map.entry(
                    "POST /tickets/actions",
                    "{'tickets': ['{ticket}'], 'name': 'snooze', 'arguments': {'until': '2027-01-01T00:00:00Z',"
                            + " 'untilAnswer': true}}"),
            Map.entry("PATCH /agents/me", "{'signature': '<p>S</p>'}"),
            Map.entry(
                    "PUT /agents/me/settings",
                    "{'language': 'de', 'theme': 'dark', 'sound': true,"
                            + " 'notifications': {'assigned': {'browser': true, 'sound': true}}}"),
            Map.entry("POST /views", "{'name': 'V', 'query': 'priority:low', 'shared': true, 'position': 3}"),
            Map.entry("PATCH /views/{view}", "{'name': 'V', 'query': '', 'shared': true, 'position': 3}"),
            Map.entry("PUT /audit/keeping", "{'days': 365}"),
            Map.entry(
                    "PUT /sign-in-rules",
                    "{'passwordLength': 12, 'idleHours': 12, 'longestHours': 24, 'newDeviceMails': true, 'networks': []}"),
            Map.entry("PUT /agents/me/password", "{'current': 'x', 'password': 'another horse battery'}"),
            Map.entry("POST /agents/me/second-factor/enrolment", "{'proof': 'x'}"),
            Map.entry("PUT /agents/me/second-factor", "{'code': '123456'}"),
            Map.entry("PUT /first-steps", "{'skipped': ['page'], 'dismissed': true}"),
            Map.entry(
                    "PUT /notification-defaults", "{'notifications': {'assigned': {'browser': true, 'sound': true}}}"),
            Map.entry("POST /tags/changes", "{'tag': 'x', 'becomes': 'y', 'holdSeconds': 30}"),
            Map.entry(
                    "PUT /business-hours",
                    "{'zone': 'Europe/Berlin', 'week': {'monday': [{'from': '09:00', 'to': '17:00'}]},"
                            + " 'holidays': [{'date': '2026-12-25', 'name': 'N', 'yearly': true}]}"),
            Map.entry(
                    "PUT /webhooks/{view}",
                    "{'kind': 'webhook', 'name': 'N', 'url': 'http://localhost:9/x', 'events': ['ticket.created'],"
                            + " 'filter': 'priority:urgent', 'active': false}"),
            Map.entry("POST /hooks", "{'targetUrl': 'http://localhost:9/x', 'event': 'ticket.restored'}"),
            Map.entry("POST /webhooks/{view}/replay", "{'since': '2026-01-01T00:00:00Z'}"),
            Map.entry("PUT /tickets/{ticket}/read", "{'seq': 1}"),
            Map.entry(
                    "PUT /tickets/{ticket}/draft",
                    "{'kind': 'reply', 'html': '<p>D</p>', 'to': ['a@x.example'], 'cc': [], 'bcc': [],"
                            + " 'attachments': ['{file}']}"),
            Map.entry(
                    "POST /tickets",
                    "{'subject': 'S', 'requester': {'name': 'R', 'email': 'r@x.example'}, 'message': {'kind': 'note',"
                            + " 'body': 'B', 'format': 'html', 'attachments': []}, 'type': 'question',"
                            + " 'priority': 'low', 'tags': ['a'], 'brand': '{brand}', 'team': '{team}',"
                            + " 'assignee': '{agent}'}"),
            Map.entry(
                    "POST /tickets/{ticket}/messages",
                    "{'kind': 'reply', 'body': 'B', 'format': 'text', 'to': ['a@x.example'], 'cc': ['b@x.example'],"
                            + " 'bcc': [], 'attachments': [], 'holdSeconds': 30, 'fromDraft': true,"
                            + " 'then': {'name': 'status', 'arguments': {'status': 'solved'}}}"),
            Map.entry(
                    "POST /tickets/{ticket}/actions",
                    "{'name': 'tag', 'arguments': {'add': ['x'], 'remove': ['y']}, 'dryRun': false}"),
            Map.entry(
                    "PUT /portals/{brand}/provider",
                    "{'on': true, 'issuer': 'http://localhost:9', 'clientId': 'c', 'secret': 's', 'scopes': ['email'],"
                            + " 'button': 'B', 'trustsUnverified': false, 'links': true}"),
            Map.entry("PATCH /agents/{agent}", "{'name': 'N', 'active': true}"),
            Map.entry("PATCH /brands/{brand}", "{'name': 'N', 'language': 'de'}"),
            Map.entry("PATCH /contacts/{contact}", "{'name': 'N', 'emails': ['f@x.example'], 'organisation': null}"),
            Map.entry("PATCH /organisations/{organisation}", "{'name': 'N', 'domains': ['y.example']}"),
            Map.entry("PATCH /contacts/{contact}/fields", "{'fields': {'x': null}}"),
            Map.entry("PATCH /organisations/{organisation}/fields", "{'fields': {'x': null}}"),
            Map.entry("PATCH /roles/{role}", "{'name': 'N', 'permissions': ['ticket.view'], 'scope': 'mine'}"),
            Map.entry("PATCH /teams/{team}", "{'name': 'N', 'members': ['{agent}']}"),
            Map.entry(
                    "PATCH /tickets/{ticket}",
                    "{'fields': {'colour': 'red'}, 'subject': 'S', 'type': 'task', 'status': 'open', 'priority': 'low', 'brand': '{brand}',"
                            + " 'assignee': '{agent}', 'team': null, 'tags': ['b']}"),
            Map.entry(
                    "PUT /channel-accounts/{account}",
                    "{'kind': 'email', 'brand': '{brand}', 'address': 'a@x.example', 'name': 'N',"
                            + " 'relay': {'host': 'localhost', 'port': 1, 'tls': 'none', 'user': 'u', 'password': 'p'}}"));

    /// Each guess counts: a few bodies only, or nobody could sign in for ten minutes.
    private static final Map<String, String> FEW = Map.of(
            "POST /session", "{'email': 'x@x.example', 'password': 'p'}",
            "POST /password-resets", "{'email': 'x@x.example'}",
            "PUT /password-resets/{ticket}", "{'password': 'long enough to be one'}",
            "PUT /invitations/{ticket}/acceptance", "{'password': 'long enough to be one'}",
            "POST /setup",
                    "{'code': 'x', 'workspace': 'W', 'brand': 'B', 'email': 'x@x.example', 'name': 'N',"
                            + " 'password': 'long enough to be one', 'zone': 'UTC', 'language': 'en'}");

    @Autowired
    private Cast cast;

    private final Random random = new Random(SEED);

    @Test
    void everyBodyIsAnsweredOrRefusedWithAProblem() {
        var estate = Estate.of(cast.acme());
        var ada = estate.company().ada().rest();
        new TreeSet<>(VALID.keySet()).forEach(endpoint -> try200(ada, estate, endpoint, VALID.get(endpoint), 200));
        new TreeSet<>(FEW.keySet())
                .forEach(endpoint -> try200(cast.anonymous(), estate, endpoint, FEW.get(endpoint), 6));
    }

    /// What a form does not offer is not taken because somebody adds it.
    @Test
    @Asvs({"5.1.2", "5.1.3", "13.2.2"})
    void whatNobodyAskedForIsRefused() {
        var estate = Estate.of(cast.acme());
        var ada = estate.company().ada().rest();
        for (var endpoint : new TreeSet<>(VALID.keySet())) {
            var words = filled(endpoint, estate).split(" ");
            for (var own :
                    List.of("workspaceId", "workspace_id", "createdAt", "passwordHash", "administrator", "__proto__")) {
                var body = (ObjectNode) JSON.readTree(filled(VALID.get(endpoint).replace('\'', '"'), estate));
                body.put(own, 1);
                var answer = ada.send(words[0], words[1], body);
                assertThat(answer.status())
                        .as(own + " in " + endpoint + answer.text())
                        .isIn(400, 422);
                assertThat(answer.text()).as(endpoint).contains(own);
            }
        }
    }

    private void try200(Rest rest, Estate estate, String endpoint, String valid, int times) {
        var words = filled(endpoint, estate).split(" ");
        for (var i = 0; i < times; i++) {
            var body = mutated(JSON.readTree(filled(valid.replace('\'', '"'), estate)));
            var answer = rest.send(words[0], words[1], body);
            var as = "seed %d, body %d of %s: %s → %s".formatted(SEED, i, endpoint, shortened(body), answer.text());
            assertThat(answer.status()).as(as).isLessThan(500);
            if (answer.status() < 400) continue;
            assertThat(answer.header("Content-Type")).as(as).startsWith("application/problem+json");
            assertThat(answer.code()).as(as).isNotEmpty();
        }
    }

    private String mutated(JsonNode body) {
        for (var change = random.nextInt(3); change >= 0; change--) mutate(places(body));
        return JSON.writeValueAsString(body).replace('"' + HUGE + '"', "9e99999");
    }

    private void mutate(List<Place> places) {
        var place = places.get(random.nextInt(places.size()));
        var odd = JSON.valueToTree(ODD.get(random.nextInt(ODD.size())));
        switch (place) {
            case Place.Of(var parent, var name) -> {
                switch (random.nextInt(8)) {
                    case 0 -> parent.remove(name);
                    case 1 -> parent.putNull(name);
                    case 2 -> parent.set("unknown" + random.nextInt(9), odd);
                    default -> parent.set(name, odd);
                }
            }
            case Place.In(var parent) -> {
                if (random.nextBoolean()) parent.add(odd);
                else parent.addNull();
            }
        }
    }

    private static List<Place> places(JsonNode node) {
        var places = new ArrayList<Place>();
        if (node instanceof ObjectNode object) {
            for (var name : object.propertyNames()) {
                places.add(new Place.Of(object, name));
                places.addAll(places(object.get(name)));
            }
            if (object.isEmpty()) places.add(new Place.Of(object, "a"));
        }
        if (node instanceof ArrayNode array) {
            places.add(new Place.In(array));
            array.forEach(item -> places.addAll(places(item)));
        }
        return places;
    }

    private static String filled(String text, Estate estate) {
        var filled = text;
        for (var id : estate.ids().entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled;
    }

    private static String shortened(String body) {
        return body.length() > 500 ? body.substring(0, 500) + "…" : body;
    }

    sealed interface Place {
        record Of(ObjectNode parent, String name) implements Place {}

        record In(ArrayNode parent) implements Place {}
    }

    @Test
    void bytesThatAreNoJsonAreRefused() {
        var ada = cast.acme().ada().rest();
        for (var i = 0; i < 100; i++) {
            var bytes = new byte[random.nextInt(200) + 1];
            random.nextBytes(bytes);
            assertThat(ada.send("POST", "/tickets", bytes).status())
                    .as("seed " + SEED + ", " + i)
                    .isBetween(400, 499);
        }
        assertThat(ada.get("/tickets/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}

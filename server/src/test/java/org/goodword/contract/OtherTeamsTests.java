package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A ticket of another team or brand, asked for at every door of the house: by its number, its ids, its words.
@Asvs({"4.1.3", "4.2.1"})
@GoodwordTest
class OtherTeamsTests {
    private static final String WORD = "quagmire";
    private static final Set<String> OF_THE_TICKET = Set.of("ticket", "attachment", "outbound", "mail");

    @Autowired
    private Cast cast;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private Company acme;
    private String second;
    private List<Person> strangers;

    /// Support's, of the first brand. Ben is of Billing; Lou is of Support, and sees what is his; Rita sees everything
    /// of the second brand.
    @BeforeEach
    void aTicketOfSupport() {
        acme = cast.acme();
        second = acme.ada()
                .rest()
                .post("/brands", Map.of("key", "second", "name", "Second"))
                .id();
        var ofSecond = Limits.of(new BrandScope.Only(Set.of(UUID.fromString(second))), FieldRights.ALL);
        var rita = cast.withRole(acme, "rita", RowScope.ALL, ofSecond, "*");
        strangers = List.of(acme.ben(), acme.lou(), rita);
        ids.put("file", upload());
        var body = acme.ticket("The " + WORD);
        body.put("team", acme.support());
        body.put("tags", List.of(WORD));
        body.put("message", Map.of("body", "A " + WORD + " it is", "attachments", List.of(id("file"))));
        var ticket = acme.opened(body);
        ids.put("ticket", ticket.id());
        ids.put("number", ticket.json().get("number").asString());
        var messageId = acme.mailed(id("ticket"));
        assertThat(acme.answered(messageId, "dana@customer." + acme.domain(), "Still a " + WORD))
                .isEqualTo(id("ticket"));
        var ada = acme.ada().rest();
        ada.post(path() + "/messages", Map.of("kind", "note", "body", "What a " + WORD))
                .json(201);
        ada.put(path() + "/draft", Map.of("kind", "note", "html", "A " + WORD)).json(200);
        var messages = ada.get(path() + "/messages").json(200).get("items");
        ids.put("message", messages.get(1).get("id").asString());
        ids.put(
                "attachment",
                messages.get(0).get("attachments").get(0).get("id").asString());
        ids.put("outbound", first(ada.get(path() + "/deliveries")));
        ids.put("mail", first(ada.get("/inbound/email")));
        merge(ada);
        ids.put("agent", acme.mara().id().toString());
        ids.put("team", acme.support().toString());
        ids.put("contact", ticket.json().get("requester").get("id").asString());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> acme.mara()
                                .rest()
                                .get("/search?q=" + WORD)
                                .json(200)
                                .get("items")
                                .size()
                        == 2);
    }

    @Test
    void noDoorShowsIt() {
        for (var stranger : strangers) {
            Cases.OPEN_READS.forEach((endpoint, queries) -> queries.forEach(query -> {
                var answer = stranger.rest().get(Cases.path(endpoint) + filled(query));
                assertThat(answer.status()).as(answer.question()).isIn(200, 403);
                assertThat(answer.text()).as(answer.question()).doesNotContainIgnoringCase(WORD);
                for (var what : List.of("ticket", "message", "attachment", "outbound", "file", "mail", "merged"))
                    assertThat(answer.text()).as(answer.question()).doesNotContain(id(what));
            }));
            Cases.NAMED.forEach((endpoint, what) -> {
                if (!endpoint.startsWith("GET ")) return;
                var answer = stranger.rest().get(named(endpoint, what));
                assertThat(answer.text()).as(answer.question()).doesNotContainIgnoringCase(WORD);
                if (OF_THE_TICKET.contains(what))
                    assertThat(answer.status()).as(answer.question()).isIn(403, 404);
            });
            for (var part : List.of("", "/messages", "/history", "/draft"))
                stranger.rest().get("/tickets/" + id("number") + part).refused(404, "not-found");
        }
    }

    @Test
    void noCountCountsItAndNoFilterFindsIt() {
        for (var stranger : strangers) {
            for (var filter : List.of(
                    "",
                    WORD,
                    "tag:" + WORD,
                    "subject:\"The " + WORD + "\"",
                    "number:" + id("number"),
                    "team:support",
                    "assignee:none",
                    "participant:\"dana@customer." + acme.domain() + "\"",
                    "is:unread or is:snoozed",
                    "-priority:urgent")) {
                var query = "?q=" + Rest.encoded(filter);
                assertThat(stranger.rest().get("/tickets" + query).json(200).get("items"))
                        .as(filter)
                        .isEmpty();
                assertThat(stranger.rest()
                                .get("/tickets/count" + query)
                                .json(200)
                                .get("count")
                                .asInt())
                        .as(filter)
                        .isZero();
            }
            for (var words : List.of(WORD, "quagmir", "quogmire", id("number"), "#" + id("number"), "quagmire.txt"))
                assertThat(stranger.rest()
                                .get("/search?q=" + Rest.encoded(words))
                                .json(200)
                                .get("items"))
                        .as(words)
                        .isEmpty();
            for (var view : stranger.rest().get("/views").json(200).get("items"))
                assertThat(view.get("count").asInt()).as(view.toString()).isZero();
        }
        assertThat(acme.mara()
                        .rest()
                        .get("/tickets/count")
                        .json(200)
                        .get("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void nobodyElseChangesItOrRefersToIt() {
        var before = state();
        for (var stranger : strangers) {
            Cases.NAMED.forEach((endpoint, what) -> {
                var method = endpoint.substring(0, endpoint.indexOf(' '));
                if (method.equals("GET") || !OF_THE_TICKET.contains(what)) return;
                var answer = stranger.rest().send(method, named(endpoint, what), Cases.body(endpoint));
                assertThat(answer.status()).as(answer.question()).isIn(403, 404);
            });
            refersInVain(stranger);
        }
        assertThat(state()).isEqualTo(before);
    }

    private void refersInVain(Person stranger) {
        var rest = stranger.rest();
        var body = acme.ticket("Coffee");
        body.put("brand", second);
        var own = acme.opened(body).id();
        acme.ada()
                .rest()
                .patch("/tickets/" + own, Map.of("assignee", stranger.id()))
                .json(200);
        var path = "/tickets/" + own;
        rest.post(path + "/messages/" + id("message") + "/withdrawal", Map.of()).refused(404, "not-found");
        for (var way : List.of(id("ticket"), id("number")))
            rest.post(path + "/actions", Map.of("name", "merge", "arguments", Map.of("into", way)))
                    .refused(422, "invalid-value");
        rest.post(path + "/messages", filled("{'kind': 'note', 'body': 'X', 'attachments': ['{file}']}"))
                .refused(422, "invalid-value");
        rest.put(path + "/draft", filled("{'kind': 'note', 'html': 'X', 'attachments': ['{file}']}"))
                .refused(422, "invalid-value");
        rest.get(path + "/draft/files/" + id("file")).refused(404, "not-found");
        var known = filled("{'id': '{message}', 'kind': 'note', 'body': 'Is it fixed?'}");
        rest.post(path + "/messages", known).refused(409, "message-id-taken");
        var many = filled("{'tickets': ['{ticket}'], 'name': 'tag', 'arguments': {'add': ['mine']}}");
        assertThat(rest.post("/tickets/actions", many).json(200).findValuesAsString("code"))
                .containsExactly("not-found");
        var opened = "{'subject': 'X', 'requester': {'email': 'x@x.example'},"
                + " 'message': {'body': 'X', 'attachments': ['{file}']}}";
        rest.post("/tickets", filled(opened)).refused(422, "invalid-value");
    }

    private List<String> state() {
        var ada = acme.ada().rest();
        return List.of(
                ada.get(path()).text(),
                ada.get(path() + "/messages").text(),
                ada.get(path() + "/history").text(),
                ada.get(path() + "/draft").text());
    }

    private void merge(Rest ada) {
        var body = acme.ticket("One more " + WORD);
        body.put("team", acme.support());
        ids.put("merged", acme.opened(body).id());
        ada.post(
                        "/tickets/" + id("merged") + "/actions",
                        Map.of("name", "merge", "arguments", Map.of("into", id("ticket"))))
                .json(200);
    }

    private String upload() {
        return acme.ada()
                .rest()
                .with("Content-Type", "text/plain")
                .post("/files?name=" + WORD + ".txt", "A " + WORD)
                .id();
    }

    private static String first(Rest.Answer answer) {
        return answer.json(200).get("items").get(0).get("id").asString();
    }

    private String path() {
        return "/tickets/" + id("ticket");
    }

    private String id(String what) {
        return ids.getOrDefault(what, new UUID(0, 7).toString());
    }

    private String named(String endpoint, String what) {
        return Cases.path(endpoint)
                .replace("{message}", id("message"))
                .replace("{file}", id("file"))
                .replaceAll("\\{\\w+}", id(what));
    }

    private String filled(String text) {
        var filled = text.replace('\'', '"').replace("stapler", WORD).replace("{domain}", WORD);
        for (var what : ids.entrySet()) filled = filled.replace("{" + what.getKey() + "}", what.getValue());
        return filled.replaceAll("\\{organisation}", id("organisation"));
    }
}

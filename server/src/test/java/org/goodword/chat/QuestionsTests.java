package org.goodword.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a brand asks before it answers.
@GoodwordTest
class QuestionsTests {
    private static final Map<String, Object> ALWAYS = Map.of("all", List.of());

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void aBrandThatAsks() {
        acme = cast.acme();
        cast.initech();
        ada = acme.ada().rest();
        define("ticket", "product", "choice");
        define("ticket", "serial", "text");
        define("ticket", "owner", "person");
        define("contact", "plan", "number");
        asking(
                        question("product", "requiredIf", ALWAYS),
                        question("serial", "visibleIf", isLamp(), "requiredIf", ALWAYS),
                        question("contact.plan"))
                .json(200);
    }

    @Test
    void whatABrandAsksIsToldToEverybodyInHisLanguage() {
        var asked = page().get("/chat/config/" + Browser.brand(acme) + "?lang=de")
                .json(200)
                .get("questions");

        assertThat(asked.valueStream().map(one -> one.get("field").asString()))
                .containsExactly("product", "serial", "contact.plan");
        assertThat(asked.get(0).get("name").asString()).isEqualTo("product auf Deutsch");
        assertThat(asked.get(0).get("options").findValuesAsString("key")).containsExactly("lamp", "chair");
        assertThat(asked.get(1).get("visibleIf").get("field").asString()).isEqualTo("product");
        assertThat(asked.get(2).get("kind").asString()).isEqualTo("number");
    }

    @Test
    void answersReachTheTicketItsHistoryAndTheContact() {
        var visitor = Browser.visiting(acme, cast.anonymous());

        says(visitor, Map.of("product", "lamp", "serial", " A-17 ", "contact.plan", "3"))
                .json(201);

        var id = ada.get("/tickets").json(200).get("items").get(0).get("id").asString();
        var ticket = ada.get("/tickets/" + id).json(200);
        assertThat(ticket.get("fields").get("product").asString()).isEqualTo("lamp");
        assertThat(ticket.get("fields").get("serial").asString()).isEqualTo("A-17");
        var contact = ticket.get("requester").get("id").asString();
        var values = ada.get("/contacts/" + contact + "/fields").json(200).get("fields");
        assertThat(values.get("plan").asInt()).isEqualTo(3);
        var history = ada.get("/tickets/" + id + "/history").json(200).toString();
        assertThat(history).contains("A-17");
    }

    @Test
    void whatIsDemandedAndMissingIsNamedAndNothingIsBegun() {
        var visitor = Browser.visiting(acme, cast.anonymous());

        var refused = says(visitor, Map.of("product", "lamp", "contact.plan", "many"));

        refused.refused(422, "answers-refused");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("Fill in “serial” first. “plan” cannot hold that.");
        assertThat(refused.json().get("missing").get(0).asString()).isEqualTo("serial");
        assertThat(refused.json().get("wrong").get(0).asString()).isEqualTo("contact.plan");
        assertThat(ada.get("/tickets").json(200).get("items")).isEmpty();
        says(visitor, Map.of("product", "chair")).json(201);
    }

    @Test
    void whoLeavesWordsWhileNobodyIsThereIsAskedTheSame() {
        var left = new HashMap<String, Object>(Map.of(
                "id", Ids.next(),
                "brand", Browser.brand(acme),
                "name", "Dana",
                "email", "dana@nordwind.example",
                "text", "It is dark."));
        page().post("/chat/offline", left).refused(422, "answers-refused");
        assertThat(ada.get("/tickets").json(200).get("items")).isEmpty();

        left.put("answers", Map.of("product", "lamp", "serial", "A-17", "contact.plan", "3"));
        page().post("/chat/offline", left).json(201);
        page().post("/chat/offline", left).json(201);

        assertThat(newest().get("fields").get("serial").asString()).isEqualTo("A-17");
        var contact = newest().get("requester").get("id").asString();
        var values = ada.get("/contacts/" + contact + "/fields").json(200).get("fields");
        assertThat(values.get("plan").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsNotShownIsNeitherDemandedNorKept() {
        var visitor = Browser.visiting(acme, cast.anonymous());

        says(visitor, Map.of("product", "chair", "serial", "A-17", "owner", "x", "nothing", "x"))
                .json(201);

        assertThat(newest().get("fields").has("serial")).isFalse();
    }

    @Test
    void aChatThatGoesOnDemandsNothingButTakesWhatAnotherTabAnsweredOnce() {
        var visitor = Browser.visiting(acme, cast.anonymous());
        says(visitor, Map.of("product", "chair")).json(201);
        visitor.says("And another thing.");
        var again = Ids.next();
        var late = Map.of("id", again, "text", "From the other tab", "answers", Map.of("product", "lamp"));

        visitor.rest.post("/chat/messages", late).json(201);
        var id = newest().get("id").asString();
        ada.patch("/tickets/" + id, Map.of("fields", Map.of("product", "chair")))
                .json(200);
        visitor.rest.post("/chat/messages", late).json(201);

        assertThat(newest().get("fields").get("product").asString()).isEqualTo("chair");
        assertThat(ada.get("/tickets/" + id + "/history").json(200).toString()).contains("lamp");
    }

    @Test
    void aFieldThatIsArchivedIsAskedNoMore() {
        ada.patch("/fields/" + id("product"), Map.of("archived", true)).json(200);
        var visitor = Browser.visiting(acme, cast.anonymous());

        says(visitor, Map.of()).json(201);
    }

    @Test
    void aFormThatVisitorsCannotFillIsRefusedInWords() {
        var ours = asking(question("owner"));
        ours.refused(422, "invalid-value");
        assertThat(ours.json().get("detail").asString()).startsWith("“owner” names something of ours");
        asking(question("nothing")).refused(422, "invalid-value");
        asking(question("serial", "visibleIf", isLamp())).refused(422, "rules-contradict");
        asking(question("product", "visibleIf", isLamp())).refused(422, "rules-contradict");
        assertThat(ada.get(widget()).json(200).get("questions")).hasSize(3);
    }

    private Rest.Answer asking(Object... questions) {
        var body = new HashMap<String, Object>();
        body.put("enabled", true);
        body.put("colour", "#112233");
        body.put("position", "left");
        body.put("texts", Map.of());
        body.put("rating", true);
        body.put("identify", "off");
        body.put("questions", List.of(questions));
        var version = ada.get(widget()).json(200).get("version").asInt();
        return ada.with("If-Match", "\"" + version + "\"").put(widget(), body);
    }

    private String widget() {
        return "/widgets/"
                + ada.get("/brands").json(200).get("items").get(0).get("id").asString();
    }

    private Rest.Answer says(Browser visitor, Map<String, Object> answers) {
        return visitor.rest.post(
                "/chat/messages", Map.of("id", Ids.next(), "text", "It is broken", "answers", answers));
    }

    private tools.jackson.databind.JsonNode newest() {
        var id = ada.get("/tickets").json(200).get("items").get(0).get("id").asString();
        return ada.get("/tickets/" + id).json(200);
    }

    private Rest page() {
        return cast.anonymous().with("Host", acme.domain());
    }

    private String id(String key) {
        return ada.get("/fields")
                .json(200)
                .get("items")
                .valueStream()
                .filter(field -> field.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static Map<String, Object> isLamp() {
        return Map.of("field", "product", "is", List.of("lamp"));
    }

    private static Map<String, Object> question(String field, Object... rules) {
        var question = new HashMap<String, Object>();
        question.put("field", field);
        for (var i = 0; i < rules.length; i += 2) question.put(rules[i].toString(), rules[i + 1]);
        return question;
    }

    private void define(String subject, String key, String kind) {
        var body = new HashMap<String, Object>();
        body.put("subject", subject);
        body.put("key", key);
        body.put("kind", kind);
        body.put("name", Map.of("en", key, "de", key + " auf Deutsch"));
        if (kind.equals("choice"))
            body.put(
                    "options",
                    List.of(
                            Map.of("key", "lamp", "name", Map.of("en", "Lamp")),
                            Map.of("key", "chair", "name", Map.of("en", "Chair"))));
        ada.post("/fields", body).json(201);
    }
}

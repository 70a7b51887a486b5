package org.goodword.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest.Answer;
import org.goodword.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class VisitingTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Browser visitor;

    @BeforeEach
    void somebodyWrites() {
        acme = cast.acme();
        visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
    }

    @Test
    void theTeamSeesWhereHeIs() {
        var side = side();
        assertThat(side.get("page").asString()).isEqualTo("https://shop.example/lamps");
        assertThat(side.get("referrer").asString()).isEqualTo("https://search.example/");
        assertThat(side.get("identified").asBoolean()).isFalse();

        var there = Map.of("url", "https://shop.example/desks", "fields", Map.of("plan", "gold"));
        visitor.rest.post("/chat/page", there).json(204);

        assertThat(side().get("page").asString()).isEqualTo("https://shop.example/desks");
        assertThat(side().get("fields").get("plan").asString()).isEqualTo("gold");
    }

    @Test
    void aMailTicketIsNoChat() {
        var mail = acme.opened("By mail").id();
        acme.ada().rest().get("/tickets/" + mail + "/chat").refused(404, "not-found");
    }

    @Test
    void whatTheTeamHasReadIsShownToHim() throws Exception {
        try (var listening = visitor.listens()) {
            acme.ada()
                    .rest()
                    .put("/tickets/" + ticket() + "/read", Map.of("seq", 1))
                    .json(204);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(listening
                                    .awaits("chat")
                                    .get("chat")
                                    .get("seen")
                                    .asInt())
                            .isEqualTo(1));
        }
    }

    @Test
    void aFileGoesWithTheWordsAndNobodyElseReadsIt() {
        var file = visitor.rest
                .with("Content-Type", "image/png")
                .post("/chat/files?name=lamp.png", new byte[] {1, 2, 3})
                .json(201);
        visitor.rest
                .post("/chat/messages", Map.of("id", Ids.next(), "text", "This one", "files", List.of(file.get("id"))))
                .json(201);

        var sent = visitor.conversation().get("messages").get(1).get("files").get(0);
        assertThat(sent.get("name").asString()).isEqualTo("lamp.png");
        var path = "/chat/files/" + sent.get("id").asString();
        assertThat(visitor.rest.get(path).status()).isEqualTo(200);
        assertThat(visitor.rest.get(path).header("Content-Security-Policy")).contains("sandbox");
        var other = Browser.visiting(acme, cast.anonymous());
        other.says("Me too");
        other.rest.get(path).refused(404, "not-found");
        Browser.visiting(cast.initech(), cast.anonymous()).rest.get(path).refused(404, "not-found");
        var stolen = Map.of("id", Ids.next(), "text", "Mine", "files", List.of(file.get("id")));
        other.rest.post("/chat/messages", stolen).refused(422, "invalid-value");
    }

    @Test
    void whoIsBlockedIsNotHeardAndMayComeBack() {
        var block = "/tickets/" + ticket() + "/chat/block";
        acme.lou().rest().put(block, null).refused(403, "not-allowed");
        acme.ada().rest().put(block, null).json(200);
        visitor.says(Ids.next(), "Again").refused(401, "visitor-unknown");

        acme.ada().rest().delete(block).json(200);
        visitor.says("Again");
    }

    @Test
    void anEndedChatIsRatedAndGoesOnWithTheNextWords() {
        acme.ada().rest().put("/tickets/" + ticket() + "/chat/end", null).json(200);
        var ended = visitor.conversation().get("chat");
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("canRate").asBoolean()).isTrue();

        visitor.rest
                .post("/chat/rating", Map.of("good", true, "comment", "Quick!"))
                .json(200);
        assertThat(side().get("rating").asBoolean()).isTrue();
        assertThat(side().get("ratingComment").asString()).isEqualTo("Quick!");

        visitor.says("One more thing");
        assertThat(visitor.conversation().get("chat").get("state").asString()).isEqualTo("waiting");
        assertThat(visitor.conversation().get("messages")).hasSize(2);
    }

    @Test
    void heIsAskedForAnAddressOnce() {
        assertThat(chat().get("askEmail").asBoolean()).isTrue();
        visitor.rest.post("/chat/email", Map.of("email", "nobody")).refused(422, "invalid-value");
        visitor.rest
                .post("/chat/email", Map.of("email", "dana@nordwind.example"))
                .json(200);

        assertThat(chat().get("askEmail").asBoolean()).isFalse();
        assertThat(chat().get("email").asString()).isEqualTo("dana@nordwind.example");
        assertThat(side().get("email").asString()).isEqualTo("dana@nordwind.example");
    }

    @Test
    void whatIsLeftWhileNobodyIsThereIsAnsweredByMail() {
        var left = new HashMap<String, Object>(Map.of(
                "id", Ids.next(),
                "brand", Browser.brand(acme),
                "name", "Dana Scully",
                "email", "dana@nordwind.example",
                "text", "Do you repair lamps?"));
        var page = cast.anonymous().with("Host", acme.domain());
        var number = page.post("/chat/offline", left).json(201).get("number").asLong();
        assertThat(page.post("/chat/offline", left).json(201).get("number").asLong())
                .isEqualTo(number);
        left.put("text", "Other words");
        page.post("/chat/offline", left).refused(409, "message-id-taken");

        var ticket = acme.ada().rest().get("/tickets/" + number).json(200);
        assertThat(ticket.get("requester").get("email").asString()).isEqualTo("dana@nordwind.example");
        assertThat(ticket.get("channel").asString()).isEqualTo("form");
    }

    @Test
    void theBrandSaysHowItsChatLooks() {
        var ada = acme.ada().rest();
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        var settings = new HashMap<String, Object>(Map.of(
                "enabled",
                true,
                "colour",
                "#AA5500",
                "position",
                "left",
                "texts",
                Map.of("de", Map.of("greeting", "Moin!")),
                "rating",
                false,
                "identify",
                "optional",
                "team",
                acme.support()));
        ada.put("/widgets/" + brand, settings).json(200);
        settings.put("colour", "red");
        ada.put("/widgets/" + brand, settings).refused(422, "invalid-value");
        acme.lou().rest().get("/widgets/" + brand).refused(403, "not-allowed");

        var page = cast.anonymous().with("Host", acme.domain());
        var shown = page.get("/chat/config/" + Browser.brand(acme) + "?lang=de-AT");
        assertThat(shown.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(shown.json().get("colour").asString()).isEqualTo("#aa5500");
        assertThat(shown.json().get("texts").get("greeting").asString()).isEqualTo("Moin!");
        assertThat(shown.json().get("language").asString()).isEqualTo("de");
        page.get("/chat/config/nobody").refused(404, "not-found");

        var other = Browser.visiting(acme, cast.anonymous());
        other.says("For the team");
        assertThat(acme.ada()
                        .rest()
                        .get("/tickets")
                        .json(200)
                        .get("items")
                        .get(0)
                        .get("team")
                        .asString())
                .isEqualTo(acme.support().toString());
    }

    @Test
    void nobodyAnswersMoreChatsAtOnceThanTheBrandWants() {
        var ada = acme.ada().rest();
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        var settings = new HashMap<String, Object>(
                Map.of("enabled", true, "colour", "#aa5500", "position", "left", "texts", Map.of(), "identify", "off"));
        settings.put("rating", true);
        assertThat(ada.get("/widgets/" + brand).json(200).get("mostChats").asInt())
                .isEqualTo(4);
        settings.put("mostChats", 51);
        ada.put("/widgets/" + brand, settings).refused(422, "invalid-value");
        settings.put("mostChats", 1);
        ada.put("/widgets/" + brand, settings).json(200);

        var one = Browser.visiting(acme, cast.anonymous()).says("One").get("chat");
        var two = Browser.visiting(acme, cast.anonymous()).says("Two").get("chat");
        take(one).json(200);
        take(two).refused(409, "chat-limit-reached");
    }

    private Answer take(JsonNode chat) {
        var ticket = chat.get("ticket").asString();
        return acme.mara().rest().post("/tickets/" + ticket + "/taking", null);
    }

    @Test
    void whoAnswersSeesWhatWaitsAndWhatIsHers() {
        var ada = acme.ada().rest();
        var waiting = ada.get("/chats?state=waiting").json(200).get("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("page").get("url").asString()).isEqualTo("https://shop.example/lamps");
        assertThat(waiting.get(0).get("visitor").get("name").asString()).startsWith("Visitor ");
        assertThat(waiting.get(0).get("unread").asInt()).isEqualTo(1);
        assertThat(ada.get("/chats?state=mine").json(200).get("items")).isEmpty();

        ada.put("/availability", Map.of("state", "online")).json(200);
        ada.post("/tickets/" + ticket() + "/taking", null).json(200);

        assertThat(ada.get("/chats?state=waiting").json(200).get("items")).isEmpty();
        var mine = ada.get("/chats?state=mine").json(200).get("items").get(0);
        assertThat(mine.get("state").asString()).isEqualTo("with-agent");
        assertThat(mine.get("agent").get("name").asString()).isEqualTo("Ada");
        assertThat(chat().get("state").asString()).isEqualTo("with-agent");
        ada.put("/tickets/" + ticket() + "/chat/end", null).json(200);
        assertThat(ada.get("/chats?state=mine").json(200).get("items")).isEmpty();
        ada.get("/chats?state=asleep").refused(422, "invalid-value");
    }

    @Test
    void whoMayTakeChatsOverSeesWhoHasWhich() {
        acme.mara().rest().post("/tickets/" + ticket() + "/taking", null).json(200);

        acme.mara().rest().get("/chats?state=with-agent").refused(403, "not-allowed");
        var tom = acme.tom().rest();
        var chats = tom.get("/chats?state=with-agent").json(200).get("items");
        assertThat(chats).hasSize(1);
        assertThat(chats.get(0).get("agent").get("name").asString()).isEqualTo("Mara");
        assertThat(chats.get(0).get("unansweredSince").isNull()).isFalse();

        tom.post("/tickets/" + ticket() + "/taking", null).json(200);
        var taken = tom.get("/chats?state=with-agent").json(200).get("items").get(0);
        assertThat(taken.get("agent").get("name").asString()).isEqualTo("Tom");
        acme.mara().rest().post("/tickets/" + ticket() + "/taking", null).refused(403, "not-allowed");
        assertThat(cast.initech()
                        .ada()
                        .rest()
                        .get("/chats?state=with-agent")
                        .json(200)
                        .get("items"))
                .isEmpty();
    }

    private JsonNode chat() {
        return visitor.conversation().get("chat");
    }

    private JsonNode side() {
        return acme.ada().rest().get("/tickets/" + ticket() + "/chat").json(200);
    }

    private String ticket() {
        return visitor.conversation().get("chat").get("ticket").asString();
    }
}

package org.goodword.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class TalkingTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void theFirstWordsBecomeATicketOnTheChannelChat() {
        var visitor = Browser.visiting(acme, cast.anonymous());

        var said = visitor.says("Do you ship to Norway?");

        assertThat(said.get("chat").get("state").asString()).isEqualTo("waiting");
        assertThat(said.get("message").get("from").asString()).isEqualTo("visitor");
        var ticket = ticket();
        assertThat(ticket.get("channel").asString()).isEqualTo("chat");
        assertThat(ticket.get("subject").asString()).isEqualTo("Do you ship to Norway?");
        assertThat(ticket.get("requester").get("name").asString()).startsWith("Visitor ");
        assertThat(ticket.get("requester").get("email").isNull()).isTrue();
    }

    @Test
    void whatTheTeamAnswersIsShownAtOnceAndNotMailed() throws Exception {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        try (var listening = visitor.listens()) {
            note("A note among us.");
            reply("Good morning!");

            listening.awaitsWords("Good morning!");
            assertThat(listening.heard()).containsExactly("Good morning!");
            var frame = listening.awaits("messages");
            var message = frame.get("messages").get(0);
            assertThat(message.get("from").asString()).isEqualTo("agent");
            assertThat(message.get("agent").asString()).isEqualTo("Ada");
        }
        assertThat(acme.ada().rest().get("/outbound").json(200).get("items")).isEmpty();
    }

    @Test
    void whoComesBackIsToldWhatHeMissedAndNothingTwice() throws Exception {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        reply("One");
        var cursor = visitor.conversation().get("cursor").asString();
        reply("Two");
        note("Not for him.");
        reply("Three");

        try (var again = visitor.secondTab().listensFrom(cursor)) {
            again.awaitsWords("Three");
            assertThat(again.heard()).containsExactly("Two", "Three");
            assertThat(again.awaits("messages").get("prev").asString()).isEqualTo(cursor);
        }
    }

    @Test
    void theSameWordsSentAgainAreSaidOnce() {
        var visitor = Browser.visiting(acme, cast.anonymous());
        var id = Ids.next();
        visitor.says(id, "Only once.").json(201);
        visitor.says(id, "Only once.").json(201);
        visitor.says(id, "Other words.").refused(409, "message-id-taken");

        assertThat(visitor.conversation().get("messages")).hasSize(1);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).hasSize(1);
    }

    @Test
    void aClosedChatBeginsAnother() {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("First");
        var first = ticket().get("id").asString();
        acme.ada().rest().patch("/tickets/" + first, Map.of("status", "closed")).json(200);

        visitor.says("Second");

        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).hasSize(2);
        assertThat(visitor.conversation().get("messages")).hasSize(1);
    }

    @Test
    void howFarHeHasReadIsKnownAndNeverGoesBack() throws Exception {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        reply("Hello!");
        visitor.rest.post("/chat/seen", Map.of("delivered", 2, "read", 2)).json(204);
        visitor.rest.post("/chat/seen", Map.of("delivered", 99, "read", 1)).json(204);
        // What is not there cannot have been read.
        assertThat(history()).contains("chat.seen");
    }

    @Test
    void whoForgetsIsNobodyAnyMore() {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        visitor.rest.post("/chat/forget", Map.of()).json(204);

        visitor.rest.get("/chat/conversation").refused(401, "visitor-unknown");
        cast.anonymous().withToken("gwv_nobody").get("/chat/conversation").refused(401, "visitor-unknown");
        cast.anonymous().get("/chat/conversation").refused(401, "visitor-unknown");
    }

    @Test
    void whoAsksInsteadOfListeningIsToldAsMuch() {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        var cursor = visitor.conversation().get("cursor").asString();
        assertThat(visitor.rest
                        .get("/chat/events?wait=0&cursor=" + cursor)
                        .json(200)
                        .get("frames")
                        .toString())
                .doesNotContain("messages");
        reply("Good morning!");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(visitor.rest
                                .get("/chat/events?cursor=" + cursor)
                                .json(200)
                                .get("frames")
                                .toString())
                        .contains("Good morning!"));
    }

    private JsonNode ticket() {
        return acme.ada().rest().get("/tickets").json(200).get("items").get(0);
    }

    private String history() {
        var ticket = ticket().get("id").asString();
        return acme.ada()
                .rest()
                .get("/tickets/" + ticket + "/history")
                .json(200)
                .toString();
    }

    private void reply(String text) {
        say("reply", text);
    }

    private void note(String text) {
        say("note", text);
    }

    private void say(String kind, String text) {
        var ticket = ticket().get("id").asString();
        var body = Map.of("kind", kind, "format", "text", "body", text);
        acme.ada().rest().post("/tickets/" + ticket + "/messages", body).json(201);
    }
}

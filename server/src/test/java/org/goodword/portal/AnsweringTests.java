package org.goodword.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A customer goes on with what he asked: answers, says that it is done or not.
@GoodwordTest
class AnsweringTests {
    private static final String DANA = "dana@nordwind.example";

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private Visitor dana;

    @BeforeEach
    void danaIsSignedIn() throws IOException {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        dana = desk.signedIn(DANA);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void hisAnswerIsAMessageOfHisOnThePortalWithFilesAndIsSaidOnce() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        acme.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("status", "pending"))
                .json(200);
        dana.at("/tickets/" + ticket);
        var form = Map.of("id", "0199aaaa-0000-7000-8000-000000000001", "text", "It <b>flickers</b>.\r\nStill.");
        var sent = dana.upload(
                path(ticket, "/messages"), form, Map.of("photo.html", "<script>1</script>".getBytes(UTF_8)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(path(ticket, "#last"));
        // A second click.
        dana.at("/tickets/" + ticket);
        assertThat(dana.upload(path(ticket, "/messages"), form, Map.of("photo.html", new byte[] {1}))
                        .status())
                .isEqualTo(303);

        var messages = desk.messages(ticket);
        assertThat(messages).hasSize(2);
        var last = messages.get(1);
        assertThat(last.get("channel").asString()).isEqualTo("portal");
        assertThat(last.get("kind").asString()).isEqualTo("inbound");
        assertThat(last.get("text").asString()).isEqualTo("It <b>flickers</b>.\nStill.");
        assertThat(last.get("attachments").get(0).get("name").asString()).isEqualTo("photo.html");
        assertThat(one(ticket).get("status").asString()).isEqualTo("open");

        var page = dana.at("/tickets/" + ticket).text();
        assertThat(page)
                .contains("It &lt;b&gt;flickers&lt;/b&gt;.", "photo.html", "You")
                .doesNotContain("<b>flickers");
        var file = dana.at("/tickets/" + ticket + "/files/" + page.replaceAll("(?s).*/files/([0-9a-f-]{36}).*", "$1"));
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatWasNotTakenComesBackWithItsFiles() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        dana.at("/tickets/" + ticket);
        var empty = dana.post(path(ticket, "/messages"), Map.of("text", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Fill this in.");

        var tooLong = dana.upload(
                path(ticket, "/messages"),
                Map.of("text", "x".repeat(50_001)),
                Map.of("photo.png", "png".getBytes(UTF_8)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("This is too long.", "photo.png", "name=\"kept\"");
        dana.upload(path(ticket, "/messages"), Map.of("text", "Shorter"), Map.of());
        assertThat(desk.messages(ticket)
                        .get(1)
                        .get("attachments")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("photo.png");
    }

    @Test
    void nobodySendsTheFileOfAnotherAlong() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        dana.at("/tickets/" + ticket);
        var hers = dana.upload(path(ticket, "/messages"), Map.of("text", ""), Map.of())
                .text();
        assertThat(hers).doesNotContain("name=\"kept\"");
        var kept = dana.upload(
                        path(ticket, "/messages"),
                        Map.of("text", "x".repeat(50_001)),
                        Map.of("secret.txt", "s".getBytes(UTF_8)))
                .text()
                .replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
        var eve = desk.signedIn("eve@elsewhere.example");
        var own =
                desk.ticket("eve@elsewhere.example", "Eve's own").get("number").asLong();
        for (var stolen : List.of(kept, kept.substring(0, 36), kept.substring(0, 36) + ".AAAA")) {
            eve.at("/tickets/" + own);
            eve.post(eve.base() + "/tickets/" + own + "/messages", Map.of("text", "Look", "kept", stolen));
        }
        assertThat(desk.messages(own).toString()).contains("Look").doesNotContain("secret.txt");
    }

    @Test
    void filesHaveTheirLimits() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        dana.at("/tickets/" + ticket);
        var large = dana.upload(
                path(ticket, "/messages"), Map.of("text", "Look"), Map.of("big.bin", new byte[26 * 1024 * 1024]));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("larger than 25 MB", "Look");
        dana.at("/tickets/" + ticket);
        var huge = dana.upload(
                path(ticket, "/messages"), Map.of("text", "Look"), Map.of("huge.bin", new byte[61 * 1024 * 1024]));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text()).contains("too large together");
        var many = new HashMap<String, byte[]>();
        for (var count = 0; count < 11; count++) many.put("file-" + count + ".txt", new byte[] {1});
        dana.at("/tickets/" + ticket);
        assertThat(dana.upload(path(ticket, "/messages"), Map.of("text", "Look"), many)
                        .text())
                .contains("more than 10 files");
        assertThat(desk.messages(ticket)).hasSize(1);
    }

    @Test
    void filesOfStrangersAreNotRead() {
        var stranger = desk.browser();
        stranger.at("/");
        var file = Map.of("photo.png", "png".getBytes(UTF_8));
        for (var path : List.of("/entry", "/leave", "/language"))
            assertThat(stranger.upload(stranger.base() + path, Map.of("email", DANA), file)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        var moved = stranger.upload(stranger.base() + "/tickets", Map.of("subject", "x", "text", "x"), file);
        assertThat(moved.status()).isEqualTo(303);
    }

    @Test
    void heSaysThatItIsDoneAndThatItIsNot() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        assertThat(dana.at("/tickets/" + ticket).text())
                .contains("Mark as solved")
                .doesNotContain("Open it again");
        dana.post(path(ticket, "/done"), Map.of());
        assertThat(one(ticket).get("status").asString()).isEqualTo("solved");
        assertThat(dana.at("/tickets/" + ticket).text())
                .contains("Open it again")
                .doesNotContain("Mark as solved");
        dana.post(path(ticket, "/undone"), Map.of());
        assertThat(one(ticket).get("status").asString()).isEqualTo("open");
        var history = acme.ada()
                .rest()
                .get("/tickets/" + ticket + "/history")
                .json(200)
                .toString();
        assertThat(history).contains("contact");
    }

    @Test
    void anAnswerToAClosedTicketOpensAFollowUp() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        acme.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("status", "closed"))
                .json(200);
        var page = dana.at("/tickets/" + ticket).text();
        assertThat(page).contains("Your answer opens a new request").doesNotContain("Open it again");
        var sent = dana.post(path(ticket, "/messages"), Map.of("text", "It flickers again"));
        var next = sent.header("Location").replaceAll(".*/tickets/(\\d+).*", "$1");
        assertThat(next).isNotEqualTo("" + ticket);
        var opened = one(Long.parseLong(next));
        assertThat(opened.get("subject").asString()).isEqualTo("The lamp");
        assertThat(opened.get("channel").asString()).isEqualTo("portal");
        assertThat(opened.get("brand").asString()).isEqualTo(desk.brand());
        assertThat(dana.at("/tickets/" + next).text()).contains("It flickers again");
        assertThat(desk.messages(ticket)).hasSize(1);
    }

    private String path(long ticket, String more) {
        return dana.base() + "/tickets/" + ticket + more;
    }

    private JsonNode one(long ticket) {
        return acme.ada().rest().get("/tickets/" + ticket).json(200);
    }
}

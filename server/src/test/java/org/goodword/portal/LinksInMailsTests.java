package org.goodword.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Mails say where the ticket is seen, where there is a portal.
@GoodwordTest
class LinksInMailsTests {
    private static final String SIGNED =
            "{{message}}{{#ticket.portalLink}}\nSee {{ticket.portalLink}}.{{/ticket.portalLink}}";

    @Autowired
    private Cast cast;

    private SmtpSink sink;
    private Rest ada;
    private int rooms;
    private MailDesk desk;

    @BeforeEach
    void connect() throws IOException {
        sink = new SmtpSink();
        Company acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme, sink.port());
    }

    @AfterEach
    void leave() throws IOException {
        sink.close();
    }

    @Test
    void whoWritesFirstIsToldWhereHeSeesItWhereThereIsAPortal() {
        acknowledges();
        portal(true);
        var ticket = writes();
        assertThat(sent(1))
                .contains("somebody will answer it.\n\nYou see it, and can add to it, here: " + page(ticket)
                        + "\n\nAcme");
    }

    @Test
    void whereThereIsNoneOrItIsClosedNothingIsSaidOfIt() {
        acknowledges();
        writes();
        assertThat(sent(1)).contains("somebody will answer it.\n\nAcme").doesNotContain("You see it", "{{");
        portal(false);
        writes();
        assertThat(sent(2)).contains("somebody will answer it.\n\nAcme").doesNotContain("You see it", "{{");
    }

    @Test
    void aSignatureSaysItOfEachTicketAndThePreviewTellsWhereThereIsNoPortal() {
        var look = Map.of("reply", Map.of("text", SIGNED), "signature", Map.of("text", ""));
        var letterhead = Map.of("history", "none", "looks", Map.of("en", look));
        ada.put("/letterheads/" + desk.brand(), letterhead).json(200);
        var ticket = writes();
        replies(ticket);
        assertThat(sent(1)).isEqualTo("Use water");
        var preview = Map.of("language", "en", "letterhead", letterhead);
        var without =
                ada.post("/letterheads/" + desk.brand() + "/preview", preview).json(200);
        assertThat(without.get("portalMissing").asBoolean()).isTrue();
        assertThat(without.get("text").asString()).doesNotContain("See http", "{{");

        portal(true);
        replies(ticket);
        assertThat(sent(2)).isEqualTo("Use water\nSee " + page(ticket) + ".");
        var with =
                ada.post("/letterheads/" + desk.brand() + "/preview", preview).json(200);
        assertThat(with.get("portalMissing").asBoolean()).isFalse();
        assertThat(with.get("text").asString()).contains("See " + address() + "/tickets/1042.");
    }

    @Test
    void theReplyOfAMacroSaysIt() {
        var macro = macro("<p>Use water.{{#ticket.portalLink}} See {{ticket.portalLink}}.{{/ticket.portalLink}}</p>");
        var ticket = writes();
        apply(macro, ticket);
        assertThat(sent(1)).isEqualTo("Use water.");

        portal(true);
        apply(macro, ticket);
        assertThat(sent(2)).isEqualTo("Use water. See " + page(ticket) + ".");
    }

    /// Where the composer looks, which fills in canned replies and the replies of macros itself.
    @Test
    void aTicketTellsIt() {
        var ticket = writes();
        assertThat(link(ticket).isNull()).isTrue();
        portal(true);
        assertThat(link(ticket).asString()).isEqualTo(page(ticket));
        portal(false);
        assertThat(link(ticket).isNull()).isTrue();
    }

    private JsonNode link(JsonNode ticket) {
        return ada.get("/tickets/" + ticket.get("number").asString()).json(200).get("portalLink");
    }

    private String macro(String reply) {
        return ada.post("/macros", Map.of("name", Map.of("en", "Water"), "reply", reply))
                .json(201)
                .get("id")
                .asString();
    }

    private void apply(String macro, JsonNode ticket) {
        var macroAndReply = Map.of("macro", macro, "send", true);
        ada.post(
                        "/tickets/" + ticket.get("id").asString() + "/actions",
                        Map.of("name", "macro", "arguments", macroAndReply))
                .json(200);
    }

    private void acknowledges() {
        var texts = ada.get("/acknowledgements/" + desk.brand()).json(200).get("texts");
        ada.put("/acknowledgements/" + desk.brand(), Map.of("on", true, "perHour", 5, "texts", texts))
                .json(200);
    }

    private void portal(boolean open) {
        var portal = Map.of(
                "enabled",
                open,
                "title",
                "",
                "welcome",
                "",
                "colour",
                "#112233",
                "strangers",
                true,
                "organisations",
                "off");
        ada.put("/portals/" + desk.brand(), portal).json(200);
    }

    private String address() {
        return ada.get("/portals/" + desk.brand()).json(200).get("address").asString();
    }

    private String page(JsonNode ticket) {
        return address() + "/tickets/" + ticket.get("number").asString();
    }

    /// Something else each time: the same mail twice is one.
    private JsonNode writes() {
        var mail = "From: Dana <dana@nordwind.example>\nTo: %s\nSubject: Fire\n\nIt burns in room %d\n"
                .formatted(desk.address(), ++rooms);
        return ada.get("/tickets/" + desk.ticketOf(desk.handIn(mail))).json(200);
    }

    private void replies(JsonNode ticket) {
        ada.post(
                        "/tickets/" + ticket.get("id").asString() + "/messages",
                        Map.of("kind", "reply", "body", "Use water", "format", "text"))
                .json(201);
    }

    /// The text of the last mail, once there are so many.
    private String sent(int many) {
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= many);
        var content = sink.accepted().get(many - 1).content();
        return new MailReader()
                .read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)))
                .text()
                .replace("\r\n", "\n")
                .strip();
    }
}

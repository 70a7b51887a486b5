package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.chat.Browser;
import org.goodword.importing.Moving;

/// A person with a name, an address and words like nobody's, who left traces wherever the product keeps any.
final class Traces {
    static final List<String> WORDS = List.of("zebulon", "quixworth", "zanzibarwort");
    private static final Duration SOON = Duration.ofSeconds(90);

    /// Of this one alone: what searches is one for all workspaces.
    final String mark = Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "x") + "xq";

    private final Cast cast;
    private final Company acme;
    private final Rest ada;
    final MailDesk desk;
    final String contact;
    /// A conversation of several.
    String shared = "";

    Traces(Cast cast, Company acme) {
        this.cast = cast;
        this.acme = acme;
        ada = acme.ada().rest();
        desk = MailDesk.of(acme);
        var ticket = desk.ticketOf(desk.handIn(mail()));
        contact = ada.get("/tickets/" + ticket).json(200).at("/requester/id").asString();
        askedForAGoodWord(ticket);
        aNoteAndAConsent();
        draftedAndDeleted(ticket);
        aConversationOfSeveral();
        aChat();
        imported();
        parked();
        await().atMost(SOON).until(() -> !found("zanzibarwort").isEmpty());
    }

    private tools.jackson.databind.JsonNode found(String word) {
        return ada.get("/search?q=" + word).json(200).get("items");
    }

    String mail() {
        return """
                From: Zebulon Quixworth <zebulon@quixworth.example>
                To: %1$s
                Message-ID: <zebulon.1@quixworth.example>
                Date: Mon, 2 Mar 2026 09:15:00 +0100
                Subject: About my zanzibarwort
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>My %2$s zanzibarwort grows <b>well</b>, says Zebulon. You are very kind.</p>
                --b
                Content-Type: text/plain; name="zanzibarwort.txt"
                Content-Disposition: attachment; filename="zanzibarwort.txt"

                The plan for the zanzibarwort.
                --b--
                """.formatted(desk.address(), mark);
    }

    private void aNoteAndAConsent() {
        ada.put("/contacts/" + contact + "/notes/" + UUID.randomUUID(), Map.of("text", "Zebulon likes tea"))
                .json(200);
        ada.post(
                        "/contacts/" + contact + "/consents",
                        Map.of("purpose", "mass-mail", "given", false, "source", "Zebulon called"))
                .json(201);
        ada.put("/contacts/" + contact + "/mass-mail/zebulon@quixworth.example", Map.of("wanted", false))
                .json(204);
        ada.patch("/contacts/" + contact, Map.of("name", "Zebulon J. Quixworth"))
                .json(200);
        var twin = ada.post("/contacts", Map.of("name", "Z. Quixworth", "emails", List.of("zq@quixworth.example")))
                .id();
        ada.post("/contacts/" + contact + "/merges", Map.of("from", twin)).json(201);
    }

    private void askedForAGoodWord(String ticket) {
        var message = ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .at("/items/0/id")
                .asString();
        ada.post("/tickets/" + ticket + "/messages/" + message + "/ask", Map.of("quote", "You are very kind."))
                .json(201);
    }

    private void draftedAndDeleted(String ticket) {
        ada.with("If-None-Match", "*")
                .put("/tickets/" + ticket + "/draft", Map.of("kind", "reply", "html", "<p>Dear Zebulon</p>"))
                .json(200);
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Dear Zebulon, thanks"))
                .json(201);
        var other = desk.ticketOf(desk.handIn("From: zebulon@quixworth.example\nTo: " + desk.address()
                + "\nMessage-ID: <zebulon.2@quixworth.example>\nSubject: Another\n\nMore zanzibarwort"));
        ada.post("/tickets/" + other + "/actions", Map.of("name", "delete", "arguments", Map.of()))
                .json(200);
    }

    /// Dana asks, he is in copy and answers, and she quotes him.
    private void aConversationOfSeveral() {
        shared = desk.ticketOf(desk.handIn("""
                From: Dana <dana@customer.example>
                To: %s
                Cc: Zebulon Quixworth <zebulon@quixworth.example>
                Message-ID: <dana.1@customer.example>
                Subject: Our garden with Zebulon

                Zebulon and I have a garden that floods.
                """.formatted(desk.address())));
        var answered = desk.ticketOf(desk.handIn("""
                From: Zebulon Quixworth <zebulon@quixworth.example>
                To: %s
                Message-ID: <zebulon.3@quixworth.example>
                In-Reply-To: <dana.1@customer.example>
                Subject: Re: Our garden with Zebulon

                The zanzibarwort drowned in it last week.
                """.formatted(desk.address())));
        assertThat(answered).isEqualTo(shared);
        desk.ticketOf(desk.handIn("""
                From: Dana <dana@customer.example>
                To: %s
                Message-ID: <dana.2@customer.example>
                In-Reply-To: <zebulon.3@quixworth.example>
                Subject: Re: Our garden with Zebulon

                I saw it too, and the pump is broken.

                Zebulon Quixworth wrote:
                > The zanzibarwort drowned
                > in it last week.
                """.formatted(desk.address())));
        ada.post("/tickets/" + shared + "/messages", Map.of("kind", "note", "body", "Call Zebulon Quixworth"))
                .json(201);
        ada.with("If-None-Match", "*")
                .put(
                        "/tickets/" + shared + "/draft",
                        Map.of(
                                "kind",
                                "reply",
                                "html",
                                "<p>The zanzi<b>barwort</b> drowned in it last week. Poor Zebulon</p>"))
                .json(200);
    }

    private void aChat() {
        var browser = Browser.visiting(acme, cast.anonymous());
        browser.says("My zanzibarwort again, I am Zebulon");
        browser.rest.post("/chat/email", Map.of("email", "zebulon@quixworth.example"));
        // He has not proven who he is; an agent knows.
        var stranger = ada.get("/tickets")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("channel").asString().equals("chat"))
                .findFirst()
                .orElseThrow()
                .at("/requester/id")
                .asString();
        ada.post("/contacts/" + contact + "/merges", Map.of("from", stranger)).json(201);
    }

    private void imported() {
        new Moving(acme).moved("mbox", "old.mbox", mbox());
    }

    String mbox() {
        return """
                From MAILER-DAEMON Thu Mar  5 12:00:00 2020
                From: Zebulon Quixworth <zebulon@quixworth.example>
                To: %s
                Subject: An old zanzibarwort
                Date: Mon, 2 Mar 2020 09:15:00 +0100
                Message-ID: <zebulon.0@quixworth.example>

                My old zanzibarwort.
                """.formatted(desk.address());
    }

    private void parked() {
        var rule = Map.of("name", "Park", "filter", "subject~dropzone", "outcome", "park");
        ada.with("If-Match", "\"1\"")
                .put("/mail-rules", Map.of("rules", List.of(rule)))
                .json(200);
        var settled = desk.settled(desk.handIn("From: zebulon@quixworth.example\nTo: " + desk.address()
                + "\nMessage-ID: <zebulon.4@quixworth.example>\nSubject: dropzone\n\nDropped zanzibarwort"));
        assertThat(settled.get("state").asString()).isEqualTo("parked");
    }
}

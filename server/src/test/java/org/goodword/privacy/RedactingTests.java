package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.deleting.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class RedactingTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String CARD = "4111 1111 1111 1111";

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    private Company acme;
    private Rest tom;
    private MailDesk desk;

    @BeforeEach
    void aDesk() {
        acme = cast.acme();
        tom = acme.tom().rest();
        desk = MailDesk.of(acme);
    }

    private String mail(String id, String more, String text) {
        return desk.ticketOf(desk.handIn(
                "From: Dana <dana@customer.%s>\nTo: %s\nMessage-ID: <%s@customer.example>\n%sSubject: Lamp\n\n%s\n"
                        .formatted(acme.domain(), desk.address(), id, more, text)));
    }

    @Test
    void wordsBecomeUnreadableWhereverTheTicketHasThem() throws SQLException {
        var ticket = mail("one", "", "Hello.\nMy passport is Xyloquartz 77 and it is lost.");
        mail(
                "two",
                "In-Reply-To: <one@customer.example>\n",
                "Any news?\n\nSupport wrote:\n> My passport is Xyloquartz\n> 77 and it is lost.");
        acme.mara().note(ticket, "Xyloquartz 77 is valid");
        tom.with("If-None-Match", "*")
                .put(
                        "/tickets/" + ticket + "/draft",
                        Map.of("kind", "reply", "html", "<p>Is Xyloquartz <i>77</i> blue?</p>"))
                .json(200);
        await().atMost(SOON)
                .until(() ->
                        tom.get("/search?q=xyloquartz").json(200).get("items").size() == 1);
        var message = tom.get("/tickets/" + ticket + "/messages")
                .json(200)
                .at("/items/0/id")
                .asString();
        var path = "/tickets/" + ticket + "/messages/" + message + "/redactions";
        var passage = Map.of("passage", "Xyloquartz 77");

        acme.mara().rest().post(path, passage).refused(403, "not-allowed");
        tom.post(path, Map.of("passage", "Zanzibar")).refused(422, "invalid-value");
        var before = new WholeDatabase(owner, acme.workspace()).whereIsSaid("xyloquartz");
        assertThat(before).contains("ticketing.message_body", "ticketing.draft");
        assertThat(tom.post(path + "/preview", passage)
                        .json(200)
                        .get("messages")
                        .size())
                .isEqualTo(3);
        assertThat(new WholeDatabase(owner, acme.workspace()).whereIsSaid("xyloquartz"))
                .isEqualTo(before);

        tom.post(path, passage).json(200);

        assertThat(new WholeDatabase(owner, acme.workspace()).whereIsSaid("xyloquartz"))
                .isEmpty();
        var texts = tom.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .findValuesAsString("text");
        assertThat(texts.getFirst()).contains("Hello.").contains("My passport is ████████ and it is lost.");
        assertThat(texts).contains("████████ is valid");
        await().atMost(SOON)
                .until(() ->
                        tom.get("/search?q=xyloquartz").json(200).get("items").isEmpty());
        assertThat(tom.get("/messages/" + message + "/original").status()).isEqualTo(404);
        var told = tom.get("/tickets/" + ticket + "/history").json(200);
        assertThat(told.findValuesAsString("event")).contains("ticket.redacted");
        assertThat(told.toString()).doesNotContainIgnoringCase("xyloquartz");
    }

    @Test
    void aFileIsTakenAway() {
        var file = tom.with("Content-Type", "text/plain")
                .post("/files?name=secret.txt", "secret")
                .id();
        var body = acme.ticket("Files");
        body.put("message", Map.of("body", "See the file", "attachments", java.util.List.of(file)));
        var ticket = acme.opened(body).id();
        var attachment = tom.get("/tickets/" + ticket + "/messages")
                .json(200)
                .at("/items/0/attachments/0/id")
                .asString();
        acme.mara().rest().delete("/attachments/" + attachment).refused(403, "not-allowed");
        tom.delete("/attachments/" + attachment).json(204);
        tom.get("/attachments/" + attachment).refused(404, "not-found");
        assertThat(tom.get("/tickets/" + ticket + "/messages").json(200).at("/items/0/attachments"))
                .isEmpty();
    }

    @Test
    void cardsAreMaskedBeforeAnythingIsStored() throws SQLException {
        var ticket = mail("card", "", "Charge " + CARD + " again.");
        tom.post("/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", "He gave " + CARD))
                .json(201);
        assertThat(new WholeDatabase(owner, acme.workspace()).whereIsSaid(CARD)).isEmpty();
        var messages = tom.get("/tickets/" + ticket + "/messages").json(200).get("items");
        assertThat(messages.get(0).get("text").asString()).contains("Charge •••• 1111 again.");
        assertThat(messages.get(0).get("masked").asInt()).isEqualTo(1);
        assertThat(messages.get(1).get("masked").asInt()).isEqualTo(1);
        assertThat(tom.get("/messages/" + messages.get(0).get("id").asString() + "/original")
                        .status())
                .isEqualTo(404);

        acme.ada()
                .rest()
                .put("/masking", Map.of("cards", false, "credentials", true))
                .json(200);
        tom.post("/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", CARD + " password: hunter22"))
                .json(201);
        var last = tom.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .get(2);
        assertThat(last.get("text").asString()).isEqualTo(CARD + " password: ••••••••");
    }

    @Test
    void cardsAreMaskedInDraftsAndNamesOfFilesToo() throws SQLException {
        var ticket = mail(
                "scan",
                "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n",
                "--b\n\nHere it is.\n--b\nContent-Type: text/plain\n"
                        + "Content-Disposition: attachment; filename=\"Card %s.txt\"\n\nNothing\n--b--"
                                .formatted(CARD));
        var message = tom.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .get(0);
        assertThat(message.at("/attachments/0/name").asString()).isEqualTo("Card •••• 1111.txt");
        assertThat(message.get("masked").asInt()).isEqualTo(1);
        assertThat(tom.get("/messages/" + message.get("id").asString() + "/original")
                        .status())
                .isEqualTo(404);

        var file = tom.with("Content-Type", "text/plain")
                .post("/files?name=" + Rest.encoded(CARD + ".txt"), "Nothing")
                .id();
        var draft = tom.with("If-None-Match", "*")
                .put(
                        "/tickets/" + ticket + "/draft",
                        Map.of(
                                "kind",
                                "reply",
                                "html",
                                "<p>Is it <b>4111 1111</b> 1111 1111?</p>",
                                "attachments",
                                java.util.List.of(file)))
                .json(200);
        assertThat(draft.get("html").asString()).contains("•••• 1111").doesNotContain("4111");
        assertThat(draft.at("/attachments/0/name").asString()).isEqualTo("•••• 1111.txt");
        var database = new WholeDatabase(owner, acme.workspace());
        assertThat(database.whereIsSaid(CARD)).isEmpty();
        assertThat(database.whereIsSaid("4111 1111")).isEmpty();
    }

    @Test
    void whoTookHisConsentBackGetsNoMassMail() {
        var ada = acme.ada().rest();
        var contact = ada.post("/contacts", Map.of("name", "Fox", "emails", java.util.List.of("fox@customer.example")))
                .id();
        var consents = "/contacts/" + contact + "/consents";
        ada.post(consents, Map.of("purpose", "mass-mail", "given", true, "source", "form", "version", "2026-1"))
                .json(201);
        assertThat(ada.get("/contacts/" + contact).json(200).get("noMassMail")).isEmpty();
        ada.post(consents, Map.of("purpose", "mass-mail", "given", false, "source", "call"))
                .json(201);
        assertThat(ada.get("/contacts/" + contact)
                        .json(200)
                        .at("/noMassMail/0/address")
                        .asString())
                .isEqualTo("fox@customer.example");
        var told = ada.get(consents).json(200).get("items");
        assertThat(told.findValuesAsString("source")).containsExactly("call", "form");
        ada.post(consents, Map.of("purpose", "No Word", "given", true, "source", "x"))
                .refused(422, "invalid-value");
        ada.post(consents, Map.of("purpose", "news", "given", true, "source", "x", "at", "2999-01-01T00:00:00Z"))
                .refused(422, "invalid-value");
    }
}

package org.goodword.mail.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Why a mail is in its ticket.
@GoodwordTest
class EvidenceTests {
    private static final String DISOWNED =
            "Authentication-Results: mx.trusted.example; spf=fail; dkim=none; dmarc=fail";

    @Autowired
    private Cast cast;

    @Autowired
    private Signatures signatures;

    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private String dana;
    private String eve;

    @BeforeEach
    void aTicketThatCameByMail() {
        acme = cast.acme();
        ada = acme.ada().rest();
        dana = "dana@customer." + acme.domain();
        eve = "eve@elsewhere.example";
        desk = MailDesk.of(acme);
    }

    @Test
    void theStrongestEvidenceIsNamed() {
        var ticket = mail(dana, "The printer burns", "<one@x>", "", "It burns");
        var sent = acme.mailed(ticket);
        var signed = signatures
                .replyAddress(acme.workspace(), new EmailAddress(desk.address()), UUID.fromString(ticket))
                .orElseThrow()
                .value();

        assertThat(told(ticket)).isEqualTo("none");
        assertThat(mail(eve, "Re", "<two@x>", "In-Reply-To: <" + sent + ">", "I saw it"))
                .isEqualTo(ticket);
        assertThat(told(ticket)).isEqualTo("signed-id");
        assertThat(mail(eve, "Re", "<three@x>", "Cc: " + signed, "It still burns"))
                .isEqualTo(ticket);
        assertThat(told(ticket)).isEqualTo("signed-address");
        assertThat(mail(dana, "Re", "<four@x>", "In-Reply-To: <one@x>", "And now it smells"))
                .isEqualTo(ticket);
        assertThat(told(ticket)).isEqualTo("known-id");
        mail(dana, "Re", "<five@x>", "In-Reply-To: <one@x>\r\nReferences: <never-seen@y>", "More of it");
        assertThat(mail(dana, "Re", "<six@x>", "References: <never-seen@y>", "By another way"))
                .isEqualTo(ticket);
        assertThat(told(ticket)).isEqualTo("referenced-id");
        assertThat(mail(dana, "About [#%d]".formatted(number(ticket)), "<seven@x>", "", "Any news?"))
                .isEqualTo(ticket);
        assertThat(told(ticket)).isEqualTo("subject");
    }

    @Test
    void aServerThatTakesTheIdsOutLeavesTheConversationOfExchange() {
        var first = index(0);
        var ticket = mail(dana, "The printer burns", "<one@x>", first, "It burns");

        assertThat(mail(dana, "AW: The printer burns", "<two@x>", index(5), "It still burns"))
                .isEqualTo(ticket);
        assertThat(told(ticket)).isEqualTo("conversation");
        assertThat(mail(dana, "The lamp flickers", "<three@x>", index(5), "Another matter"))
                .isNotEqualTo(ticket);
        assertThat(mail(eve, "Re: The printer burns", "<four@x>", index(5), "Mine too"))
                .isNotEqualTo(ticket);
    }

    @Test
    void whoTakesNoPartGetsATicketThatIsRelated() {
        var ticket = mail(dana, "The printer burns", "<one@x>", "", "It burns");

        var quoted = mail(eve, "Re: The printer burns", "<two@x>", "In-Reply-To: <one@x>", "Let me in");
        var named = mail(eve, "Ticket #%d".formatted(number(ticket)), "<three@x>", "", "Let me in");

        assertThat(List.of(quoted, named)).doesNotContain(ticket);
        assertThat(related(ticket)).containsExactlyInAnyOrder(quoted, named);
        assertThat(fact(quoted, "doubt")).isEqualTo("stranger");
        assertThat(fact(named, "doubt")).isEqualTo("stranger");
    }

    /// As after an outage, when workers file them side by side.
    @Test
    void aConversationThatArrivesAtOnceIsOneTicket() {
        var receipts = new ArrayList<String>();
        for (var i = 0; i < 20; i++)
            receipts.add(handedIn(
                    dana,
                    "The printer burns",
                    "<at-once-%d@x>".formatted(i),
                    i == 0 ? "" : "References: <at-once-0@x> <at-once-%d@x>".formatted(i - 1),
                    "Word " + i));

        assertThat(receipts.stream().map(desk::ticketOf).distinct()).hasSize(1);
    }

    @Test
    void aBareNumberIsSomebodysOrder() {
        var ticket = mail(dana, "The printer burns", "<one@x>", "", "It burns");

        assertThat(mail(dana, "Order #%d is late".formatted(number(ticket)), "<two@x>", "", "Where is it?"))
                .isNotEqualTo(ticket);
    }

    @Test
    void manyWhoAnswerOneNewsletterAreStrangersToEachOther() {
        var tickets = new ArrayList<String>();
        for (var i = 0; i < 5; i++)
            tickets.add(mail(
                    "reader-%d@elsewhere.example".formatted(i),
                    "Re: News",
                    "<answer-%d@x>".formatted(i),
                    "In-Reply-To: <newsletter@acme.example>",
                    "Answer " + i));

        assertThat(tickets).doesNotHaveDuplicates();
        assertThat(related(tickets.getFirst())).isEmpty();
        assertThat(mail(
                        "reader-3@elsewhere.example",
                        "Re: News",
                        "<again@x>",
                        "In-Reply-To: <newsletter@acme.example>",
                        "One more thing"))
                .isEqualTo(tickets.get(3));
    }

    @Test
    void aMailThatItsDomainDisownsNeedsWhatOnlyWeCanHaveMade() {
        var ticket = mail(dana, "The printer burns", "<one@x>", "", "It burns");
        var sent = acme.mailed(ticket);

        var spoofed = mail(dana, "Re", "<two@x>", DISOWNED + "\r\nIn-Reply-To: <one@x>", "Send it to my new address");
        var named = mail(dana, "[#%d]".formatted(number(ticket)), "<three@x>", DISOWNED, "Send it elsewhere");

        assertThat(List.of(spoofed, named)).doesNotContain(ticket);
        assertThat(fact(spoofed, "doubt")).isEqualTo("disowned");
        assertThat(related(ticket)).containsExactlyInAnyOrder(spoofed, named);
        assertThat(mail(dana, "Re", "<four@x>", DISOWNED + "\r\nIn-Reply-To: <" + sent + ">", "Thank you"))
                .isEqualTo(ticket);
        assertThat(mail(
                        dana,
                        "Re",
                        "<five@x>",
                        DISOWNED.replace("trusted", "forged") + "\r\nIn-Reply-To: <one@x>",
                        "So"))
                .isEqualTo(ticket);
    }

    @Test
    void whatAPersonMovedStaysThereAndItsAnswersFollow() {
        var printer = mail(dana, "The printer burns", "<one@x>", "", "It burns");
        var lamp = mail(dana, "The lamp flickers", "<lamp@x>", "", "It flickers");
        acme.mailed(printer);
        mail(dana, "Re", "<two@x>", "In-Reply-To: <one@x>", "And the lamp flickers more");
        var astray = messages(printer).getLast().get("id").asString();

        ada.post(
                        "/tickets/" + printer + "/moves",
                        Map.of("into", String.valueOf(number(lamp)), "messages", List.of(astray)))
                .json(200);

        assertThat(texts(lamp)).containsExactly("It flickers", "And the lamp flickers more");
        assertThat(texts(printer)).doesNotContain("And the lamp flickers more");
        var signed = signatures
                .replyAddress(acme.workspace(), new EmailAddress(desk.address()), UUID.fromString(printer))
                .orElseThrow()
                .value();
        assertThat(mail(
                        dana,
                        "Re",
                        "<three@x>",
                        "Cc: " + signed + "\r\nIn-Reply-To: <two@x>\r\nReferences: <one@x> <two@x>",
                        "Off"))
                .isEqualTo(lamp);
        assertThat(told(lamp)).isEqualTo("moved");
        assertThat(mail(dana, "Re", "<four@x>", "In-Reply-To: <one@x>", "It still burns"))
                .isEqualTo(printer);
        assertThat(mail(eve, "Re", "<five@x>", "In-Reply-To: <two@x>", "Let me in"))
                .isNotIn(lamp, printer);
    }

    @Test
    void oneMailToSeveralAddressesIsOneTicketOfEachBrandAndTheseAreRelated() {
        var second =
                ada.post("/brands", Map.of("key", "second", "name", "Second")).id();
        account("help", desk.brand());
        account("second", second);
        var raw = "From: %s\r\nTo: %s\r\nSubject: To all\r\nMessage-ID: <all@x>\r\n\r\nHello\r\n"
                .formatted(dana, desk.address());

        var receipts = List.of("desk", "help", "second").stream()
                .map(name -> ada.with("Content-Type", "message/rfc822")
                        .post("/inbound/email?to=%s@%s".formatted(name, acme.domain()), raw)
                        .id())
                .toList();
        var settled = receipts.stream().map(desk::settled).toList();

        assertThat(settled.stream().map(mail -> mail.get("state").asString()))
                .containsExactlyInAnyOrder("ticketed", "ticketed", "duplicate");
        assertThat(settled.getLast().get("state").asString()).isEqualTo("ticketed");
        var tickets = settled.stream()
                .filter(mail -> mail.get("state").asString().equals("ticketed"))
                .map(mail -> mail.get("ticket").asString())
                .toList();
        assertThat(related(tickets.getFirst())).containsExactly(tickets.getLast());
    }

    private void account(String name, String brand) {
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", name + "@" + acme.domain(), "name", name))
                .json(200);
    }

    private static String index(int child) {
        var bytes = new byte[22 + child];
        for (var i = 0; i < 22; i++) bytes[i] = (byte) (7 * i);
        return "Thread-Index: " + Base64.getEncoder().encodeToString(bytes);
    }

    /// @return the ticket that it came to
    private String mail(String from, String subject, String id, String header, String text) {
        return desk.ticketOf(handedIn(from, subject, id, header, text));
    }

    private String handedIn(String from, String subject, String id, String header, String text) {
        return desk.handIn("From: %s\nTo: %s\nSubject: %s\nMessage-ID: %s\n%s\n%s\n"
                .formatted(from, desk.address(), subject, id, header.isEmpty() ? "" : header + "\n", text));
    }

    private int number(String ticket) {
        return ada.get("/tickets/" + ticket).json(200).get("number").asInt();
    }

    /// Of its newest mail.
    private String told(String ticket) {
        return fact(ticket, "evidence");
    }

    private String fact(String ticket, String name) {
        return ada.get("/tickets/" + ticket + "/history")
                .json(200)
                .get("items")
                .valueStream()
                .filter(event -> event.get("event").asString().equals("mail.filed"))
                .findFirst()
                .orElseThrow()
                .get("facts")
                .get(name)
                .asString();
    }

    private List<String> related(String ticket) {
        return ada.get("/tickets/" + ticket + "/links")
                .json(200)
                .get("items")
                .valueStream()
                .filter(link -> link.get("kind").asString().equals("related"))
                .map(link -> link.get("other").get("id").asString())
                .toList();
    }

    private List<JsonNode> messages(String ticket) {
        return ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .valueStream()
                .toList();
    }

    private List<String> texts(String ticket) {
        return messages(ticket).stream()
                .map(message -> message.get("text").asString())
                .toList();
    }
}

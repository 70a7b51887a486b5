package org.goodword.mail.letterhead;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.ticketing.html.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class LetterheadTests {
    @Autowired
    private Cast cast;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private String brand;

    @BeforeEach
    void connect() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme, sink.port());
        brand = desk.brand();
    }

    @AfterEach
    void leave() throws IOException {
        sink.close();
    }

    @Test
    void aReplyLeavesAsItWasWrittenUntilSomebodyDecides() {
        var ticket = writes("It burns", "");
        replies(ticket, "text", "Use water");
        assertThat(text(sent(1))).isEqualTo("Use water");
    }

    @Test
    void theLookStandsAroundWhatIsSaidAndNotInTheConversation() {
        ada.patch("/agents/me", Map.of("title", " Head of\n lamps ")).json(200);
        looks(
                "none",
                Map.of(
                        "en",
                        plain(
                                "{{message}}\n\n-- \n{{signature}}",
                                "{{agent.name}}{{#agent.title}}, {{agent.title}}{{/agent.title}}\n{{brand.name}} #{{ticket.number}}")));
        var ticket = writes("It burns", "");
        var message = replies(ticket, "text", "Use {{agent.name}} & water <now>");
        var mail = sent(1);
        assertThat(text(mail))
                .isEqualTo("Use {{agent.name}} & water <now>\n\n-- \nAda, Head of lamps\nAcme #" + number(ticket));
        assertThat(mail.html()).isEmpty();
        assertThat(said(ticket, message)).isEqualTo("Use {{agent.name}} & water <now>");
        assertThat(ada.get("/search?q=lamps").json(200).get("items")).isEmpty();
    }

    @Test
    void namesAreNoMarkupAndTheLooksOwnMarkupIsHarmless() {
        looks(
                "none",
                Map.of(
                        "en",
                        Map.of(
                                "reply",
                                words(
                                        "{{message}}",
                                        "<div>{{message}}</div><script>x()</script><p onclick=\"x()\">{{ticket.subject}}</p>"),
                                "signature",
                                words("", null))));
        var ticket = writes("<b>Fire</b>", "");
        replies(ticket, "html", "<p>Use <i>water</i></p>");
        var html = sent(1).html().map(SafeHtml::value).orElseThrow();
        assertThat(html)
                .contains("<div><p>Use <i>water</i></p></div>")
                .contains("&lt;b&gt;Fire&lt;/b&gt;")
                .doesNotContain("script")
                .doesNotContain("onclick");
    }

    @Test
    void theCustomersLanguageIsSpokenElseTheBrandsElseNothingIsAdded() {
        looks("none", Map.of("de", plain("{{message}}\n\nMit Gruß", "")));
        replies(writes("Feuer", "Content-Language: de-AT\r\n"), "text", "Wasser");
        assertThat(text(sent(1))).isEqualTo("Wasser\n\nMit Gruß");
        replies(writes("Fire", "Content-Language: en\r\n"), "text", "Water");
        assertThat(text(sent(2))).isEqualTo("Water");
        looks("none", Map.of("de", plain("{{message}}\n\nMit Gruß", ""), "en", plain("{{message}}\n\nYours", "")));
        replies(writes("Feu", "Content-Language: fr\r\n"), "text", "Eau");
        assertThat(text(sent(3))).isEqualTo("Eau\n\nYours");
    }

    @Test
    void theConversationStandsBelowButNeverWhatWeSayAmongOurselves() {
        looks("all", Map.of());
        var ticket = writes("It burns", "Content-Language: de\r\n");
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", "She is difficult"))
                .json(201);
        replies(ticket, "text", "Use water");
        sent(1);
        replies(ticket, "text", "Did it help?");
        var mail = sent(2);
        assertThat(text(mail))
                .startsWith("Did it help?\n\nAm ")
                .containsPattern("schrieb Ada:\n> Use water\n\nAm .* schrieb Dana:\n> Words of It burns")
                .doesNotContain("difficult");
        assertThat(mail.folds().newWords(mail.text())).isEqualTo("Did it help?");

        looks("last", Map.of());
        replies(ticket, "html", "<p>Well?</p>");
        var last = sent(3);
        assertThat(text(last)).contains("> Did it help?").doesNotContain("> Use water");
        assertThat(last.html().map(SafeHtml::value).orElseThrow()).contains("Did it help?</blockquote>");
    }

    @Test
    void aPlaceholderThatNobodyKnowsIsRefusedByItsNameAndAReplyMustSaySomething() {
        var unknown = ada.put(
                        "/letterheads/" + brand, body("none", Map.of("en", plain("{{message}} {{agent.nmae}}", ""))))
                .refused(422, "invalid-value");
        assertThat(unknown.json().get("field").asString()).isEqualTo("looks.en.reply.text");
        assertThat(unknown.json().get("detail").asString()).startsWith("{{agent.nmae}} cannot be filled in.");
        var loop = ada.put("/letterheads/" + brand, body("none", Map.of("en", plain("{{message}}", "{{signature}}"))));
        assertThat(loop.refused(422, "invalid-value").json().get("field").asString())
                .isEqualTo("looks.en.signature.text");
        var silent = ada.put("/letterheads/" + brand, body("none", Map.of("en", plain("Hello", ""))));
        assertThat(silent.refused(422, "invalid-value").json().get("detail").asString())
                .startsWith("{{message}} is missing");
        acme.mara().rest().get("/letterheads/" + brand).refused(403, "not-allowed");
        acme.mara().rest().put("/letterheads/" + brand, body("none", Map.of())).refused(403, "not-allowed");
    }

    @Test
    void beforeItIsKeptItIsSeenAndSentToWhoAsks() {
        var wanted = Map.of(
                "language",
                "de",
                "letterhead",
                body("last", Map.of("de", plain("{{message}}\n{{signature}}", "{{agent.name}} #{{ticket.number}}"))));
        var seen = ada.post("/letterheads/" + brand + "/preview", wanted).json(200);
        assertThat(seen.get("text").asString())
                .contains("Eine neue Birne")
                .contains("Ada #1042")
                .contains("schrieb Dana Scully:\n> Hier ist ein Bild davon.");
        assertThat(seen.get("html").asString())
                .contains("<strong>auf dem Weg</strong>")
                .contains("Ada #1042");
        var told = ada.post("/letterheads/" + brand + "/test", wanted).json(200);
        assertThat(told.get("works").asBoolean()).as(told.toString()).isTrue();
        var mail = sent(1);
        assertThat(mail.people().to().getFirst().address())
                .isEqualTo(acme.ada().agent().email());
        assertThat(text(mail)).contains("Ada #1042");
        assertThat(ada.get("/letterheads/" + brand).json(200).get("looks")).isEmpty();
        assertThat(ada.get("/outbound").json(200).get("items")).isEmpty();
        acme.mara().rest().post("/letterheads/" + brand + "/test", wanted).refused(403, "not-allowed");
    }

    private static Map<String, Object> plain(String reply, String signature) {
        return Map.of("reply", words(reply, null), "signature", words(signature, null));
    }

    private static Map<String, @Nullable Object> words(String text, @Nullable String html) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("text", text);
        words.put("html", html);
        return words;
    }

    private static Map<String, Object> body(String history, Map<String, ?> looks) {
        return Map.of("history", history, "looks", looks);
    }

    private void looks(String history, Map<String, ?> looks) {
        ada.put("/letterheads/" + brand, body(history, looks)).json(200);
    }

    /// @return the ticket that Dana's mail opens
    private String writes(String subject, String header) {
        return desk.ticketOf(desk.handIn("From: Dana <dana@nordwind.example>\nTo: %s\nSubject: %s\n%s\nWords of %s\n"
                .formatted(desk.address(), subject, header, subject)));
    }

    private String replies(String ticket, String format, String body) {
        var reply = Map.of("kind", "reply", "body", body, "format", format);
        var answer = ada.post("/tickets/" + ticket + "/messages", reply);
        answer.json(201);
        return answer.id();
    }

    private String number(String ticket) {
        return ada.get("/tickets/" + ticket).json(200).get("number").asString();
    }

    private String said(String ticket, String message) {
        return ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(message))
                .findFirst()
                .orElseThrow()
                .get("text")
                .asString();
    }

    private static String text(ReadMail mail) {
        return mail.text().replace("\r\n", "\n");
    }

    /// The last mail that the relay took, once it has so many.
    private ReadMail sent(int many) {
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= many);
        var mail = sink.accepted().get(many - 1);
        return new MailReader()
                .read(() -> new ByteArrayInputStream(mail.content().getBytes(ISO_8859_1)));
    }
}

package org.goodword.advocacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.sending.SmtpSink;
import tools.jackson.databind.JsonNode;

/// A company whose customers said something kind, and whose mail leaves into a sink.
public record Praised(Company company, SmtpSink sink, JsonNode brand) implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(60);
    public static final String SENTENCE = "Mara saved our launch.";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/ask/\\S+)");

    public static Praised of(Company company) throws IOException {
        var sink = new SmtpSink();
        var rest = company.ada().rest();
        var brand = rest.get("/brands").json(200).get("items").get(0);
        var account = Map.of(
                "kind",
                "email",
                "brand",
                brand.get("id").asString(),
                "address",
                "desk@" + company.domain(),
                "name",
                "Desk",
                "relay",
                Map.of("host", "localhost", "port", sink.port(), "tls", "none"));
        rest.put("/channel-accounts/" + UUID.nameUUIDFromBytes(company.domain().getBytes(UTF_8)), account)
                .json(200);
        return new Praised(company, sink, brand);
    }

    Rest mara() {
        return company.mara().rest();
    }

    /// Somebody of the customers' organisation, or of none.
    public String email(String name) {
        return name + "@customer." + company.domain();
    }

    void customersBelongTogether() {
        var body = Map.of("name", "Nordwind", "domains", java.util.List.of("customer." + company.domain()));
        company.ada().rest().post("/organisations", body).json(201);
    }

    /// A message with the sentence in it.
    public Said said(String name, String email) {
        return said(name, email, "Hello,\n\n" + SENTENCE + " We owe her a cake.\n\n> You wrote something.\n");
    }

    public Said said(String name, String email, String text) {
        var ticket = company.opened(Map.of(
                "subject",
                "Thank you",
                "requester",
                Map.of("name", name, "email", email),
                "message",
                Map.of("body", text)));
        var path = "/tickets/" + ticket.id() + "/messages";
        var message = company.ada().rest().get(path).json(200).get("items").get(0);
        return new Said(ticket.id(), message.get("id").asString());
    }

    public Said danas() {
        return said("Dana Scully", email("dana"));
    }

    /// An urgent ticket of somebody.
    public Answer urgent(String email) {
        return company.opened(Map.of(
                "subject",
                "Production is down",
                "requester",
                Map.of("name", "Fox Mulder", "email", email),
                "message",
                Map.of("body", "Nothing works."),
                "priority",
                "urgent"));
    }

    Answer ask(Said said) {
        return ask(said, SENTENCE, 0);
    }

    Answer ask(Said said, String quote, int hold) {
        return mara().post(said.path(), Map.of("quote", quote, "holdSeconds", hold));
    }

    /// Asked, and arrived.
    ///
    /// @return the path of the page behind its link
    public String asked(Said said) {
        var before = sink.accepted().size();
        ask(said).json(201);
        return link(mail(before));
    }

    ReadMail mail(int index) {
        await().atMost(SOON).until(() -> sink.accepted().size() > index);
        var content = sink.accepted().get(index).content();
        return new MailReader().read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)));
    }

    static String link(ReadMail mail) {
        var link = LINK.matcher(mail.text());
        if (!link.find()) throw new AssertionError("No link in: " + mail.text());
        return link.group(1);
    }

    /// What the contact's browser sees and sends.
    Answer page(String link) {
        return browser().get(link);
    }

    Answer answers(String link, String answer) {
        return browser().post(link, "answer=" + answer);
    }

    public Answer agrees(String link, String naming) {
        return browser().post(link, "answer=yes&naming=" + naming);
    }

    Rest browser() {
        return root().with("Content-Type", "application/x-www-form-urlencoded");
    }

    private Rest root() {
        return new Rest(company.ada().rest().base().replace("/api/v1", ""), Map.of());
    }

    JsonNode row(String state) {
        return mara().get("/asks?state=" + state).json(200).get("items").get(0);
    }

    JsonNode quotes() {
        var anybody = new Rest(company.ada().rest().base(), Map.of()).with("Host", company.domain());
        return anybody.get("/quotes/" + brand.get("key").asString()).json(200).get("items");
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    /// @param ticket where it was said
    public record Said(String ticket, String message) {
        String path() {
            return "/tickets/" + ticket + "/messages/" + message + "/ask";
        }
    }
}

package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.sending.SmtpSink;
import tools.jackson.databind.JsonNode;

/// A company whose brand has a portal, and whose mails are caught.
record Desk(Company company, int port, SmtpSink sink, String brand, String key) implements Closeable {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/entry/([\\w=\\r\\n-]{43,60}?)\\r?\\n\\r?\\n");

    static Desk of(Company company, int port) throws IOException {
        var sink = new SmtpSink();
        MailDesk.of(company, sink.port());
        var brand = company.ada().rest().get("/brands").json(200).get("items").get(0);
        var desk = new Desk(
                company,
                port,
                sink,
                brand.get("id").asString(),
                brand.get("key").asString());
        desk.set(Map.of());
        return desk;
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    Rest ada() {
        return company.ada().rest();
    }

    JsonNode set(Map<String, ?> changes) {
        return set(brand, changes);
    }

    JsonNode set(String which, Map<String, ?> changes) {
        var all = new HashMap<String, Object>(Map.of(
                "enabled",
                true,
                "title",
                "Acme Help",
                "welcome",
                "We are here for you.",
                "colour",
                "#ffcc00",
                "strangers",
                true,
                "organisations",
                "off",
                "inCopy",
                true));
        all.putAll(changes);
        return ada().put("/portals/" + which, all).json(200);
    }

    Visitor browser() {
        return browser(key);
    }

    Visitor browser(String brandKey) {
        return new Visitor(port, company.domain(), "/portal/" + brandKey);
    }

    /// Somebody who got in by a mail.
    Visitor signedIn(String email) {
        return signedIn(browser(), email);
    }

    Visitor signedIn(Visitor visitor, String email) {
        var entered = visitor.post(visitor.base() + "/entry/" + token(visitor, email), Map.of());
        assertThat(entered.status()).as(entered.text()).isEqualTo(303);
        return visitor;
    }

    /// Of the link that is mailed to who asks for one.
    String token(Visitor visitor, String email) {
        var before = mailsTo(email).size();
        visitor.get(visitor.base() + "/");
        assertThat(visitor.post(visitor.base() + "/entry", Map.of("email", email))
                        .status())
                .isEqualTo(200);
        var mails = await().atMost(SOON).until(() -> mailsTo(email), all -> all.size() > before);
        return token(mails.getLast());
    }

    static String token(String mail) {
        var found = LINK.matcher(mail.replace("=\r\n", "").replace("=3D", "="));
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    List<String> mailsTo(String email) {
        return sink.accepted().stream()
                .filter(mail -> mail.recipients().contains(email))
                .map(SmtpSink.Accepted::content)
                .filter(mail -> mail.contains("/entry/") || mail.contains("/entry="))
                .toList();
    }

    /// Asked by mail, so to speak.
    JsonNode ticket(String email, String subject) {
        return ticket(email, subject, Map.of());
    }

    JsonNode ticket(String email, String subject, Map<String, ?> more) {
        var body = new HashMap<String, Object>(company.ticket(subject));
        body.put("requester", Map.of("name", "Dana <b>Scully</b>", "email", email));
        body.put("brand", brand);
        body.putAll(more);
        return ada().post("/tickets", body).json(201);
    }

    JsonNode messages(long number) {
        return ada().get("/tickets/" + number + "/messages").json(200).get("items");
    }
}

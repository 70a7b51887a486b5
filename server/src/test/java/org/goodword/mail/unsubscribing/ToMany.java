package org.goodword.mail.unsubscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Accepted;
import tools.jackson.databind.JsonNode;

/// Two tickets of a company, an answer to both, and the mail server that takes it.
record ToMany(SmtpSink sink, Company acme, Rest ada, MailDesk desk, String danas, String foxs, String macro)
        implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(90);
    static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final Pattern WAY_OUT =
            Pattern.compile("List-Unsubscribe: <http://localhost:\\d+(/u/[\\w-]+)>(?:,\\s+<mailto:([^>]+)>)?\r\n");

    static ToMany of(Company acme) throws IOException {
        var sink = new SmtpSink();
        var ada = acme.ada().rest();
        var desk = MailDesk.of(acme, sink.port());
        var macro = ada.post("/macros", Map.of("name", Map.of("en", "Mended"), "reply", "<p>It works again.</p>"))
                .id();
        var customer = "@customer." + acme.domain();
        return new ToMany(
                sink,
                acme,
                ada,
                desk,
                opened(ada, "Dana Scully", "dana" + customer),
                opened(ada, "Fox Mulder", "fox" + customer),
                macro);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    void toBoth() {
        apply(List.of(danas, foxs));
        await().atMost(SOON)
                .until(() -> List.of(danas, foxs).stream()
                        .noneMatch(one -> List.of("waiting", "sending")
                                .contains(last(one).get("state").asString())));
    }

    void apply(List<String> tickets) {
        var done = ada.post(
                        "/tickets/actions",
                        Map.of("tickets", tickets, "name", "macro", "arguments", Map.of("macro", macro, "send", true)))
                .json(200);
        assertThat(done.get("results"))
                .allSatisfy(one -> assertThat(one.path("problem").isNull())
                        .as(one.toString())
                        .isTrue());
    }

    void answer(String ticket) {
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Just for you"))
                .json(201);
    }

    void stop(String ticket, String address) {
        ada.put("/contacts/" + contact(ticket) + "/mass-mail/" + Rest.encoded(address), Map.of("wanted", false))
                .json(204);
    }

    JsonNode last(String ticket) {
        var all = ada.get("/tickets/" + ticket + "/deliveries").json(200).get("items");
        return all.get(all.size() - 1);
    }

    List<JsonNode> unwanted(String ticket) {
        return unwantedOf(contact(ticket));
    }

    List<JsonNode> unwantedOf(String contact) {
        return ada.get("/contacts/" + contact)
                .json(200)
                .get("noMassMail")
                .valueStream()
                .toList();
    }

    String contact(String ticket) {
        return ada.get("/tickets/" + ticket)
                .json(200)
                .get("requester")
                .get("id")
                .asString();
    }

    static String opened(Rest rest, String name, String email) {
        Answer opened = rest.post(
                "/tickets",
                Map.of(
                        "subject",
                        "Broken",
                        "requester",
                        Map.of("name", name, "email", email),
                        "message",
                        Map.of("body", "It is broken")));
        opened.json(201);
        return opened.id();
    }

    List<Accepted> sent(int many) {
        await().atMost(SOON).until(() -> sink.accepted().size() >= many);
        return sink.accepted();
    }

    Accepted mailTo(String address) {
        return await().atMost(SOON)
                .until(
                        () -> sink.accepted().stream()
                                .filter(mail -> mail.recipients().equals(List.of(address)))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    static String page(Accepted mail) {
        return wayOut(mail, 1);
    }

    static String mailto(Accepted mail) {
        return wayOut(mail, 2);
    }

    static String wayOut(Accepted mail, int part) {
        var found = WAY_OUT.matcher(mail.content());
        if (!found.find()) throw new AssertionError("No way out in: " + mail.content());
        return found.group(part);
    }

    Rest world() {
        return new Rest(ada.base().replace("/api/v1", ""), Map.of());
    }

    Rest form() {
        return world().with("Content-Type", "application/x-www-form-urlencoded");
    }

    String dana() {
        return "dana@customer." + acme.domain();
    }

    String fox() {
        return "fox@customer." + acme.domain();
    }
}

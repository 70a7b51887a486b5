package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Flags;
import jakarta.mail.Quota;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// From a mailbox elsewhere to a ticket, as people configure it, against GreenMail.
@GoodwordTest
class FetchingMailTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private ImapServer server;
    private Company acme;
    private UUID account;

    @BeforeEach
    void connect() throws IOException {
        server = new ImapServer();
        acme = cast.acme();
        account = stand.account(acme);
    }

    @AfterEach
    void leave() throws IOException {
        acme.ada().rest().delete("/mailboxes/" + account);
        server.close();
    }

    @Test
    void whatLiesThereAndWhatComesBecomesTickets() {
        server.deliver("Before");
        put(server.mailbox());
        until(sums -> sums.get("ticketed").asInt() == 1);
        server.deliver("After");
        until(sums -> sums.get("ticketed").asInt() == 2);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactlyInAnyOrder("Before", "After");
        assertThat(state().get("state").asString()).isEqualTo("fetching");
    }

    @Test
    void anAnswerFromThereFindsItsTicket() {
        var ticket = acme.opened("Stapler").id();
        var sent = acme.mailed(ticket).replaceAll("[<>]", "");
        put(server.mailbox());
        var answer =
                "From: Dana <dana@customer.%s>\r\nTo: x@y.example\r\nSubject: Re\r\nIn-Reply-To: <%s>\r\n\r\nYes\r\n";
        server.append("INBOX", answer.formatted(acme.domain(), sent), new Flags());
        until(sums -> sums.get("ticketed").asInt() == 1);
        var messages = acme.ada().rest().get("/tickets/" + ticket + "/messages").json(200);
        assertThat(messages.get("items").findValuesAsString("text")).anyMatch(text -> text.contains("Yes"));
    }

    @Test
    void aMailOfTwentyFiveMegabytesArrivesWhole() {
        var bytes = new byte[18_900_000];
        new Random(1).nextBytes(bytes);
        var encoded = Base64.getMimeEncoder().encodeToString(bytes);
        server.append("INBOX", """
            Message-ID: <large@nordwind.example>\r
            From: Dana <dana@nordwind.example>\r
            Subject: The log\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=edge\r
            \r
            --edge\r
            Content-Type: text/plain\r
            \r
            Here it is\r
            --edge\r
            Content-Type: application/octet-stream\r
            Content-Disposition: attachment; filename=log.bin\r
            Content-Transfer-Encoding: base64\r
            \r
            """ + encoded + "\r\n--edge--\r\n", new Flags());
        put(server.mailbox());
        until(sums -> sums.get("ticketed").asInt() == 1);
        var ticket = acme.ada()
                .rest()
                .get("/tickets")
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var messages = acme.ada().rest().get("/tickets/" + ticket + "/messages").json(200);
        assertThat(messages.get("items")
                        .get(0)
                        .get("attachments")
                        .get(0)
                        .get("size")
                        .asLong())
                .isEqualTo(bytes.length);
    }

    @Test
    void afterAnOutageEverythingIsCaughtUp() {
        put(server.mailbox());
        untilState("fetching");
        server.wire.cut();
        untilState("failing");
        assertThat(state().get("words").asString()).contains("localhost");
        assertThat(state().get("nextTryAt").isNull()).isFalse();
        for (var mail = 0; mail < 20; mail++) server.deliver("Mail " + mail);
        server.wire.mend();
        assertThat(check().get("works").asBoolean()).isTrue();
        until(sums -> sums.get("ticketed").asInt() == 20);
        untilState("fetching");
        assertThat(history()).contains("mailbox.failing", "mailbox.works");
    }

    @Test
    void aWrongPasswordIsAStateInWordsUntilItIsCorrected() {
        var wrong = server.mailbox();
        wrong.put("password", "guess");
        put(wrong);
        untilState("failing");
        assertThat(state().get("trouble").asString()).isEqualTo("wrong-password");
        assertThat(state().get("words").asString())
                .startsWith("localhost does not accept the password of fetch@acme.example")
                .doesNotContain("guess");
        assertThat(check().get("works").asBoolean()).isFalse();
        assertThat(health().get("code").asString()).isEqualTo("failing");
        put(server.mailbox());
        untilState("fetching");
        assertThat(health().get("code").asString()).isEqualTo("fetched");
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoPassword() {
        var mailbox = server.mailbox();
        mailbox.put("port", server.greenMail().getImaps().getPort());
        mailbox.put("tls", "tls");
        put(mailbox);
        untilState("failing");
        assertThat(state().get("trouble").asString()).isEqualTo("not-safe");
        assertThat(check().get("words").asString()).startsWith("No safe connection to localhost");
        mailbox.put("host", "nowhere.invalid");
        put(mailbox);
        untilState("failing");
        assertThat(state().get("words").asString()).isEqualTo("There is no server of the name nowhere.invalid.");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var mailbox = server.mailbox();
        mailbox.put("folders", List.of("Nowhere"));
        put(mailbox);
        untilState("failing");
        assertThat(state().get("trouble").asString()).isEqualTo("no-folder");
        assertThat(check().get("words").asString()).isEqualTo("There is no folder Nowhere in this mailbox.");
    }

    @Test
    void nothingIsMovedToAFolderThatIsFetchedItself() {
        var mailbox = server.mailbox();
        mailbox.put("folders", List.of("INBOX", "Done"));
        mailbox.put("afterwards", "move");
        mailbox.put("moveTo", "Done");
        var refused = acme.ada().rest().put("/mailboxes/" + account, mailbox).refused(422, "invalid-value");
        assertThat(refused.json().get("field").asString()).isEqualTo("moveTo");
    }

    @Test
    void aMailboxThatIsFullIsFetchedAndItIsSaid() {
        server.greenMail().setQuotaSupported(true);
        var quota = new Quota("INBOX");
        quota.setResourceLimit("STORAGE", 1);
        server.append("INBOX", ImapServer.mail("Long", "Long words. ".repeat(1000)), new Flags());
        server.host().getStore().setQuota(quota, server.user().getQualifiedMailboxName());
        put(server.mailbox());
        untilState("fetching");
        assertThat(state().get("trouble").asString()).isEqualTo("over-quota");
        assertThat(state().get("words").asString()).startsWith("The mailbox is full");
        assertThat(health().get("code").asString()).isEqualTo("hindered");
        until(sums -> sums.get("ticketed").asInt() == 1);
    }

    @Test
    void aTokenIsAskedForAtTheEndpointAndTheNewRefreshTokenIsKept() throws IOException {
        try (var provider = new Provider()) {
            provider.answer(
                    200,
                    "{\"access_token\": \"%s\", \"expires_in\": 3599, \"refresh_token\": \"second\"}"
                            .formatted(ImapServer.PASSWORD));
            server.deliver("One");
            put(provider.mailbox(server));
            until(sums -> sums.get("ticketed").asInt() == 1);
            assertThat(provider.asked.getFirst())
                    .containsEntry("grant_type", "refresh_token")
                    .containsEntry("refresh_token", "first")
                    .containsEntry("client_id", "us")
                    .containsEntry("client_secret", "hush");
            assertThat(check().get("works").asBoolean()).isTrue();
            assertThat(provider.asked.getLast()).containsEntry("refresh_token", "second");
            assertThat(kept()).doesNotContain("hush").doesNotContain("second").doesNotContain("us\"");

            provider.answer(400, "{\"error\": \"invalid_grant\", \"error_description\": \"Token has been revoked.\"}");
            assertThat(check().get("words").asString()).contains("access was taken back", "Token has been revoked.");
            put(provider.mailbox(server));
            untilState("failing");
            assertThat(state().get("trouble").asString()).isEqualTo("token-revoked");
        }
    }

    @Test
    void aTokenThatTheMailServerDoesNotTakeIsAnotherTrouble() throws IOException {
        try (var provider = new Provider()) {
            provider.answer(200, "{\"access_token\": \"stale\"}");
            put(provider.mailbox(server));
            untilState("failing");
            assertThat(state().get("trouble").asString()).isEqualTo("token-refused");
            provider.answer(200, "<html>Sign in</html>");
            assertThat(check().get("words").asString()).contains("does not speak OAuth");
        }
    }

    @Test
    void secretsAreNeverShownAndKeptWhereTheyAreLeftOut() {
        put(server.mailbox());
        untilState("fetching");
        var shown = acme.ada().rest().get("/mailboxes/" + account);
        assertThat(shown.text()).doesNotContain(ImapServer.PASSWORD);
        var again = server.mailbox();
        again.remove("password");
        put(again);
        untilState("fetching");
        again.put("user", "somebody@else.example");
        acme.ada().rest().put("/mailboxes/" + account, again).refused(422, "invalid-value");
        var version = "\"1\"";
        acme.ada()
                .rest()
                .with("If-Match", version)
                .put("/mailboxes/" + account, server.mailbox())
                .refused(412, "stale-version");
    }

    @Test
    void onlyWhoConfiguresChannelsMayAndOnlyASafeEndpointIsAsked() {
        acme.mara().rest().put("/mailboxes/" + account, server.mailbox()).refused(403, "not-allowed");
        acme.mara().rest().get("/mailboxes").refused(403, "not-allowed");
        var mailbox = server.mailbox();
        mailbox.put(
                "oauth", Map.of("tokenEndpoint", "http://tokens.example/", "clientId", "us", "refreshToken", "first"));
        assertThat(acme.ada()
                        .rest()
                        .put("/mailboxes/" + account, mailbox)
                        .refused(422, "invalid-value")
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("tokenEndpoint");
        acme.ada()
                .rest()
                .put("/mailboxes/" + UUID.randomUUID(), server.mailbox())
                .refused(404, "not-found");
    }

    private void put(Map<String, Object> mailbox) {
        acme.ada().rest().put("/mailboxes/" + account, mailbox).json(200);
    }

    private JsonNode check() {
        return acme.ada().rest().post("/mailboxes/" + account + "/check", null).json(200);
    }

    private JsonNode mailbox() {
        return acme.ada().rest().get("/mailboxes/" + account).json(200);
    }

    private JsonNode state() {
        return mailbox().get("state");
    }

    private void untilState(String state) {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(() -> state().get("state").asString().equals(state));
    }

    private void until(Predicate<JsonNode> accounting) {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(() -> mailbox().get("accounting"), accounting);
    }

    private JsonNode health() {
        var checks = acme.ada().rest().get("/health").json(200).get("checks");
        for (var check : checks) if (check.get("name").asString().equals("fetched mail")) return check;
        throw new AssertionError(checks.toString());
    }

    private List<String> history() {
        return acme.in(() -> transaction.execute(
                _ -> sql.fetchValues("select event from ledger.entry where subject_id = ?::uuid", account).stream()
                        .map(String::valueOf)
                        .toList()));
    }

    private String kept() {
        return acme.in(() -> transaction.execute(_ -> sql.fetchSingle(
                        "select settings::text || secret from mail.mailbox where account_id = ?::uuid", account)
                .get(0, String.class)));
    }

    /// Simulates a provider's token endpoint: speaks RFC 6749 §6 as documented, and gives out what the test says.
    private static final class Provider implements AutoCloseable {
        private final HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
        private volatile int status;
        private volatile String body = "";

        Provider() throws IOException {
            http.createContext("/token", this::token);
            http.start();
        }

        void answer(int status, String body) {
            this.status = status;
            this.body = body;
        }

        Map<String, Object> mailbox(ImapServer server) {
            var mailbox = server.mailbox();
            mailbox.remove("password");
            mailbox.put(
                    "oauth",
                    Map.of(
                            "tokenEndpoint",
                            "http://localhost:%d/token"
                                    .formatted(http.getAddress().getPort()),
                            "clientId",
                            "us",
                            "clientSecret",
                            "hush",
                            "refreshToken",
                            "first"));
            return mailbox;
        }

        private void token(HttpExchange exchange) throws IOException {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fields = new LinkedHashMap<String, String>();
            for (var field : form.split("&")) {
                var parts = field.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            asked.add(fields);
            var answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}

package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The owner of a mailbox lets us in at an authorisation server of our own, and comes back.
@GoodwordTest
class AuthorisingTests {
    private static final String USER = "fetch@house.example";

    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    private AuthorisationServer tokens;
    private Company acme;
    private UUID account;

    @BeforeEach
    void connect() throws IOException {
        tokens = new AuthorisationServer(USER);
        acme = cast.acme();
        account = stand.account(acme);
    }

    @AfterEach
    void leave() {
        acme.ada().rest().delete("/mailboxes/" + account);
        tokens.close();
    }

    @Test
    @EnabledIf("org.goodword.mail.fetching.Dovecot#isInstalled")
    void whoLetsUsInAtHerProviderHasHerMailFetched() throws Exception {
        try (var dovecot = new Dovecot(Optional.of(tokens.url("introspection")))) {
            dovecot.deliver(ImapServer.mail("Token", "Let in by its owner"));
            put(mailbox(dovecot.port()));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> state().path("trouble").asString("").equals("not-authorised"));

            var back = signInAt(begin());
            assertThat(back.get("state")).isNotBlank();
            var done = finish(acme, back).json(200);

            assertThat(done.get("account").asString()).isEqualTo(account.toString());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> mailbox().get("accounting").get("ticketed").asInt() == 1);
            assertThat(mailbox().get("oauth").get("isLetIn").asBoolean()).isTrue();
        }
    }

    @Test
    void aWayBackWorksOnceAndOnlyForWhoWentAndOnlyForTheMailboxAsItWas() throws Exception {
        put(mailbox(1));
        var back = signInAt(begin());
        finish(cast.initech(), back).refused(409, "authorisation-unknown");
        finish(acme, back).json(200);
        finish(acme, back).refused(409, "authorisation-unknown");

        var late = signInAt(begin());
        put(mailbox(2));
        finish(acme, late).refused(409, "authorisation-unknown");
    }

    @Test
    void aCodeThatTheProviderDoesNotKnowIsRefusedInItsWords() throws Exception {
        put(mailbox(1));
        var back = signInAt(begin());
        back.put("code", "made-up");
        var refused = finish(acme, back);
        refused.refused(422, "authorisation-refused");
        assertThat(refused.json(422).get("detail").asString()).contains("localhost", "Token has been revoked");
    }

    @Test
    void onlyWhatHasAnAddressToSignInAtCanBeSentThere() {
        var mailbox = mailbox(1);
        mailbox.remove("oauth");
        mailbox.put("password", "secret");
        put(mailbox);
        acme.ada().rest().post("/mailboxes/" + account + "/authorisation", null).refused(422, "invalid-value");
        mailbox = mailbox(1);
        mailbox.put("oauth", Map.of("tokenEndpoint", tokens.url("token"), "clientId", "us"));
        acme.ada().rest().put("/mailboxes/" + account, mailbox).refused(422, "invalid-value");
    }

    private Map<String, Object> mailbox(int port) {
        var mailbox = new LinkedHashMap<String, Object>();
        mailbox.put("host", "localhost");
        mailbox.put("port", port);
        mailbox.put("tls", "none");
        mailbox.put("user", USER);
        mailbox.put("begin", "all");
        mailbox.put(
                "oauth",
                Map.of(
                        "tokenEndpoint",
                        tokens.url("token"),
                        "authorizationEndpoint",
                        tokens.url("authorise"),
                        "clientId",
                        "us",
                        "clientSecret",
                        "hush",
                        "scope",
                        "mail"));
        return mailbox;
    }

    private void put(Map<String, Object> mailbox) {
        acme.ada().rest().put("/mailboxes/" + account, mailbox).json(200);
    }

    private String begin() {
        return acme.ada()
                .rest()
                .post("/mailboxes/" + account + "/authorisation", null)
                .json(200)
                .get("url")
                .asString();
    }

    private static Answer finish(Company company, Map<String, String> back) {
        return company.ada().rest().post("/mailbox-authorisations", back);
    }

    /// As a browser goes there and is sent back.
    private static Map<String, String> signInAt(String url) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding());
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(back.getPath()).isEqualTo("/settings/mail/authorised");
            return new LinkedHashMap<>(Arrays.stream(back.getRawQuery().split("&"))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(
                            field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
        }
    }

    private JsonNode mailbox() {
        return acme.ada().rest().get("/mailboxes/" + account).json(200);
    }

    private JsonNode state() {
        return mailbox().get("state");
    }
}

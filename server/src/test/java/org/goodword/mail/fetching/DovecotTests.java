package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What GreenMail cannot show: a mail server that many run. Where it is not installed these do not run.
@GoodwordTest
@EnabledIf("org.goodword.mail.fetching.Dovecot#isInstalled")
class DovecotTests {
    private static final String USER = "fetch@acme.example";
    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    private Company acme;
    private UUID account;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
        account = stand.account(acme);
    }

    @Test
    void whatWasThereAndWhatComesIsFetchedAndLeft() throws IOException {
        try (var dovecot = new Dovecot()) {
            dovecot.deliver(ImapServer.mail("Before", "It was there"));
            fetch(mailbox(dovecot, Map.of("begin", "all")));
            untilTicketed(1);
            dovecot.deliver(ImapServer.mail("After", "It came"));
            untilTicketed(2);
            assertThat(dovecot.flags("")).containsOnly("");
        }
    }

    @Test
    void whatComesIntoAnyOfSeveralFoldersIsFetched() throws IOException {
        try (var dovecot = new Dovecot()) {
            dovecot.create("Sales");
            dovecot.deliver("Sales", ImapServer.mail("Before", "It was there"));
            fetch(mailbox(dovecot, Map.of("begin", "all", "folders", List.of("INBOX", "Sales"))));
            untilTicketed(1);
            dovecot.deliver(ImapServer.mail("Inbox", "It came here"));
            untilTicketed(2);
            dovecot.deliver("Sales", ImapServer.mail("Sales", "It came there"));
            untilTicketed(3);
        }
    }

    @Test
    void whatIsFetchedIsFlaggedMovedOrDeletedAsConfigured() throws IOException {
        try (var dovecot = new Dovecot()) {
            dovecot.deliver(ImapServer.mail("Seen", "Flag it"));
            fetch(mailbox(dovecot, Map.of("begin", "all", "afterwards", "flag")));
            await().atMost(SOON).until(() -> dovecot.flags("").equals(List.of("S")));

            dovecot.deliver(ImapServer.mail("Moved", "Move it"));
            dovecot.create("Done");
            fetch(mailbox(dovecot, Map.of("afterwards", "move", "moveTo", "Done")));
            await().atMost(SOON).until(() -> !dovecot.flags("Done").isEmpty());

            dovecot.deliver(ImapServer.mail("Deleted", "Delete it"));
            fetch(mailbox(dovecot, Map.of("afterwards", "delete")));
            untilTicketed(3);
            await().atMost(SOON).until(() -> dovecot.flags("").equals(List.of("S")));
        }
    }

    @Test
    void aTokenSignsInExpiresIsRenewedAndTakenBack() throws IOException {
        try (var tokens = new AuthorisationServer(USER);
                var dovecot = new Dovecot(Optional.of(tokens.url("introspection")))) {
            dovecot.deliver(ImapServer.mail("Token", "Let in by token"));
            var mailbox = mailbox(dovecot, Map.of("begin", "all"));
            mailbox.remove("password");
            mailbox.put("oauth", tokens.oauth());
            fetch(mailbox);
            untilTicketed(1);
            var given = tokens.given();

            tokens.expireAll();
            assertThat(check().get("works").asBoolean()).isTrue();
            assertThat(tokens.given()).isGreaterThan(given);

            tokens.revoke();
            assertThat(check().get("words").asString()).contains("access was taken back");
        }
    }

    @Test
    void aPasswordThatIsWrongIsSaidSo() throws IOException {
        try (var dovecot = new Dovecot()) {
            fetch(mailbox(dovecot, Map.of("password", "wrong")));
            await().atMost(SOON).until(() -> state().get("state").asString().equals("failing"));
            assertThat(state().get("trouble").asString()).isEqualTo("wrong-password");
        }
    }

    @AfterEach
    void leave() {
        acme.ada().rest().delete("/mailboxes/" + account);
    }

    private static Map<String, Object> mailbox(Dovecot dovecot, Map<String, Object> more) {
        var mailbox = new LinkedHashMap<String, Object>();
        mailbox.put("host", "localhost");
        mailbox.put("port", dovecot.port());
        mailbox.put("tls", "none");
        mailbox.put("user", USER);
        mailbox.put("password", Dovecot.PASSWORD);
        mailbox.putAll(more);
        return mailbox;
    }

    private void fetch(Map<String, Object> mailbox) {
        acme.ada().rest().put("/mailboxes/" + account, mailbox).json(200);
    }

    private JsonNode check() {
        return acme.ada().rest().post("/mailboxes/" + account + "/check", null).json(200);
    }

    private JsonNode state() {
        return acme.ada().rest().get("/mailboxes/" + account).json(200).get("state");
    }

    private void untilTicketed(int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(acme.ada()
                                .rest()
                                .get("/mailboxes/" + account)
                                .json(200)
                                .get("accounting")
                                .get("ticketed")
                                .asInt())
                        .isEqualTo(count));
    }
}

package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.DataFolder;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.deleting.WholeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whoever was erased has mails at the mail server still, and that server may tell of all of them anew.
@GoodwordTest
@EnabledIf("org.goodword.mail.fetching.Dovecot#isInstalled")
class ErasedIsFetchedAgainTests {
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String ZED = "zed@quixworth.example";

    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private DataFolder data;

    private Company acme;
    private Rest ada;
    private UUID account;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
        ada = acme.ada().rest();
        account = stand.account(acme);
    }

    @AfterEach
    void leave() {
        ada.delete("/mailboxes/" + account);
    }

    @Test
    void nothingOfHimComesBackWhenTheServersIdsBeginAnew() throws IOException, SQLException {
        try (var dovecot = new Dovecot()) {
            dovecot.deliver(mail("Message-ID: <zed-1@quixworth.example>\r\n", "Roses"));
            dovecot.deliver(mail("", "Tulips"));
            dovecot.deliver(ImapServer.mail("Lamps", "They are from somebody else"));
            fetch(dovecot);
            until("ticketed", 3);
            var database = new WholeDatabase(owner, acme.workspace());
            assertThat(database.whereIsSaid("quixworth")).isNotEmpty();
            erase();
            assertThat(database.whereIsSaid("quixworth")).isEmpty();
            var fetched = accounting().get("fetched").asInt();

            dovecot.forgetIds();
            dovecot.deliver(ImapServer.mail("Chairs", "They came afterwards"));
            await().atMost(SOON).until(() -> subjects().contains("Chairs"));
            until("waiting", 0);

            assertThat(accounting().get("fetched").asInt()).isGreaterThan(fetched + 1);
            assertThat(database.whereIsSaid("quixworth")).isEmpty();
            assertThat(database.whereIsSaid("zanzibarwort")).isEmpty();
            assertThat(ada.get("/contacts?q=quixworth").json(200).get("items")).isEmpty();
            assertThat(subjects()).contains("Lamps", "Chairs").doesNotContain("Roses", "Tulips");
        }
    }

    /// The same mails, once more, through a mailbox that is set up as if it had never been.
    @Test
    void norWhenTheMailboxIsSetUpAnew() throws IOException, SQLException {
        try (var dovecot = new Dovecot()) {
            dovecot.deliver(mail("Message-ID: <zed-1@quixworth.example>\r\n", "Roses"));
            fetch(dovecot);
            until("ticketed", 1);
            erase();
            leave();
            account = stand.account(acme);
            dovecot.deliver(ImapServer.mail("Chairs", "They came afterwards"));
            fetch(dovecot);
            await().atMost(SOON).until(() -> subjects().contains("Chairs"));
            until("waiting", 0);

            assertThat(new WholeDatabase(owner, acme.workspace()).whereIsSaid("quixworth"))
                    .isEmpty();
            assertThat(subjects()).doesNotContain("Roses");
        }
    }

    private static String mail(String id, String subject) {
        return "%sFrom: Zed <%s>\r\nTo: help@acme.example\r\nDate: Tue, 10 Nov 2026 10:00:00 +0000\r\nSubject: %s\r\n\r\nMy zanzibarwort and %s\r\n"
                .formatted(id, ZED, subject, subject);
    }

    private void fetch(Dovecot dovecot) {
        ada.put(
                        "/mailboxes/" + account,
                        Map.of(
                                "host", "localhost",
                                "port", dovecot.port(),
                                "tls", "none",
                                "user", "fetch@acme.example",
                                "password", Dovecot.PASSWORD,
                                "begin", "all"))
                .json(200);
    }

    private void erase() throws IOException {
        cameLongAgo();
        var contact = ada.get("/contacts?q=" + Rest.encoded(ZED))
                .json(200)
                .at("/items/0/id")
                .asString();
        var erasure = ada.post("/contacts/" + contact + "/erasures", "").json(202);
        await().atMost(SOON)
                .until(
                        () -> ada.get("/erasures/" + erasure.get("id").asString())
                                .json(200),
                        one -> one.get("state").asString().equals("done"));
    }

    /// Content that came just now may be in use, and is waited for.
    private void cameLongAgo() throws IOException {
        var blobs = data.resolve("files").resolve(acme.workspace().value().toString());
        var then = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (var files = Files.walk(blobs)) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.setLastModifiedTime(file, then);
        }
    }

    private void until(String sum, int count) {
        await().atMost(SOON).until(() -> accounting().get(sum).asInt() == count);
    }

    private JsonNode accounting() {
        return ada.get("/mailboxes/" + account).json(200).get("accounting");
    }

    private List<String> subjects() {
        return ada.get("/tickets").json(200).get("items").findValuesAsString("subject");
    }
}

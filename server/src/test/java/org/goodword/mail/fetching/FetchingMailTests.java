package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Quota;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

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
    private ConfiguredMailbox mailbox;

    @BeforeEach
    void connect() throws IOException {
        server = new ImapServer();
        acme = cast.acme();
        mailbox = new ConfiguredMailbox(acme, stand.account(acme));
    }

    @AfterEach
    void leave() throws IOException {
        acme.ada().rest().delete(mailbox.path());
        server.close();
    }

    @Test
    void whatLiesThereAndWhatComesBecomesTickets() {
        server.deliver("Before");
        mailbox.put(server.mailbox());
        mailbox.until(sums -> sums.get("ticketed").asInt() == 1);
        server.deliver("After");
        mailbox.until(sums -> sums.get("ticketed").asInt() == 2);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactlyInAnyOrder("Before", "After");
        assertThat(mailbox.state().get("state").asString()).isEqualTo("fetching");
    }

    @Test
    void anAnswerFromThereFindsItsTicket() {
        var ticket = acme.opened("Stapler").id();
        var sent = acme.mailed(ticket).replaceAll("[<>]", "");
        mailbox.put(server.mailbox());
        var answer =
                "From: Dana <dana@customer.%s>\r\nTo: x@y.example\r\nSubject: Re\r\nIn-Reply-To: <%s>\r\n\r\nYes\r\n";
        server.append("INBOX", answer.formatted(acme.domain(), sent), new Flags());
        mailbox.until(sums -> sums.get("ticketed").asInt() == 1);
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
        mailbox.put(server.mailbox());
        mailbox.until(sums -> sums.get("ticketed").asInt() == 1);
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
        mailbox.put(server.mailbox());
        mailbox.untilState("fetching");
        server.wire.cut();
        mailbox.untilState("failing");
        assertThat(mailbox.state().get("words").asString()).contains("localhost");
        assertThat(mailbox.state().get("nextTryAt").isNull()).isFalse();
        for (var mail = 0; mail < 20; mail++) server.deliver("Mail " + mail);
        server.wire.mend();
        assertThat(mailbox.check().get("works").asBoolean()).isTrue();
        mailbox.until(sums -> sums.get("ticketed").asInt() == 20);
        mailbox.untilState("fetching");
        assertThat(history()).contains("mailbox.failing", "mailbox.works");
    }

    @Test
    void aWrongPasswordIsAStateInWordsUntilItIsCorrected() {
        var wrong = server.mailbox();
        wrong.put("password", "guess");
        mailbox.put(wrong);
        mailbox.untilState("failing");
        assertThat(mailbox.state().get("trouble").asString()).isEqualTo("wrong-password");
        assertThat(mailbox.state().get("words").asString())
                .startsWith("localhost does not accept the password of fetch@acme.example")
                .doesNotContain("guess");
        assertThat(mailbox.check().get("works").asBoolean()).isFalse();
        assertThat(mailbox.health().get("code").asString()).isEqualTo("failing");
        mailbox.put(server.mailbox());
        mailbox.untilState("fetching");
        assertThat(mailbox.health().get("code").asString()).isEqualTo("fetched");
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoPassword() {
        var settings = server.mailbox();
        settings.put("port", server.greenMail().getImaps().getPort());
        settings.put("tls", "tls");
        mailbox.put(settings);
        mailbox.untilState("failing");
        assertThat(mailbox.state().get("trouble").asString()).isEqualTo("not-safe");
        assertThat(mailbox.check().get("words").asString()).startsWith("No safe connection to localhost");
        settings.put("host", "nowhere.invalid");
        mailbox.put(settings);
        mailbox.untilState("failing");
        assertThat(mailbox.state().get("words").asString())
                .isEqualTo("There is no server of the name nowhere.invalid.");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var settings = server.mailbox();
        settings.put("folders", List.of("Nowhere"));
        mailbox.put(settings);
        mailbox.untilState("failing");
        assertThat(mailbox.state().get("trouble").asString()).isEqualTo("no-folder");
        assertThat(mailbox.check().get("words").asString()).isEqualTo("There is no folder Nowhere in this mailbox.");
    }

    @Test
    void nothingIsMovedToAFolderThatIsFetchedItself() {
        var settings = server.mailbox();
        settings.put("folders", List.of("INBOX", "Done"));
        settings.put("afterwards", "move");
        settings.put("moveTo", "Done");
        var refused = acme.ada().rest().put(mailbox.path(), settings).refused(422, "invalid-value");
        assertThat(refused.json().get("field").asString()).isEqualTo("moveTo");
    }

    @Test
    void aMailboxThatIsFullIsFetchedAndItIsSaid() {
        server.greenMail().setQuotaSupported(true);
        var quota = new Quota("INBOX");
        quota.setResourceLimit("STORAGE", 1);
        server.append("INBOX", ImapServer.mail("Long", "Long words. ".repeat(1000)), new Flags());
        server.host().getStore().setQuota(quota, server.user().getQualifiedMailboxName());
        mailbox.put(server.mailbox());
        mailbox.untilState("fetching");
        assertThat(mailbox.state().get("trouble").asString()).isEqualTo("over-quota");
        assertThat(mailbox.state().get("words").asString()).startsWith("The mailbox is full");
        assertThat(mailbox.health().get("code").asString()).isEqualTo("hindered");
        mailbox.until(sums -> sums.get("ticketed").asInt() == 1);
    }

    @Test
    void secretsAreNeverShownAndKeptWhereTheyAreLeftOut() {
        mailbox.put(server.mailbox());
        mailbox.untilState("fetching");
        var shown = acme.ada().rest().get(mailbox.path());
        assertThat(shown.text()).doesNotContain(ImapServer.PASSWORD);
        var again = server.mailbox();
        again.remove("password");
        mailbox.put(again);
        mailbox.untilState("fetching");
        again.put("user", "somebody@else.example");
        acme.ada().rest().put(mailbox.path(), again).refused(422, "invalid-value");
        var version = "\"1\"";
        acme.ada()
                .rest()
                .with("If-Match", version)
                .put(mailbox.path(), server.mailbox())
                .refused(412, "stale-version");
    }

    @Test
    void onlyWhoConfiguresChannelsMayAndOnlyASafeEndpointIsAsked() {
        acme.mara().rest().put(mailbox.path(), server.mailbox()).refused(403, "not-allowed");
        acme.mara().rest().get("/mailboxes").refused(403, "not-allowed");
        var settings = server.mailbox();
        settings.put(
                "oauth", Map.of("tokenEndpoint", "http://tokens.example/", "clientId", "us", "refreshToken", "first"));
        assertThat(acme.ada()
                        .rest()
                        .put(mailbox.path(), settings)
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

    private List<String> history() {
        return acme.in(() -> transaction.execute(_ ->
                sql.fetchValues("select event from ledger.entry where subject_id = ?::uuid", mailbox.account()).stream()
                        .map(String::valueOf)
                        .toList()));
    }
}

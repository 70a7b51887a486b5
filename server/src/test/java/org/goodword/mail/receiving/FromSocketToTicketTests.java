package org.goodword.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.identity.setup.Setup;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class FromSocketToTicketTests {
    @Autowired
    private Setup setup;

    @Autowired
    private Lookups lookups;

    @Autowired
    private SmtpReceiver receiver;

    @Autowired
    private ReceivedMails received;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aMailSentOverSmtpIsSoonPartOfATicket() throws IOException {
        arrives("From: Dana <dana@nordwind.example>\r\nSubject: Fire\r\n\r\nIt burns");
    }

    @Test
    void soIsOneOfSixtyMegabytes() throws IOException {
        var line = "QUJD".repeat(18) + "\r\n";
        arrives("""
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
            """ + line.repeat(59_900_000 / line.length()) + "--edge--");
    }

    private void arrives(String mail) throws IOException {
        var host = UUID.randomUUID().toString().substring(0, 8) + ".example";
        var workspace = workspace(host);
        try (var peer = new SmtpPeer(receiver.port())) {
            peer.say("EHLO nordwind.example");
            var answer = peer.mail("dana@nordwind.example", "Support@" + host, mail);
            assertThat(answer).startsWith("250 2.0.0 Received as ");
            var receipt = UUID.fromString(answer.substring("250 2.0.0 Received as ".length()));

            await().atMost(Duration.ofSeconds(90))
                    .until(() -> Workspaces.in(
                            workspace,
                            () -> received.find(receipt).orElseThrow().state().equals("ticketed")));
        }
    }

    private WorkspaceId workspace(String host) {
        var workspace = setup.another(new Setup.Plan(
                "Acme",
                "Acme",
                new EmailAddress("admin@" + host),
                "Amara",
                "correct horse battery",
                ZoneId.of("UTC"),
                "en"));
        Workspaces.in(
                workspace,
                () -> transaction.executeWithoutResult(
                        tx -> lookups.put(Lookups.Kind.ADDRESS, "support@" + host, Ids.next())));
        return workspace;
    }
}

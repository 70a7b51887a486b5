package org.goodword.mail.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.files.TooLarge;
import org.goodword.identity.setup.Setup;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.Postbox;
import org.goodword.mail.receiving.ReceivedMail;
import org.goodword.mail.receiving.ReceivedMails;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class FilingMailsTests {
    private static final String DANA = "Dana Ruiz <dana@nordwind.example>";

    @Autowired
    private Setup setup;

    @Autowired
    private Lookups lookups;

    @Autowired
    private Postbox postbox;

    @Autowired
    private ReceivedMails received;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TransactionTemplate transaction;

    private WorkspaceId workspace;
    private EmailAddress support;

    @BeforeEach
    void newWorkspace() {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        workspace = setup.another(new Setup.Plan(
                "Acme",
                "Acme",
                new EmailAddress("admin@" + unique + ".example"),
                "Amara",
                "correct horse battery",
                ZoneId.of("UTC"),
                "en"));
        support = new EmailAddress("support@" + unique + ".example");
        in(() -> transaction.execute(tx -> {
            lookups.put(Lookups.Kind.ADDRESS, support.value(), Ids.next());
            return true;
        }));
    }

    @Test
    void aMailBecomesATicketWithItsFiles() {
        var ticket = ticketOf(deliver("""
                From: %s
                To: %s
                Cc: Kim <kim@nordwind.example>
                Subject: The printer is on fire
                Message-ID: <one@nordwind.example>
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html

                <p>Please <b>help</b> <img src="cid:fire"></p><script>x</script>
                --b
                Content-Type: image/png
                Content-ID: <fire>

                PNG
                --b--
                """.formatted(DANA, support)));

        assertThat(ticket.heading().subject()).isEqualTo("The printer is on fire");
        assertThat(in(() -> tickets.participants(ticket.id())))
                .extracting(participant -> participant.address().value())
                .containsExactlyInAnyOrder("dana@nordwind.example", "kim@nordwind.example");
        assertThat(messages(ticket)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Please help");
            assertThat(message.html().orElseThrow())
                    .contains("<b>help</b>", "cid:fire")
                    .doesNotContain("script");
            assertThat(message.attachments()).singleElement().satisfies(file -> {
                assertThat(file.inline()).isTrue();
                assertThat(file.contentId()).hasValue("fire");
            });
        });
    }

    @Test
    void anAnswerJoinsTheTicketOfItsParticipantsOnly() {
        var ticket = ticketOf(deliver(mail(DANA, "first@x", "", "It burns")));

        assertThat(ticketOf(deliver(mail(DANA, "second@x", "first@x", "It still burns")))
                        .id())
                .isEqualTo(ticket.id());
        assertThat(ticketOf(deliver(mail("eve@elsewhere.example", "third@x", "first@x", "Let me in")))
                        .id())
                .isNotEqualTo(ticket.id());
        assertThat(messages(ticket)).extracting(Message::text).containsExactly("It burns", "It still burns");
    }

    @Test
    void whoeverAnswersASignedAddressBelongsToTheTicket() {
        var ticket = ticketOf(deliver(mail(DANA, "first@x", "", "It burns")));
        var signed = in(() ->
                        signatures.replyAddress(workspace, support, ticket.id().value()))
                .orElseThrow();

        var joined = deliver("From: boss@elsewhere.example\nSubject: Re\n\nFrom my other address", List.of(signed));

        assertThat(ticketOf(joined).id()).isEqualTo(ticket.id());
        assertThat(in(() -> tickets.participants(ticket.id()))).hasSize(2);
    }

    @Test
    void whoeverAnswersASignedMessageIdBelongsToTheTicket() {
        var ticket = ticketOf(deliver(mail(DANA, "first@x", "", "It burns")));
        var message = messages(ticket).getFirst().id().value();
        var id = in(() -> signatures.messageId(workspace, message, "acme.example"));

        assertThat(ticketOf(deliver(mail("boss@elsewhere.example", "b@x", id, "Me too")))
                        .id())
                .isEqualTo(ticket.id());
    }

    @Test
    void fiftyAnswersToOneNewsletterAreFiftyTickets() {
        var first = ticketOf(deliver(mail("p0@many.example", "a0@many", "newsletter@us", "Stop it")));
        var second = ticketOf(deliver(mail("p1@many.example", "a1@many", "newsletter@us", "More of it")));
        var firstAgain = ticketOf(deliver(mail("p0@many.example", "a2@many", "newsletter@us", "Really")));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(firstAgain.id()).isEqualTo(first.id());
    }

    @Test
    void theSameMailTwiceIsOneMessageAndTheSameIdWithOtherWordsIsAnother() {
        var ticket = ticketOf(deliver(mail(DANA, "same@x", "", "It burns")));

        var twice = deliver("Received: by another way\n" + mail(DANA, "same@x", "", "It burns"));
        assertThat(settled(twice).state()).isEqualTo("duplicate");
        assertThat(messages(ticket)).hasSize(1);
        assertThat(settled(deliver(mail(DANA, "same@x", "", "Other words"))).state())
                .isEqualTo("ticketed");
    }

    @Test
    void aMailOfNobodyIsParkedWithAReason() {
        var parked = settled(deliver("Subject: who?\n\nhello"));

        assertThat(parked.state()).isEqualTo("parked");
        assertThat(parked.reason()).hasValue("The mail does not say who it is from.");
        assertThat(settled(deliver(mail(support.value(), "loop@x", "", "to myself")))
                        .state())
                .isEqualTo("parked");
    }

    @Test
    void rubbishFromSomebodyIsATicketAndNothingIsLost() {
        var bytes = new byte[5000];
        new java.util.Random(7).nextBytes(bytes);
        var rubbish = "From: dana@nordwind.example\nContent-Type: multipart/mixed; boundary=\"\n\n"
                + new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1) + "\0";

        assertThat(settled(deliver(rubbish)).state()).isEqualTo("ticketed");
        assertThat(settled(deliver("From: dana@nordwind.example\n")).state()).isEqualTo("ticketed");
    }

    private static String mail(String from, String id, String inReplyTo, String text) {
        return "From: %s\nSubject: Fire\nDate: Tue, 3 Nov 2026 10:15:00 +0100\nMessage-ID: <%s>\n%s\n%s"
                .formatted(from, id, inReplyTo.isEmpty() ? "" : "In-Reply-To: <" + inReplyTo + ">\n", text);
    }

    private UUID deliver(String mail) {
        return deliver(mail, List.of(support));
    }

    private UUID deliver(String mail, List<EmailAddress> to) {
        var mailboxes =
                to.stream().map(address -> postbox.find(address).orElseThrow()).toList();
        try (var content = new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8))) {
            return postbox.store(new Envelope(Optional.empty(), mailboxes, "test"), content, 1_000_000);
        } catch (IOException | TooLarge failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Ticket ticketOf(UUID receipt) {
        var mail = settled(receipt);
        assertThat(mail.state()).as(mail.reason().orElse("")).isEqualTo("ticketed");
        return in(() -> tickets.find(mail.ticket().orElseThrow())).orElseThrow();
    }

    private ReceivedMail settled(UUID receipt) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> in(() -> received.find(receipt)).orElseThrow(),
                        mail -> !mail.state().equals("received"));
    }

    private List<Message> messages(Ticket ticket) {
        TicketId id = ticket.id();
        return in(() -> tickets.conversation(id, 50));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}

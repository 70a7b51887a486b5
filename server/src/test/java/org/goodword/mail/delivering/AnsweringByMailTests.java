package org.goodword.mail.delivering;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelPermissions;
import org.goodword.channels.accounts.AccountKeeping;
import org.goodword.files.TooLarge;
import org.goodword.identity.Brands;
import org.goodword.identity.setup.Setup;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.Postbox;
import org.goodword.mail.receiving.ReceivedMails;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class AnsweringByMailTests {
    private static final EmailAddress DANA = new EmailAddress("dana@nordwind.example");

    @Autowired
    private Setup setup;

    @Autowired
    private AccountKeeping accounts;

    @Autowired
    private Brands brands;

    @Autowired
    private Postbox postbox;

    @Autowired
    private ReceivedMails received;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private SmtpSink sink;
    private WorkspaceId workspace;
    private EmailAddress support;
    private Actor amara;

    @BeforeEach
    void newWorkspace() throws IOException {
        sink = new SmtpSink();
        var unique = UUID.randomUUID().toString().substring(0, 8);
        support = new EmailAddress("support@" + unique + ".example");
        workspace = setup.another(new Setup.Plan(
                "Acme",
                "Acme",
                new EmailAddress("admin@" + unique + ".example"),
                "Amara",
                "correct horse battery",
                ZoneId.of("UTC"),
                "en"));
        amara = new Actor.Agent(new AgentId(Ids.next()));
        var caller = new Caller(workspace, amara, Set.of(ChannelPermissions.MANAGE), RowScope.ALL, Set.of());
        var relay = new ChannelAccount.Relay("localhost", sink.port(), "none", Optional.empty(), Optional.empty());
        in(() -> accounts.put(
                new AccountId(Ids.next()),
                new Precondition.None(),
                new AccountKeeping.Plan(brands.all().getFirst().id(), support, "Acme Help", Optional.of(relay)),
                caller));
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void aReplyGoesOutAndItsAnswerComesBackToTheTicket() {
        var ticket = deliver(
                "From: Dana <%s>\nSubject: Fire\nMessage-ID: <one@nordwind.example>\n\nIt burns".formatted(DANA),
                support);

        var reply = reply(ticket, "Use water");
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() == 1);
        var mail = read(sink.accepted().getFirst().content());

        assertThat(mail.subject()).isEqualTo("Re: Fire");
        assertThat(mail.text()).isEqualTo("Use water");
        assertThat(mail.inReplyTo()).containsExactly("one@nordwind.example");
        assertThat(mail.people().from().orElseThrow().name()).isEqualTo("Acme Help");
        assertThat(state(reply, DeliveryState.SENT)).contains("queued");
        assertThat(in(accounts::traffic).values().iterator().next().sent()).isPresent();

        var answerTo = mail.people().replyTo().getFirst().address();
        assertThat(deliver("From: kim@elsewhere.example\nSubject: Re: Fire\n\nIt worked", answerTo))
                .isEqualTo(ticket);
        assertThat(deliver(
                        "From: ann@elsewhere.example\nSubject: Re: Fire\nIn-Reply-To: <%s>\n\nFine"
                                .formatted(mail.messageId().orElseThrow()),
                        support))
                .isEqualTo(ticket);
    }

    @Test
    void aRefusedReplyShowsTheServersWords() {
        var ticket = deliver("From: Dana <%s>\nSubject: Fire\n\nIt burns".formatted(DANA), support);
        sink.at(Step.RCPT, new Behaviour.Answer("550 mailbox gone"));

        assertThat(state(reply(ticket, "Hello?"), DeliveryState.FAILED)).contains("mailbox gone");
        var standing = in(outbox::standing);
        assertThat(standing.troubled()).isEqualTo(1);
        assertThat(standing.waiting()).isZero();
        assertThat(in(() -> outbox.troubled(5)).getFirst().words().orElse("")).contains("mailbox gone");
        var traffic = in(accounts::traffic).values().iterator().next();
        assertThat(traffic.received()).isPresent();
        assertThat(traffic.sent()).isEmpty();
    }

    @Test
    void aReplyWhoseAnswerIsLostWasPerhapsSentAndIsNotSentAgain() {
        var ticket = deliver("From: Dana <%s>\nSubject: Fire\n\nIt burns".formatted(DANA), support);
        sink.at(Step.END, new Behaviour.Drop());

        assertThat(state(reply(ticket, "Hello?"), DeliveryState.PERHAPS_SENT)).contains("may have arrived");
        assertThat(sink.accepted()).hasSize(1);
    }

    private MessageId reply(TicketId ticket, String text) {
        return in(() -> transaction.execute(tx -> tickets.add(
                        tickets.lock(ticket).orElseThrow(),
                        new NewMessage(
                                Optional.empty(),
                                MessageKind.REPLY,
                                "email",
                                amara,
                                false,
                                text,
                                Optional.empty(),
                                List.of(new MessageAddress(Role.TO, DANA, "Dana")),
                                List.of()))))
                .id();
    }

    private String state(MessageId reply, DeliveryState state) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> in(() -> outbox.deliveries(List.of(reply.value())))
                                .getFirst(),
                        delivery -> delivery.state() == state)
                .words()
                .orElse("");
    }

    private TicketId deliver(String mail, EmailAddress to) {
        var mailbox = postbox.find(to).orElseThrow();
        try (var content = new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8))) {
            var receipt = postbox.store(new Envelope(Optional.empty(), List.of(mailbox), "test"), content, 1_000_000);
            return await().atMost(Duration.ofSeconds(90))
                    .until(() -> in(() -> received.find(receipt)).flatMap(one -> one.ticket()), Optional::isPresent)
                    .orElseThrow();
        } catch (IOException | TooLarge failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ReadMail read(String content) {
        return new MailReader().read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}

package org.goodword.demo.seeding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.channels.ChannelPermissions;
import org.goodword.files.TooLarge;
import org.goodword.identity.Agents;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.Postbox;
import org.goodword.mail.receiving.ReceivedMail;
import org.goodword.mail.receiving.ReceivedMails;
import org.goodword.mail.ruling.Rules;
import org.goodword.mail.showing.ShownMails;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails that arrive, and those that came and were kept out: see [ListsUseTheirIndexesTests].
@GoodwordTest
class MailsUseTheirIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private BigMails mails;

    @Autowired
    private ReceivedMails received;

    @Autowired
    private ShownMails shown;

    @Autowired
    private Rules rules;

    @Autowired
    private Postbox postbox;

    @Autowired
    private List<DueWorker> workers;

    @Autowired
    private Agents agents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;

    @BeforeEach
    void enter() {
        workspace = big.get();
    }

    @Test
    void whatCameAndWhatWasKeptOut() {
        for (var state : List.of("parked", "dropped", "duplicate", "ticketed")) {
            var first = list(Optional.of(state), Optional.empty(), null);
            assertThat(first.items()).as(state).hasSize(50);
            hot(() -> list(Optional.of(state), Optional.empty(), null));
            hot(() -> list(Optional.of(state), Optional.empty(), first.next()));
        }
        hot(() -> list(Optional.empty(), Optional.empty(), null));
    }

    @Test
    void whatCameToOneAddress() {
        var account = in(() -> mails.lane());
        for (var one : List.of(account, UUID.randomUUID())) {
            hot(() -> list(Optional.empty(), Optional.of(one), null));
            hot(() -> list(Optional.of("parked"), Optional.of(one), null));
        }
        var first = list(Optional.empty(), Optional.of(account), null);
        assertThat(first.items()).hasSize(50);
        hot(() -> list(Optional.empty(), Optional.of(account), first.next()));
    }

    /// However many a machine wrote into it.
    @ParameterizedTest
    @EnumSource(RowScope.class)
    void theMailsOfATicket(RowScope scope) {
        var ticket = in(() -> mails.busyTicket());
        var caller = caller(scope);
        if (scope == RowScope.ALL)
            assertThat(in(() -> shown.of(ticket, caller))).hasSize(ShownMails.MOST);
        hot(() -> lookAt(ticket, caller));
    }

    @Test
    void theMailThatAMessageWas() {
        var caller = caller(RowScope.ALL);
        var said = in(() -> shown.of(mails.busyTicket(), caller)).getFirst().message();
        hot(() -> shown.original(said, caller));
    }

    @Test
    void rulesOnArrival() {
        hot(() -> rules.get(caller(RowScope.ALL)));
    }

    /// Every query from the mail's bytes to its ticket, for one that opens a ticket, one that answers, and one that
    /// answers what many have.
    @Test
    void filingAMail() throws Exception {
        var customer = in(() -> mails.customer());
        filed("From: new-%s@example.org\r\n".formatted(UUID.randomUUID()));
        filed("From: <%s>\r\nIn-Reply-To: <id-7@x>\r\nReferences: <id-5@x> <busy-7@x> <id-7@x>\r\n"
                .formatted(customer));
        filed("From: <%s>\r\nIn-Reply-To: <newsletter@x>\r\n".formatted(customer));
        filed("From: author-7@example.org\r\nSubject: [#7] Again\r\n");
    }

    private void filed(String head) throws IOException, TooLarge {
        var to = in(() -> mails.address());
        var id = UUID.randomUUID();
        var mail = "%sTo: <%s>\r\nMessage-ID: <%s@example.org>\r\n\r\nHello\r\n".formatted(head, to, id);
        hot(() -> undone(() -> file(to, mail)));
    }

    private void file(EmailAddress to, String mail) {
        var envelope = new Envelope(Optional.empty(), List.of(postbox.find(to).orElseThrow()), "api");
        try {
            var receipt = postbox.store(envelope, new ByteArrayInputStream(mail.getBytes(UTF_8)), 10_000);
            worker("inbound-mail").handle(new Due(workspace, receipt, 0));
            assertThat(received.find(receipt).orElseThrow().state()).isEqualTo("ticketed");
        } catch (IOException | TooLarge failed) {
            throw new AssertionError(failed);
        }
    }

    private DueWorker worker(String kind) {
        return workers.stream()
                .filter(worker -> worker.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /// The workspace is read by all tests.
    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    /// Whether he sees it or not.
    private void lookAt(TicketId ticket, Caller caller) {
        try {
            shown.of(ticket, caller);
        } catch (Rejected notHis) {
            assertThat(caller.scope()).isNotEqualTo(RowScope.ALL);
        }
    }

    private Page<ReceivedMail> list(Optional<String> state, Optional<UUID> account, @Nullable String cursor) {
        return in(() -> received.list(state, account, new PageRequest(50, cursor)));
    }

    private void hot(Runnable list) {
        Workspaces.in(workspace, () -> plans.hot(list));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }

    private Caller caller(RowScope scope) {
        var agent = new Actor.Agent(in(() -> agents.all()).getFirst().id());
        return new Caller(workspace, agent, Set.of(TicketPermissions.VIEW, ChannelPermissions.MANAGE), scope, Set.of());
    }
}

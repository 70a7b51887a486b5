package org.goodword.ticketing.redacting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.Redacted;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.html.Passages;
import org.goodword.ticketing.redacting.RewriteStore.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a passage of a message unreadable for good, wherever its ticket has the same words; or takes a file away. Who
/// did it stands in the ledger, and never what it was.
@Component
public class Redacting {
    /// As long for a short passage as for a long one.
    static final String BLOCKS = "████████";

    private static final int PAGE = 200;

    private final TicketStore tickets;
    private final RewriteStore store;
    private final Rewriting rewriting;
    private final MessageQuery messages;
    private final Files files;
    private final Ledger ledger;

    Redacting(
            TicketStore tickets,
            RewriteStore store,
            Rewriting rewriting,
            MessageQuery messages,
            Files files,
            Ledger ledger) {
        this.tickets = tickets;
        this.store = store;
        this.rewriting = rewriting;
        this.messages = messages;
        this.files = files;
        this.ledger = ledger;
    }

    /// Where a passage stands.
    ///
    /// @param seqs of messages, in order
    public record Places(List<Integer> seqs, boolean subject, int drafts) {}

    /// What would become unreadable.
    ///
    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`, `invalid-value` for a passage that
    /// does not stand in the message
    @Transactional(readOnly = true)
    public Places preview(TicketId ticket, MessageId message, String passage, Caller by) {
        by.require(TicketPermissions.REDACT);
        if (tickets.find(ticket, by).isEmpty()) throw NotFound.of("ticket", ticket.value());
        var passages = require(ticket, message, passage);
        var seqs = saying(ticket, passages).stream().map(Said::seq).toList();
        var heading = store.heading(ticket);
        var drafts = store.drafts(ticket).stream()
                .filter(draft -> passages.inHtml(draft.html()).isOther())
                .count();
        return new Places(seqs, passages.in(heading.subject()).isOther(), (int) drafts);
    }

    /// It cannot be taken back.
    ///
    /// @throws org.goodword.platform.Rejected as [#preview]
    @Transactional
    public Places redact(TicketId ticket, MessageId message, String passage, Caller by) {
        by.require(TicketPermissions.REDACT);
        if (tickets.lock(ticket, by).isEmpty()) throw NotFound.of("ticket", ticket.value());
        var passages = require(ticket, message, passage);
        var saying = saying(ticket, passages);
        saying.forEach(said -> rewriting.rewrite(said, passages));
        var subject = passages.in(store.heading(ticket).subject()).isOther();
        rewriting.rewriteHeading(ticket, passages);
        var drafts = rewriting.rewriteDrafts(ticket, passages);
        announce(ticket, saying.stream().map(Said::id).toList(), by);
        return new Places(saying.stream().map(Said::seq).toList(), subject, drafts);
    }

    /// Takes an attachment away, and the same file wherever the ticket has it again.
    ///
    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`
    @Transactional
    public void redactFile(UUID attachment, Caller by) {
        by.require(TicketPermissions.REDACT);
        var found = messages.attachment(attachment, by).orElseThrow(() -> NotFound.of("attachment", attachment));
        var ticket = store.ticketOf(attachment);
        if (tickets.lock(ticket, by).isEmpty()) throw NotFound.of("attachment", attachment);
        var gone = new ArrayList<FileId>();
        var of = new ArrayList<MessageId>();
        for (var page = messages.of(ticket, Optional.empty(), PAGE); !page.isEmpty(); ) {
            for (var message : page)
                for (var one : message.attachments())
                    if (one.file().sha256().equals(found.file().sha256())) {
                        gone.addAll(store.deleteAttachment(one.id()));
                        of.add(message.id());
                    }
            page = messages.of(ticket, Optional.of(page.getLast().seq()), PAGE);
        }
        files.erase(gone);
        announce(ticket, of, by);
    }

    private Passages require(TicketId ticket, MessageId message, String passage) {
        var passages = Passages.none().andExactly(passage, BLOCKS);
        var said = store.find(message)
                .filter(_ -> messages.ticketOf(message).equals(Optional.of(ticket)))
                .orElseThrow(() -> NotFound.of("message", message.value()));
        if (!Rewriting.of(said, passages).isOther())
            throw Invalid.of("passage", "These words do not stand in the message.");
        return passages;
    }

    private List<Said> saying(TicketId ticket, Passages passages) {
        var saying = new ArrayList<Said>();
        for (var page = store.after(ticket, 0, PAGE); !page.isEmpty(); ) {
            page.stream().filter(said -> Rewriting.of(said, passages).isOther()).forEach(saying::add);
            page = store.after(ticket, page.getLast().seq(), PAGE);
        }
        return saying;
    }

    private void announce(TicketId ticket, List<MessageId> of, Caller by) {
        ledger.append(new Redacted(ticket, of, "redaction"), by.actor());
        ledger.forget(new Subject(TicketEvent.SUBJECT, ticket.value()));
    }
}

package org.goodword.ticketing.drafts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.Uploads;
import org.goodword.ticketing.drafts.Draft.Content;
import org.goodword.ticketing.drafts.Draft.Kind;
import org.goodword.ticketing.html.HtmlText;
import org.goodword.ticketing.masking.Masking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what an agent began to write.
@Component
public class Drafts {
    private final TicketStore tickets;
    private final DraftStore store;
    private final Files files;
    private final Uploads uploads;
    private final Masking masking;
    private final Ledger ledger;
    private final Clock clock;

    Drafts(
            TicketStore tickets,
            DraftStore store,
            Files files,
            Uploads uploads,
            Masking masking,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.store = store;
        this.files = files;
        this.uploads = uploads;
        this.masking = masking;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Of a ticket that the caller was shown.
    @Transactional(readOnly = true)
    public Optional<Draft> find(TicketId ticket, Caller by) {
        return store.find(by.agent(), ticket);
    }

    /// Empty when it is no file of her draft.
    @Transactional(readOnly = true)
    public Optional<StoredFile> file(TicketId ticket, FileId file, Caller by) {
        return find(ticket, by)
                .filter(draft -> draft.content().attachments().contains(file))
                .flatMap(_ -> files.find(file));
    }

    /// The first version is 1; whoever saw none saw version 0. What is masked in messages is masked in
    /// it.
    ///
    /// @throws Rejected `not-found`, `stale-version`, `invalid-value` for a file that there is not
    @Transactional
    public Draft keep(TicketId ticket, Precondition seen, Content written, Caller by) {
        by.require(TicketPermissions.VIEW);
        if (tickets.find(ticket, by).isEmpty()) throw NotFound.of("ticket", ticket.value());
        var before = store.lock(by.agent(), ticket);
        var version = before.map(Draft::version).orElse(new Version(0));
        version.requireSeen(seen);
        requireFiles(written.attachments(), ticket);
        var content = masked(written);
        if (before.filter(draft -> draft.content().equals(content)).isPresent()) return before.get();
        return put(ticket, content, version, by);
    }

    private Content masked(Content content) {
        var masked = masking.mask(new Masking.Written(content.text(), content.html()));
        return new Content(
                content.kind(),
                masked.html(),
                masked.text(),
                content.to(),
                content.cc(),
                content.bcc(),
                content.attachments());
    }

    /// A reply that was taken back.
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft restore(Message reply, Caller by) {
        var content = new Content(
                Kind.REPLY,
                reply.html().orElseGet(() -> HtmlText.toHtml(reply.text())),
                reply.text(),
                addresses(reply, Role.TO),
                addresses(reply, Role.CC),
                addresses(reply, Role.BCC),
                reply.attachments().stream()
                        .map(attachment -> attachment.file().id())
                        .toList());
        return put(reply.ticket(), content, new Version(0), by);
    }

    /// Whether there was one or not.
    @Transactional
    public void discard(TicketId ticket, Caller by) {
        if (store.delete(by.agent(), ticket)) announce(ticket, 0, by);
    }

    private Draft put(TicketId ticket, Content content, Version before, Caller by) {
        var draft = new Draft(content, new Version(before.value() + 1), clock.instant());
        if (!store.put(by.agent(), ticket, draft)) before.requireSeen(new Precondition.Saw(before.value() + 1));
        announce(ticket, draft.version().value(), by);
        return draft;
    }

    private void announce(TicketId ticket, int version, Caller by) {
        var facts = Map.<String, Object>of("ticket", ticket.value(), "version", version);
        ledger.append(new InboxEvent("inbox.draft-changed", by.agent(), facts), by.actor());
    }

    private void requireFiles(List<FileId> wanted, TicketId ticket) {
        wanted.stream()
                .filter(file -> uploads.find(file, ticket).isEmpty())
                .findFirst()
                .ifPresent(file -> {
                    throw Invalid.of("attachments", "There is no uploaded file \"%s\".".formatted(file.value()));
                });
    }

    private static List<String> addresses(Message reply, Role role) {
        return reply.addresses().stream()
                .filter(address -> address.role() == role)
                .map(MessageAddress::address)
                .map(org.goodword.platform.EmailAddress::value)
                .toList();
    }
}

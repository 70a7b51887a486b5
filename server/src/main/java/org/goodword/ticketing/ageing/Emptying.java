package org.goodword.ticketing.ageing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.Rows;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.Redacted;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.deleting.Belongings;
import org.goodword.ticketing.redacting.RewriteStore;
import org.goodword.ticketing.redacting.RewriteStore.Heading;
import org.goodword.ticketing.redacting.RewriteStore.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes out of a ticket all that was said in it. What counts it stays: when, how long, whose, of which type and brand,
/// with which tags and own fields.
@Component
public class Emptying {
    static final String SAID = "[erased]";

    private static final int PAGE = 200;

    /// By schema or table. What another module keeps of a ticket goes unless it stands here.
    private static final Set<String> STAYING = Set.of(
            "ticketing.ticket",
            "ticketing.message",
            "ticketing.message_body",
            "ticketing.attachment",
            "ticketing.participant",
            "ticketing.tag",
            "ticketing.read_mark",
            "ticketing.follower",
            "ticketing.link",
            "fields",
            "reporting",
            "routing",
            "infra",
            "mail.known_id");

    private final RewriteStore messages;
    private final EmptyingStore store;
    private final Belongings belongings;
    private final Files files;
    private final Ledger ledger;
    private final Clock clock;

    Emptying(
            RewriteStore messages,
            EmptyingStore store,
            Belongings belongings,
            Files files,
            Ledger ledger,
            Clock clock) {
        this.messages = messages;
        this.store = store;
        this.belongings = belongings;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws org.goodword.platform.Rejected `already-leaving` while one of its mails leaves
    @Transactional(propagation = Propagation.MANDATORY)
    public void empty(TicketId ticket, Actor by) {
        ledger.append(new Redacted(ticket, List.of(), "retention"), by);
        var gone = new ArrayList<>(store.drafted(ticket));
        belongings.hold(ticket).reversed().stream().filter(rows -> !stays(rows)).forEach(store::erase);
        gone.addAll(emptied(ticket));
        store.deleteCopied(ticket);
        messages.write(ticket, new Heading(SAID, ""));
        store.blanked(ticket, clock.instant());
        files.erase(store.unused(gone));
        ledger.forget(new Subject(TicketEvent.SUBJECT, ticket.value()));
    }

    private List<FileId> emptied(TicketId ticket) {
        var gone = new ArrayList<FileId>();
        for (var page = messages.after(ticket, 0, PAGE); !page.isEmpty(); ) {
            page.forEach(said -> messages.write(said.id(), SAID, null, Folds.NONE, SAID));
            gone.addAll(messages.deleteAttachments(page.stream().map(Said::id).toList()));
            page = messages.after(ticket, page.getLast().seq(), PAGE);
        }
        return gone;
    }

    private static boolean stays(Rows rows) {
        var schema = rows.table().getSchema().getName();
        return STAYING.contains(schema)
                || STAYING.contains(schema + "." + rows.table().getName());
    }
}

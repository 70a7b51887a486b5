package org.goodword.importing.undoing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.goodword.importing.Counts;
import org.goodword.importing.ImportEvent;
import org.goodword.importing.Run;
import org.goodword.importing.Run.State;
import org.goodword.importing.RunId;
import org.goodword.importing.filing.Made;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.importing.filing.MadeStore;
import org.goodword.importing.running.RunStore;
import org.goodword.importing.running.Runs;
import org.goodword.ledger.Ledger;
import org.goodword.mail.MailHistory;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketHistory;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away what a run made and nobody needs: step by step, each its own transaction.
@Component
class Undoing {
    private static final int TICKETS = 20;
    private static final int MESSAGES = 100;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final RunStore runs;
    private final MadeStore made;
    private final TicketHistory tickets;
    private final MailHistory mails;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Undoing(
            RunStore runs,
            MadeStore made,
            TicketHistory tickets,
            MailHistory mails,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.runs = runs;
        this.made = made;
        this.tickets = tickets;
        this.mails = mails;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Optional<Run> begin(RunId id) {
        if (work.claim(Runs.UNDO, id.value(), LEASE).isEmpty()) return Optional.empty();
        var run = runs.lock(id).filter(found -> found.state() == State.UNDOING);
        if (run.isEmpty()) work.done(Runs.UNDO, id.value());
        return run;
    }

    /// @return false when no tickets of it are left
    @Transactional
    public boolean someTickets(RunId id) {
        var run = runs.lock(id).orElseThrow();
        var some = made.of(id, Kind.TICKET, TICKETS);
        var removed = new TreeMap<String, Long>();
        var kept = new TreeMap<String, Long>();
        for (var ticket : some) {
            var gone = ticket.subject()
                    .map(subject -> unwrite(run, subject, removed))
                    .orElse(true);
            (gone ? removed : kept).merge("tickets", 1L, Long::sum);
            made.forget(id, Kind.TICKET, ticket.externalId());
        }
        count(run, removed, kept);
        return !some.isEmpty();
    }

    private boolean unwrite(Run run, UUID ticket, Map<String, Long> removed) {
        var messages = made.in(run.id(), ticket, Kind.MESSAGE);
        mails.forget(messages);
        var gone = tickets.unwrite(new TicketId(ticket), ids(messages), run.actor());
        made.forgetIn(run.id(), ticket);
        removed.merge("messages", (long) messages.size(), Long::sum);
        return gone;
    }

    /// Those in tickets that another run made.
    ///
    /// @return false when none are left
    @Transactional
    public boolean someMessages(RunId id) {
        var run = runs.lock(id).orElseThrow();
        var some = made.of(id, Kind.MESSAGE, MESSAGES);
        var removed = new TreeMap<String, Long>();
        for (var message : some) {
            var ticket = made.ticketOf(id, message.externalId());
            // Went with the ticket of one before it.
            if (ticket.isEmpty()) continue;
            var messages = made.in(id, ticket.get(), Kind.MESSAGE);
            mails.forget(messages);
            tickets.unwriteFrom(new TicketId(ticket.get()), ids(messages), run.actor());
            made.forgetIn(id, ticket.get());
            removed.merge("messages", (long) messages.size(), Long::sum);
        }
        count(run, removed, Map.of());
        return !some.isEmpty();
    }

    private static Collection<MessageId> ids(Collection<UUID> messages) {
        return messages.stream().map(MessageId::new).toList();
    }

    @Transactional(readOnly = true)
    public Collection<Made> some(RunId id, Kind kind) {
        return made.of(id, kind, MESSAGES);
    }

    /// Somebody or something was taken away, or is needed and stays.
    @Transactional
    public void settle(RunId id, Made one, String kind, boolean gone) {
        var run = runs.lock(id).orElseThrow();
        made.forget(id, one.kind(), one.externalId());
        count(run, gone ? Map.of(kind, 1L) : Map.of(), gone ? Map.of() : Map.of(kind, 1L));
    }

    @Transactional
    public void end(RunId id) {
        work.done(Runs.UNDO, id.value());
        var run = runs.lock(id).orElseThrow();
        made.forget(id);
        runs.update(
                run.with(State.UNDONE, clock.instant()).ended(true, run.findings(), Optional.empty(), clock.instant()));
        ledger.append(new ImportEvent("import.undone", id, Map.of()), run.actor());
    }

    private void count(Run run, Map<String, Long> removed, Map<String, Long> kept) {
        var counts = run.counts().plus(new Counts(0, 0, 0, Map.of(), removed, kept));
        runs.update(run.with(counts, clock.instant()));
        work.hold(Runs.UNDO, run.id().value(), LEASE);
    }
}

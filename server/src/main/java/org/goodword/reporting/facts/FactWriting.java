package org.goodword.reporting.facts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.calendars.BusinessHours;
import org.goodword.calendars.Calendar;
import org.goodword.calendars.Calendars;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.platform.Installation;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStories;
import org.goodword.ticketing.TicketStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what is known of tickets. The ledger says of which; their stories say what.
@Component
public class FactWriting {
    private static final Logger LOG = LoggerFactory.getLogger(FactWriting.class);
    private static final String CONSUMER = "reporting";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final int ENTRIES = 500;
    private static final int TICKETS = 200;

    /// After which all facts are made again: they say how much of a time was within business hours.
    private static final Set<String> FOR_ALL = Set.of("calendar.changed");

    private final FactStore store;
    private final TicketStories stories;
    private final LedgerReader ledger;
    private final Calendars calendars;
    private final Fields fields;
    private final Workspaces workspaces;
    private final Installation installation;
    private final Counter skipped;

    FactWriting(
            FactStore store,
            TicketStories stories,
            LedgerReader ledger,
            Calendars calendars,
            Fields fields,
            Workspaces workspaces,
            Installation installation,
            MeterRegistry metrics) {
        this.store = store;
        this.stories = stories;
        this.ledger = ledger;
        this.calendars = calendars;
        this.fields = fields;
        this.workspaces = workspaces;
        this.installation = installation;
        this.skipped = Counter.builder("goodword.reporting.skipped")
                .description("Tickets of which no fact could be made")
                .register(metrics);
    }

    /// Writes the facts of what the next entries are about; the place in the ledger goes with them.
    ///
    /// @return false when there is nothing more to read now
    @Transactional
    public boolean readOn() {
        var position = holdPosition();
        if (position.equals(Position.START)) return begin();
        var entries = ledger.read(position, ENTRIES);
        if (entries.isEmpty()) return false;
        write(touched(entries));
        if (entries.stream().anyMatch(entry -> FOR_ALL.contains(entry.event()))) store.renewAfter(BEFORE_ALL);
        ledger.advance(CONSUMER, entries.getLast().position());
        return true;
    }

    /// Once, where there are tickets already: each is told as a whole, rather than once for each of its entries.
    private boolean begin() {
        // The cursor first, as everywhere here: two who begin at once wait for one another, and not in a circle.
        ledger.advance(CONSUMER, new Position(installation.epoch(), ledger.horizon() - 1, AFTER_ALL));
        store.renewAfter(BEFORE_ALL);
        return true;
    }

    private static Set<TicketId> touched(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.subject().kind().equals(TicketEvent.SUBJECT))
                .map(entry -> new TicketId(entry.subject().id()))
                .collect(Collectors.toSet());
    }

    /// Begins to make all facts again. Those there are stay until their turn comes.
    @Transactional
    public void renew() {
        if (holdPosition().equals(Position.START)) begin();
        else store.renewAfter(BEFORE_ALL);
    }

    // Who writes facts holds the cursor: one at a time in a workspace.
    private Position holdPosition() {
        return ledger.position(CONSUMER);
    }

    /// Makes some facts again.
    ///
    /// @return false when none are left to be made
    @Transactional
    public boolean renewOn() {
        holdPosition();
        var last = store.renewal();
        if (last.isEmpty()) return false;
        var tickets = stories.after(new TicketId(last.get()), TICKETS);
        write(tickets);
        if (tickets.isEmpty()) store.renewed();
        else store.renewAfter(tickets.getLast().value());
        return !tickets.isEmpty();
    }

    private void write(Collection<TicketId> tickets) {
        if (tickets.isEmpty()) return;
        var facts = facts(tickets);
        store.remove(tickets);
        store.insert(facts);
    }

    private List<Fact> facts(Collection<TicketId> tickets) {
        var moves = moves(tickets);
        var telling = new Telling(hours(), fields.of(FieldSubject.TICKET));
        var facts = new ArrayList<Fact>();
        for (var story : stories.of(tickets)) {
            if (story.ticket().spam()) continue;
            try {
                facts.add(
                        telling.of(story, moves.getOrDefault(story.ticket().id().value(), List.of())));
            } catch (RuntimeException odd) {
                skip(story, odd);
            }
        }
        return facts;
    }

    private Map<UUID, List<StatusMove>> moves(Collection<TicketId> tickets) {
        var ids = tickets.stream().map(TicketId::value).toList();
        return ledger.of(TicketEvent.SUBJECT, ids, Set.of(StatusChanged.CODE)).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.subject().id(), Collectors.mapping(StatusMove::of, Collectors.toList())));
    }

    private BusinessHours hours() {
        return calendars
                .find()
                .map(Calendar::hours)
                .orElseGet(() -> BusinessHours.usual(workspaces.profile().zone()));
    }

    private void skip(TicketStory story, RuntimeException cause) {
        skipped.increment();
        LOG.warn(
                "No fact of a ticket: id={} cause={}",
                story.ticket().id().value(),
                cause.getClass().getSimpleName());
    }
}

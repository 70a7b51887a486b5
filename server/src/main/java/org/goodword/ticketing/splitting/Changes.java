package org.goodword.ticketing.splitting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.ledger.Entry;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Ledger.History;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.PageRequest;
import org.goodword.ticketing.SplitEvent.SplitOff;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.splitting.SplitStore.SplitRow;
import org.springframework.stereotype.Component;

/// What people did to a ticket since it was split off, as the ledger tells. What Goodword did by itself does not count.
@Component
class Changes {
    private static final int MOST = 200;

    /// Told otherwise, or nothing that would be missed.
    private static final Set<String> PASSING =
            Set.of("message.added", "message.withdrawn", "message.delivery-changed", "ticket.follower-changed");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ticket.status-changed", "status"),
            Map.entry("ticket.priority-changed", "priority"),
            Map.entry("ticket.assignee-changed", "assignee"),
            Map.entry("ticket.team-changed", "team"),
            Map.entry("ticket.type-changed", "type"),
            Map.entry("ticket.brand-changed", "brand"),
            Map.entry("ticket.subject-changed", "subject"),
            Map.entry("ticket.tags-changed", "tags"),
            Map.entry("ticket.snoozed", "snooze"),
            Map.entry("ticket.woken", "snooze"),
            Map.entry("ticket.linked", "links"),
            Map.entry("ticket.unlinked", "links"),
            Map.entry("ticket.merged", "merge"),
            Map.entry("ticket.merged-in", "merge"),
            Map.entry("ticket.parted", "merge"),
            Map.entry("ticket.split", "split"),
            Map.entry("ticket.participant-added", "people"));

    private final SplitStore splits;
    private final Ledger ledger;

    Changes(SplitStore splits, Ledger ledger) {
        this.splits = splits;
        this.ledger = ledger;
    }

    List<Kept> since(SplitRow split, int moved, int added) {
        var kept = new ArrayList<Kept>();
        if (added > 0) kept.add(new Kept("messages", added));
        if (moved > 0) kept.add(new Kept("moved", moved));
        if (splits.hasDrafts(split.ticket())) kept.add(new Kept("draft", 1));
        whatChanged(split).forEach(what -> kept.add(new Kept(what, 1)));
        return kept;
    }

    private Set<String> whatChanged(SplitRow split) {
        var subject = new Subject(TicketEvent.SUBJECT, split.ticket().value());
        var what = new LinkedHashSet<String>();
        for (var entry : ledger.history(subject, new PageRequest(MOST, null)).items().stream()
                .map(History::entry)
                .toList()) {
            if (entry.event().equals(SplitOff.CODE)) break;
            if (counts(entry)) what.add(WORDS.getOrDefault(entry.event(), "other"));
        }
        return what;
    }

    private static boolean counts(Entry entry) {
        return switch (entry.actor()) {
            case Actor.System _ -> false;
            case Actor.Agent _, Actor.Contact _ -> !PASSING.contains(entry.event());
        };
    }
}

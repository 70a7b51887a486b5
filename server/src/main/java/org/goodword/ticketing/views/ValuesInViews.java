package org.goodword.ticketing.views;

import java.util.Map;
import java.util.Optional;
import org.goodword.filter.Filter;
import org.goodword.filter.Filter.Comparison;
import org.goodword.filter.Value;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Saved views that ask for what has become another ask for that one.
@Component
public class ValuesInViews {
    private final ViewStore store;
    private final TicketLists lists;
    private final Ledger ledger;

    ValuesInViews(ViewStore store, TicketLists lists, Ledger ledger) {
        this.store = store;
        this.lists = lists;
        this.ledger = ledger;
    }

    /// @param field of the filter: `tag`
    @Transactional(propagation = Propagation.MANDATORY)
    public void became(String field, String before, String after, Actor by) {
        for (var view : store.lockAll(before)) {
            renamed(view.query(), field, before, after).ifPresent(query -> {
                store.update(view.changed(Optional.empty(), Optional.of(query), Optional.empty(), Optional.empty()));
                ledger.append(event(view), by);
            });
        }
    }

    private Optional<String> renamed(String query, String field, String before, String after) {
        try {
            var filter = lists.check(query);
            var changed = filter.mapped(comparison -> renamed(comparison, field, before, after));
            return changed.equals(filter) ? Optional.empty() : Optional.of(lists.print(changed));
        } catch (Rejected namesWhatIsGone) {
            return Optional.empty();
        }
    }

    private static Filter renamed(Comparison comparison, String field, String before, String after) {
        if (!comparison.field().equals(field)) return comparison;
        var values = comparison.values().stream()
                .map(value -> value.equals(new Value.Text(before)) ? new Value.Text(after) : value)
                .distinct()
                .toList();
        return new Comparison(comparison.field(), comparison.operator(), values);
    }

    private static Event event(SavedView view) {
        if (view.shared()) return new ViewChanged(view.id());
        return new InboxEvent("inbox.views-changed", view.owner(), Map.of("view", view.id()));
    }
}

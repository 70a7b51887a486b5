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

/// Saved views that ask for a tag ask for what it has become.
@Component
public class TagsInViews {
    private static final String TAG = "tag";

    private final ViewStore store;
    private final TicketLists lists;
    private final Ledger ledger;

    TagsInViews(ViewStore store, TicketLists lists, Ledger ledger) {
        this.store = store;
        this.lists = lists;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void became(String before, String after, Actor by) {
        for (var view : store.lockAll(before)) {
            renamed(view.query(), before, after).ifPresent(query -> {
                store.update(view.changed(Optional.empty(), Optional.of(query), Optional.empty(), Optional.empty()));
                ledger.append(event(view), by);
            });
        }
    }

    private Optional<String> renamed(String query, String before, String after) {
        try {
            var filter = lists.check(query);
            var changed = filter.mapped(comparison -> renamed(comparison, before, after));
            return changed.equals(filter) ? Optional.empty() : Optional.of(lists.print(changed));
        } catch (Rejected namesWhatIsGone) {
            return Optional.empty();
        }
    }

    private static Filter renamed(Comparison comparison, String before, String after) {
        if (!comparison.field().equals(TAG)) return comparison;
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

package org.goodword.ticketing.views;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.views.View.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The views of an agent: ready ones, her own, and those that colleagues share.
@Component
public class Views {
    private static final int MOST_OF_ONE_AGENT = 200;

    private final ReadyViews ready;
    private final ViewStore store;
    private final TicketLists lists;
    private final Ledger ledger;
    private final Clock clock;

    Views(ReadyViews ready, ViewStore store, TicketLists lists, Ledger ledger, Clock clock) {
        this.ready = ready;
        this.store = store;
        this.lists = lists;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// In the order they are shown.
    @Transactional(readOnly = true)
    public List<View> all(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var views = new ArrayList<>(ready.of(caller));
        store.of(caller.agent()).forEach(saved -> views.add(view(saved, caller)));
        return views;
    }

    /// @throws Rejected `invalid-filter`, `invalid-value`, `not-allowed` to share
    @Transactional
    public View save(String name, String query, boolean shared, Optional<Integer> position, Caller by) {
        by.require(TicketPermissions.VIEW);
        if (shared) by.require(TicketPermissions.SHARE);
        var owned = store.owned(by.agent());
        if (owned >= MOST_OF_ONE_AGENT)
            throw Invalid.of("name", "You have %d views. Remove one first.".formatted(MOST_OF_ONE_AGENT));
        lists.check(query, by);
        var view = new SavedView(
                Ids.next(), by.agent(), name.strip(), query.strip(), shared, position.orElse(owned), new Version(1));
        store.insert(view, clock.instant());
        announce(view, shared, by);
        return view(view, by);
    }

    /// @throws Rejected `not-found`, `not-allowed`, `stale-version`, `invalid-filter`
    @Transactional
    public View change(UUID id, Precondition seen, Change change, Caller by) {
        var before = lock(id, by);
        before.version().requireSeen(seen);
        if (change.shared().orElse(false)) by.require(TicketPermissions.SHARE);
        change.query().ifPresent(query -> lists.check(query, by));
        var after = before.changed(
                change.name().map(String::strip),
                change.query().map(String::strip),
                change.shared(),
                change.position());
        store.update(after);
        announce(after, before.shared() || after.shared(), by);
        return view(after, by);
    }

    @Transactional
    public void remove(UUID id, Caller by) {
        var view = lock(id, by);
        store.delete(id);
        announce(view, view.shared(), by);
    }

    private SavedView lock(UUID id, Caller by) {
        by.require(TicketPermissions.VIEW);
        var view = store.lock(id, by.agent()).orElseThrow(() -> NotFound.of("view", id));
        if (!view.owner().equals(by.agent())) by.require(TicketPermissions.SHARE);
        return view;
    }

    private void announce(SavedView view, boolean forAll, Caller by) {
        if (forAll) ledger.append(new ViewChanged(view.id()), by.actor());
        else ledger.append(new InboxEvent("inbox.views-changed", by.agent(), Map.of("view", view.id())), by.actor());
    }

    private static View view(SavedView saved, Caller by) {
        var mine = saved.owner().equals(by.agent()) || by.may(TicketPermissions.SHARE);
        return new View(
                saved.id().toString(),
                Kind.SAVED,
                saved.name(),
                saved.query(),
                saved.shared(),
                mine,
                saved.position(),
                Optional.of(saved.version()));
    }

    /// What is to change; an absent part is left alone.
    public record Change(
            Optional<String> name, Optional<String> query, Optional<Boolean> shared, Optional<Integer> position) {}
}

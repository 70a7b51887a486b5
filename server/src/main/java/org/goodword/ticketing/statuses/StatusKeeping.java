package org.goodword.ticketing.statuses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketProblem.InUse;
import org.goodword.ticketing.statuses.Reclassing.What;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes, changes and takes away statuses.
@Component
public class StatusKeeping {
    private static final int MOST = 60;

    private final StatusStore store;
    private final Reclassing reclassing;
    private final Ledger ledger;

    StatusKeeping(StatusStore store, Reclassing reclassing, Ledger ledger) {
        this.store = store;
        this.reclassing = reclassing;
        this.ledger = ledger;
    }

    /// The new one can become what the first of its category can, and be reached from where that can be reached.
    ///
    /// @throws Rejected `invalid-value`, `not-allowed`
    @Transactional
    public Named make(String key, StatusCategory category, Map<String, String> name, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        var all = store.statuses();
        if (all.size() >= MOST) throw Invalid.of("key", "There are %d statuses already.".formatted(MOST));
        ClassNames.requireFree(key, all);
        ClassNames.require(name);
        var like = store.first(category).orElseThrow();
        var made = new Status(key, category);
        store.insert(made, name, all.size());
        for (var to : store.allowedFrom(like.key())) store.allow(made, to);
        store.leadingTo(like.key()).stream().filter(from -> !from.equals(key)).forEach(from -> store.allow(from, key));
        if (category != StatusCategory.CLOSED) {
            store.allow(like.key(), key);
            store.allow(key, like.key());
        }
        ledger.append(ClassChanged.of("status", key), by.actor());
        return get(key);
    }

    /// @throws Rejected `not-found`, `invalid-value`, `stale-version`, `not-allowed`
    @Transactional
    public Named change(String key, Precondition seen, Change change, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        var before = store.lock(key).orElseThrow(() -> NotFound.of("status", key));
        before.version().requireSeen(seen);
        change.name().ifPresent(ClassNames::require);
        if (change.archived().orElse(false)) requireAnother(before);
        change.next().ifPresent(next -> setNext(key, next));
        store.update(
                key,
                change.name().orElse(before.name()),
                change.archived().orElse(before.archived()),
                change.position());
        ledger.append(ClassChanged.of("status", key), by.actor());
        return get(key);
    }

    /// @param moveTo the status of the same category that its tickets get; absent: it must have none
    /// @throws Rejected `in-use` with how many have it, `invalid-value`, `not-found`, `not-allowed`
    @Transactional
    public void remove(String key, Optional<String> moveTo, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        var before = store.lock(key).orElseThrow(() -> NotFound.of("status", key));
        requireAnother(before);
        moveTo.ifPresent(to -> requireLike(before, to));
        var used = store.used(What.STATUS, key);
        if (used > 0 && moveTo.isEmpty()) throw new Rejected(new InUse("status", ClassNames.title(before), used));
        store.update(key, before.name(), true, Optional.empty());
        if (used > 0) reclassing.begin(What.STATUS, key, moveTo.orElseThrow(), by);
        else store.delete(key);
        ledger.append(ClassChanged.of("status", key), by.actor());
    }

    private void requireLike(Named before, String to) {
        var fits = store.statuses().stream()
                .anyMatch(other -> other.key().equals(to)
                        && !other.key().equals(before.key())
                        && !other.archived()
                        && other.category().equals(before.category()));
        if (!fits) throw Invalid.of("moveTo", "Tickets go to another status of the same category.");
    }

    /// Mails, merges and answers bring tickets to the first status of a category: one there must be.
    private void requireAnother(Named status) {
        var category = status.category().orElseThrow();
        var others = store.statuses().stream()
                .anyMatch(other -> !other.key().equals(status.key())
                        && !other.archived()
                        && other.category().filter(category::equals).isPresent());
        if (!others)
            throw Invalid.of(
                    "status",
                    "%s is the only status for \"%s\"; make another first."
                            .formatted(ClassNames.title(status), category.code()));
    }

    private void setNext(String key, List<String> next) {
        var known = store.statuses().stream().map(Named::key).toList();
        var ways = new ArrayList<String>();
        for (var to : next) {
            if (!known.contains(to)) throw Invalid.of("next", "There is no status \"%s\".".formatted(to));
            if (!to.equals(key) && !ways.contains(to)) ways.add(to);
        }
        store.forbidFrom(key);
        ways.forEach(to -> store.allow(key, to));
    }

    private Named get(String key) {
        return store.statuses().stream()
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// What is to change; an absent part is left alone.
    ///
    /// @param next what it may become, the whole list
    public record Change(
            Optional<Map<String, String>> name,
            Optional<Integer> position,
            Optional<Boolean> archived,
            Optional<List<String>> next) {}
}

package org.goodword.ticketing.statuses;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketProblem.InUse;
import org.goodword.ticketing.statuses.Reclassing.What;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes, changes and takes away types of tickets.
@Component
public class TypeKeeping {
    private static final int MOST = 100;

    private final StatusStore statuses;
    private final TypeStore store;
    private final Reclassing reclassing;
    private final Ledger ledger;

    TypeKeeping(StatusStore statuses, TypeStore store, Reclassing reclassing, Ledger ledger) {
        this.statuses = statuses;
        this.store = store;
        this.reclassing = reclassing;
        this.ledger = ledger;
    }

    /// @param uses the statuses its tickets can get; empty for all
    /// @throws Rejected `invalid-value`, `not-allowed`
    @Transactional
    public Named make(String key, Map<String, String> name, List<String> uses, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        var all = store.types();
        if (all.size() >= MOST) throw Invalid.of("key", "There are %d types already.".formatted(MOST));
        ClassNames.requireFree(key, all);
        ClassNames.require(name);
        requireWhole(uses);
        store.insert(key, name, all.size(), uses);
        ledger.append(ClassChanged.of("type", key), by.actor());
        return get(key);
    }

    /// @throws Rejected `not-found`, `invalid-value`, `stale-version`, `not-allowed`
    @Transactional
    public Named change(String key, Precondition seen, Change change, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        var before = store.lock(key).orElseThrow(() -> NotFound.of("type", key));
        before.version().requireSeen(seen);
        change.name().ifPresent(ClassNames::require);
        change.statuses().ifPresent(this::requireWhole);
        if (change.archived().orElse(false)) requireAnother(before);
        store.update(
                key,
                change.name().orElse(before.name()),
                change.archived().orElse(before.archived()),
                change.statuses().orElse(before.statuses()),
                change.position());
        ledger.append(ClassChanged.of("type", key), by.actor());
        return get(key);
    }

    /// @param moveTo the type that its tickets get; absent: it must have none
    /// @throws Rejected `in-use` with how many have it, `invalid-value`, `not-found`, `not-allowed`
    @Transactional
    public void remove(String key, Optional<String> moveTo, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        var before = store.lock(key).orElseThrow(() -> NotFound.of("type", key));
        requireAnother(before);
        moveTo.ifPresent(to -> requireOther(key, to));
        var used = statuses.used(What.TYPE, key);
        if (used > 0 && moveTo.isEmpty()) throw new Rejected(new InUse("type", ClassNames.title(before), used));
        store.update(key, before.name(), true, before.statuses(), Optional.empty());
        if (used > 0) reclassing.begin(What.TYPE, key, moveTo.orElseThrow(), by);
        else store.delete(key);
        ledger.append(ClassChanged.of("type", key), by.actor());
    }

    private void requireOther(String key, String to) {
        var fits = store.types().stream()
                .anyMatch(type -> type.key().equals(to) && !type.key().equals(key) && !type.archived());
        if (!fits) throw Invalid.of("moveTo", "Tickets go to another type there is.");
    }

    private void requireAnother(Named type) {
        if (store.types().stream()
                .allMatch(other -> other.archived() || other.key().equals(type.key())))
            throw Invalid.of("type", "%s is the only type; make another first.".formatted(ClassNames.title(type)));
    }

    /// Where its tickets begin, are worked on and end.
    private void requireWhole(List<String> uses) {
        if (uses.isEmpty()) return;
        var categories = EnumSet.noneOf(StatusCategory.class);
        var known = statuses.statuses();
        for (var key : uses) {
            var status = known.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Invalid.of("statuses", "There is no status \"%s\".".formatted(key)));
            status.category().ifPresent(categories::add);
        }
        if (!categories.containsAll(EnumSet.of(StatusCategory.NEW, StatusCategory.OPEN, StatusCategory.SOLVED)))
            throw Invalid.of("statuses", "A type needs a status for \"new\", one for \"open\" and one for \"solved\".");
    }

    private Named get(String key) {
        return store.types().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// What is to change; an absent part is left alone.
    public record Change(
            Optional<Map<String, String>> name,
            Optional<Integer> position,
            Optional<Boolean> archived,
            Optional<List<String>> statuses) {}
}

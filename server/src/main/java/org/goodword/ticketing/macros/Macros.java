package org.goodword.ticketing.macros;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.html.SafeHtml;
import org.goodword.ticketing.macros.Macro.Fits;
import org.goodword.ticketing.macros.Macro.Step;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An agent's macros: her own, and those that colleagues share.
@Component
public class Macros {
    private static final int MOST_OF_ONE_AGENT = 500;
    private static final int MOST_STEPS = 20;

    private final MacroStore store;
    // The catalogue holds the action that applies macros.
    private final ObjectProvider<Actions> actions;
    private final Statuses statuses;
    private final Brands brands;
    private final Ledger ledger;
    private final Clock clock;

    Macros(
            MacroStore store,
            ObjectProvider<Actions> actions,
            Statuses statuses,
            Brands brands,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.actions = actions;
        this.statuses = statuses;
        this.brands = brands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What a macro is to be.
    ///
    /// @param name by language; at least one
    public record Draft(
            Map<String, String> name, Optional<SafeHtml> reply, List<Step> steps, Fits fits, boolean shared) {}

    /// The oldest first.
    @Transactional(readOnly = true)
    public List<Macro> all(Caller by) {
        by.require(TicketPermissions.UPDATE);
        return store.of(by.agent());
    }

    /// @throws Rejected `not-allowed`, `not-found` for an action, `invalid-value`
    @Transactional
    public Macro write(Draft draft, Caller by) {
        by.require(TicketPermissions.UPDATE);
        if (store.owned(by.agent()) >= MOST_OF_ONE_AGENT)
            throw Invalid.of("name", "You have %d macros. Remove one first.".formatted(MOST_OF_ONE_AGENT));
        var macro = checked(Ids.next(), by.agent(), draft, new Version(1), by);
        store.insert(macro, clock.instant());
        announce(macro, macro.shared(), by);
        return macro;
    }

    /// The whole of it.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `stale-version`, `invalid-value`
    @Transactional
    public Macro change(UUID id, Precondition seen, Draft draft, Caller by) {
        var before = lock(id, by);
        before.version().requireSeen(seen);
        var after =
                checked(id, before.owner(), draft, new Version(before.version().value() + 1), by);
        store.update(after);
        announce(after, before.shared() || after.shared(), by);
        return after;
    }

    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void remove(UUID id, Caller by) {
        var macro = lock(id, by);
        store.delete(id);
        announce(macro, macro.shared(), by);
    }

    Optional<Macro> find(UUID id, Caller by) {
        return store.find(id, by.agent());
    }

    private Macro lock(UUID id, Caller by) {
        by.require(TicketPermissions.UPDATE);
        var macro = store.lock(id, by.agent()).orElseThrow(() -> NotFound.of("macro", id));
        if (!macro.owner().equals(by.agent())) by.require(TicketPermissions.SHARE);
        return macro;
    }

    private Macro checked(UUID id, AgentId owner, Draft draft, Version version, Caller by) {
        if (draft.shared()) by.require(TicketPermissions.SHARE);
        if (draft.name().isEmpty() || draft.name().values().stream().anyMatch(String::isBlank))
            throw Invalid.of("name", "A macro has a name.");
        if (draft.reply().isEmpty() && draft.steps().isEmpty())
            throw Invalid.of("steps", "A macro says or does something.");
        if (draft.steps().size() > MOST_STEPS)
            throw Invalid.of("steps", "A macro has at most %d steps.".formatted(MOST_STEPS));
        draft.steps().forEach(step -> check(step, by));
        draft.fits().types().forEach(statuses::type);
        for (var brand : draft.fits().brands())
            if (brands.find(new BrandId(brand)).isEmpty()) throw Invalid.of("brands", "There is no such brand.");
        var html = draft.reply().map(SafeHtml::value);
        return new Macro(id, owner, draft.name(), html, draft.steps(), draft.fits(), draft.shared(), version);
    }

    private void check(Step step, Caller by) {
        if (ApplyMacroAction.NOT_INSIDE.contains(step.name()))
            throw Invalid.of("steps", "\"%s\" cannot be part of a macro.".formatted(step.name()));
        actions.getObject().check(TicketEvent.SUBJECT, step.name(), step.arguments(), by);
    }

    private void announce(Macro macro, boolean forAll, Caller by) {
        var facts = Map.<String, Object>of("macro", macro.id());
        if (forAll) ledger.append(new MacroChanged(macro.id()), by.actor());
        else ledger.append(new InboxEvent("inbox.macros-changed", by.agent(), facts), by.actor());
    }
}

package org.goodword.mail.ruling;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodword.actions.Actions;
import org.goodword.channels.ChannelPermissions;
import org.goodword.filter.FieldSets;
import org.goodword.filter.FilterContext;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.mail.ruling.Rule.Outcome;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.TicketEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The workspace's rules on arrival, in the order in which they are asked.
@Component
public class Rules {
    private static final int MOST = 200;
    private static final int MOST_STEPS = 20;
    /// What a rule may do to a ticket: nothing that leaves the house, and nothing that takes a ticket away.
    private static final Set<String> ALLOWED = Set.of("priority", "tag", "assign", "fields", "status", "spam", "note");

    private final RuleListStore store;
    private final FieldSets fields;
    private final Actions actions;
    private final Brands brands;
    private final Ledger ledger;
    private final Clock clock;

    Rules(RuleListStore store, FieldSets fields, Actions actions, Brands brands, Ledger ledger, Clock clock) {
        this.store = store;
        this.fields = fields;
        this.actions = actions;
        this.brands = brands;
        this.ledger = ledger;
        this.clock = clock;
    }

    public record RuleList(List<Rule> rules, Version version) {
        static final RuleList NONE = new RuleList(List.of(), new Version(1));
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public RuleList get(Caller by) {
        by.require(ChannelPermissions.MANAGE);
        return store.get();
    }

    /// Puts the whole list.
    ///
    /// @throws Rejected `not-allowed`, `stale-version`, `invalid-value`, `invalid-filter`, `not-found` (an action)
    @Transactional
    public RuleList put(List<Rule> rules, Precondition seen, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var before = store.lock();
        before.version().requireSeen(seen);
        check(rules, by);
        var after = new RuleList(
                rules.stream().map(this::spelled).toList(),
                new Version(before.version().value() + 1));
        store.put(after);
        ledger.append(new RulesChanged(rules.size()), by.actor());
        return after;
    }

    /// That they can be asked, and may do what they say.
    void check(List<Rule> rules, Caller by) {
        if (rules.size() > MOST) throw Invalid.of("rules", "There are at most %d rules.".formatted(MOST));
        var ids = new HashSet<>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) throw Invalid.of("rules", "Two rules have the same id.");
            check(rule, by);
        }
    }

    private void check(Rule rule, Caller by) {
        var all = fields.of(ArrivingMail.class);
        // To make it finds out what only a search can answer.
        all.predicate(all.parse(rule.filter()), new FilterContext(by, clock.instant(), ZoneOffset.UTC));
        if (rule.outcome() != Outcome.FILE
                && (!rule.steps().isEmpty() || rule.brand().isPresent()))
            throw Invalid.of("rules", "\"%s\" does something to a ticket that is not made.".formatted(rule.name()));
        if (rule.steps().size() > MOST_STEPS)
            throw Invalid.of("rules", "\"%s\" has more than %d steps.".formatted(rule.name(), MOST_STEPS));
        if (rule.brand()
                .filter(brand -> brands.find(new BrandId(brand)).isEmpty())
                .isPresent())
            throw Invalid.of("rules", "\"%s\" names a brand that is not there.".formatted(rule.name()));
        for (var step : rule.steps()) {
            if (!ALLOWED.contains(step.name()))
                throw Invalid.of("rules", "\"%s\" cannot be done on arrival.".formatted(step.name()));
            actions.check(TicketEvent.SUBJECT, step.name(), step.arguments(), by);
        }
    }

    private Rule spelled(Rule rule) {
        var all = fields.of(ArrivingMail.class);
        return new Rule(
                rule.id(),
                rule.name().strip(),
                rule.on(),
                all.print(all.parse(rule.filter())),
                rule.outcome(),
                rule.brand(),
                rule.steps());
    }
}

package org.goodword.mail.ruling;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.actions.Actions;
import org.goodword.filter.FieldSet;
import org.goodword.filter.FieldSets;
import org.goodword.filter.FilterContext;
import org.goodword.identity.BrandId;
import org.goodword.mail.ruling.Rule.Outcome;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the rules about a mail, and does what they say.
@Component
public class Ruling {
    private static final Logger LOG = LoggerFactory.getLogger(Ruling.class);
    private static final Actor RULES = new Actor.System("mail rules");

    private final RuleListStore store;
    private final FieldSets fields;
    private final Actions actions;
    private final TransactionTemplate each;
    private final Clock clock;

    Ruling(
            RuleListStore store,
            FieldSets fields,
            Actions actions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.fields = fields;
        this.actions = actions;
        this.clock = clock;
        each = new TransactionTemplate(transactions);
        // A step that is refused leaves the mail and the other steps alone.
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// What holds for a mail.
    ///
    /// @param decided the rule that says it is not to be filed
    /// @param filing those whose steps are done, in order
    public record Ruled(Optional<Rule> decided, List<Rule> filing) {
        public static final Ruled NOTHING = new Ruled(Optional.empty(), List.of());

        /// Of the ticket that it opens.
        public Optional<BrandId> brand() {
            return filing.stream()
                    .flatMap(rule -> rule.brand().stream())
                    .findFirst()
                    .map(BrandId::new);
        }

        public List<UUID> ids() {
            return filing.stream().map(Rule::id).toList();
        }
    }

    /// Every rule is asked, in order, up to one that keeps the mail from its ticket. One that cannot be read any more
    /// finds nothing.
    ///
    /// @param look not taken where there are no rules
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Ruled on(Supplier<ArrivingMail> look) {
        var rules = store.get().rules();
        return rules.isEmpty() ? Ruled.NOTHING : of(rules, look.get());
    }

    /// What these say of a mail.
    Ruled of(List<Rule> rules, ArrivingMail mail) {
        var all = fields.of(ArrivingMail.class);
        var filing = new ArrayList<Rule>();
        for (var rule : rules) {
            if (!rule.on() || !holds(rule, mail, all)) continue;
            if (rule.outcome() != Outcome.FILE) return new Ruled(Optional.of(rule), filing);
            filing.add(rule);
        }
        return new Ruled(Optional.empty(), List.copyOf(filing));
    }

    private boolean holds(Rule rule, ArrivingMail mail, FieldSet<ArrivingMail> all) {
        try {
            var context = new FilterContext(caller(), clock.instant(), ZoneOffset.UTC);
            return all.predicate(all.parse(rule.filter()), context).test(mail);
        } catch (Rejected unreadable) {
            LOG.warn(
                    "A mail rule cannot be read any more: rule={} cause={}",
                    rule.id(),
                    unreadable.problem().code());
            return false;
        }
    }

    /// Does their steps to the ticket of the mail, in the transaction that files it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Ruled ruled, TicketId ticket) {
        for (var rule : ruled.filing()) for (var step : rule.steps()) run(rule, step, ticket);
    }

    private void run(Rule rule, Rule.Step step, TicketId ticket) {
        try {
            each.executeWithoutResult(_ ->
                    actions.run(TicketEvent.SUBJECT, ticket.value(), step.name(), step.arguments(), false, caller()));
        } catch (Rejected refused) {
            LOG.warn(
                    "A step of a mail rule was refused: rule={} step={} cause={}",
                    rule.id(),
                    step.name(),
                    refused.problem().code());
        }
    }

    private static Caller caller() {
        return new Caller(
                Workspaces.current(),
                RULES,
                Set.of(
                        TicketPermissions.VIEW,
                        TicketPermissions.UPDATE,
                        TicketPermissions.ASSIGN,
                        TicketPermissions.NOTE),
                RowScope.ALL,
                Set.of());
    }
}

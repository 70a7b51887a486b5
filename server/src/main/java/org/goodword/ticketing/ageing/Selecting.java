package org.goodword.ticketing.ageing;

import static org.goodword.ticketing.db.Tables.TICKET;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodword.filter.FieldSet;
import org.goodword.filter.FieldSets;
import org.goodword.filter.Filter;
import org.goodword.filter.Filter.Comparison;
import org.goodword.filter.FilterContext;
import org.goodword.filter.FullText;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.AgedTickets.Fate;
import org.goodword.ticketing.AgedTickets.Since;
import org.goodword.ticketing.AgedTickets.Term;
import org.goodword.ticketing.AgedTickets.Terms;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketRow;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Makes one filter of what terms say together: what a term means, is over, is not held, and kept by no other.
@Component
public class Selecting {
    private static final FullText REFUSED = _ -> {
        throw InvalidFilter.untyped(
                "Words in quotes are not looked for here", "Ask for fields of the ticket: subject~refund.");
    };
    private static final Set<String> OF_WHO_ASKS = Set.of("unread");

    private final FieldSets fields;
    private final Workspaces workspaces;
    private final Clock clock;

    Selecting(FieldSets fields, Workspaces workspaces, Clock clock) {
        this.fields = fields;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param due what is to go
    /// @param held what would be, were it not held
    /// @param kept what would be, did no other term keep it
    /// @param text of the due
    /// @param since the column by which its time runs
    public record Selection(
            Condition due, Condition held, Condition kept, String text, Field<Instant> since, Fate fate) {}

    /// As it is printed.
    public String check(String text) {
        var set = fields.of(TicketRow.class);
        var filter = set.parse(text);
        filter.mapped(Selecting::require);
        set.condition(filter, context(clock.instant()), REFUSED);
        return set.print(filter);
    }

    private static Filter require(Comparison comparison) {
        for (var value : comparison.values()) {
            var ofWhoAsks = value instanceof Value.Me
                    || value instanceof Value.MyTeams
                    || value instanceof Value.Text(var word)
                            && comparison.field().equals("is")
                            && OF_WHO_ASKS.contains(word);
            if (ofWhoAsks)
                throw InvalidFilter.untyped(
                        "Nobody asks here, so that \"me\", \"my-teams\" and \"unread\" mean nothing",
                        "Name the agent or the team.");
        }
        return comparison;
    }

    public Selection of(UUID id, Terms terms, Instant asOf) {
        var set = fields.of(TicketRow.class);
        var term = terms.all().stream().filter(one -> one.id().equals(id)).findFirst();
        return new Reading(set, context(asOf), terms).selection(term.orElseThrow());
    }

    private FilterContext context(Instant asOf) {
        var nobody = new Caller(Workspaces.current(), new Actor.System("retention"), Set.of(), RowScope.ALL, Set.of());
        return new FilterContext(nobody, asOf, workspaces.profile().zone());
    }

    private record Reading(FieldSet<TicketRow> set, FilterContext context, Terms terms) {
        Selection selection(Term term) {
            var isOver = new ArrayList<>(List.of(meant(term), over(term)));
            var others = terms.all().stream()
                    .filter(one -> !one.id().equals(term.id()))
                    .toList();
            var keeping = others.stream()
                    .map(other -> (Filter) new Filter.All(List.of(meant(other), running(other))))
                    .toList();
            var held = held();
            var asked = new ArrayList<>(isOver);
            asked.add(new Filter.Not(held));
            keeping.forEach(one -> asked.add(new Filter.Not(one)));
            var due = new Filter.All(asked).normalised();
            var basis = condition(new Filter.All(isOver)).and(empties(term));
            var rest = basis.andNot(condition(held));
            return new Selection(
                    DSL.and(condition(due), empties(term), comesLast(term, others)),
                    basis.and(condition(held)),
                    rest.and(condition(new Filter.Any(keeping)).or(DSL.not(comesLast(term, others)))),
                    set.print(due),
                    column(term),
                    term.fate());
        }

        private Filter held() {
            return terms.hold().isBlank() ? new Filter.Any(List.of()) : set.parse(terms.hold());
        }

        /// Whatever its age.
        private Filter meant(Term term) {
            var filter = set.parse(term.filter());
            var parts = new ArrayList<>(List.of(filter));
            if (!TicketLists.asksForSpam(filter)) parts.add(new Filter.Not(Filter.is("is", new Value.Text("spam"))));
            if (!term.openToo()) parts.add(Filter.is("category", new Value.Text("solved"), new Value.Text("closed")));
            return new Filter.All(parts);
        }

        private static Filter over(Term term) {
            return age(term, Operator.GREATER_THAN);
        }

        private static Filter running(Term term) {
            return age(term, Operator.LESS_OR_EQUAL);
        }

        private static Filter age(Term term, Operator operator) {
            var name = switch (term.since()) {
                case SOLVED -> "solved";
                case CHANGED -> "updated";
            };
            return new Comparison(name, operator, List.of(new Value.Ago(term.days(), Value.Unit.D)));
        }

        private Condition condition(Filter filter) {
            return set.condition(filter.normalised(), context, REFUSED);
        }

        private static Field<Instant> column(Term term) {
            return term.since() == Since.SOLVED ? TICKET.SOLVED_AT : TICKET.UPDATED_AT;
        }

        /// What is empty already is not emptied again, but when something was said since.
        private static Condition empties(Term term) {
            if (term.fate() == Fate.DELETE) return DSL.noCondition();
            return TICKET.BLANKED_AT.isNull().or(TICKET.UPDATED_AT.gt(TICKET.BLANKED_AT));
        }

        /// Of several that are over it is the last that decides.
        private Condition comesLast(Term term, List<Term> others) {
            return DSL.and(others.stream()
                    .map(other -> DSL.not(condition(new Filter.All(List.of(meant(other), over(other))))
                            .and(isLater(other, term))))
                    .toList());
        }

        private static Condition isLater(Term other, Term term) {
            return DSL.condition(
                    "({0} + {1} * interval '24 hours', {2}) > ({3} + {4} * interval '24 hours', {5})",
                    column(other),
                    DSL.inline(other.days()),
                    DSL.inline(other.id()),
                    column(term),
                    DSL.inline(term.days()),
                    DSL.inline(term.id()));
        }
    }
}

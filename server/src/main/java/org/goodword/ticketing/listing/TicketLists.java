package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.goodword.filter.FieldSet;
import org.goodword.filter.FieldSets;
import org.goodword.filter.Filter;
import org.goodword.filter.FilterContext;
import org.goodword.filter.FullText;
import org.goodword.filter.Value;
import org.goodword.filter.spi.FilterField;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.search.Search;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tickets by filter.
@Component
public class TicketLists {
    /// Counts end here: "999+".
    public static final int MOST_COUNTED = 1000;

    private final FieldSets fields;
    private final TicketQuery query;
    private final Search search;
    private final Workspaces workspaces;
    private final Clock clock;

    TicketLists(FieldSets fields, TicketQuery query, Search search, Workspaces workspaces, Clock clock) {
        this.fields = fields;
        this.query = query;
        this.search = search;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @throws Rejected `invalid-filter`, `invalid-cursor`, `not-allowed`
    @Transactional(readOnly = true)
    public Page<TicketRow> list(String filter, PageRequest page, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var rows = query.list(condition(filter, caller), caller, page.after(2), page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                row -> Cursor.of(
                        row.ticket().times().updated(), row.ticket().id().value()));
    }

    /// Opened last first: an order that no change alters.
    ///
    /// @throws Rejected `invalid-filter`, `invalid-cursor`, `not-allowed`
    @Transactional(readOnly = true)
    public Page<TicketRow> byOpening(String filter, PageRequest page, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var rows = query.byOpening(condition(filter, caller), caller, page.after(1), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> Cursor.of(row.ticket().id().value()));
    }

    /// @return at most `MOST_COUNTED`
    @Transactional(readOnly = true)
    public int count(String filter, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return query.count(condition(filter, caller), caller, MOST_COUNTED);
    }

    /// Of several at once; one that asks for what is gone is left out.
    ///
    /// @return of each at most `MOST_COUNTED`
    @Transactional(readOnly = true)
    public Map<Filter, Integer> counts(Set<Filter> filters, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var asking = asking(caller);
        return query.counts(understood(filters, asking::condition), caller, MOST_COUNTED);
    }

    /// As the workspace reads it, whoever may know of its fields.
    ///
    /// @throws Rejected `invalid-filter`
    @Transactional(readOnly = true)
    public Filter check(String filter) {
        return fields.of(TicketRow.class).parse(filter);
    }

    /// @throws Rejected `invalid-filter`, also for a field that is hidden from the caller
    @Transactional(readOnly = true)
    public Filter check(String filter, Caller caller) {
        return fields.of(TicketRow.class, caller.fields()).parse(filter);
    }

    /// What can be read of several; the others name what is gone, or hidden from the caller.
    @Transactional(readOnly = true)
    public Map<String, Filter> readable(Set<String> filters, Caller caller) {
        return understood(filters, fields.of(TicketRow.class, caller.fields())::parse);
    }

    private static <F, M> Map<F, M> understood(Set<F> filters, Function<F, M> meaning) {
        var understood = new HashMap<F, M>();
        for (var filter : filters) {
            try {
                understood.put(filter, meaning.apply(filter));
            } catch (Rejected _) {
                continue;
            }
        }
        return understood;
    }

    /// Whether a filter shows spam.
    public static boolean asksForSpam(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> parts.stream().anyMatch(TicketLists::asksForSpam);
            case Filter.Any(var parts) -> parts.stream().anyMatch(TicketLists::asksForSpam);
            case Filter.Not(var part) -> asksForSpam(part);
            case Filter.Comparison comparison ->
                comparison.field().equals("is") && comparison.values().contains(new Value.Text(TicketFields.SPAM));
            case Filter.FullText _, Filter.Changed _, Filter.Was _ -> false;
        };
    }

    /// What a filter can ask for now.
    @Transactional(readOnly = true)
    public List<FilterField<TicketRow>> fields(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return fields.of(TicketRow.class, caller.fields()).fields();
    }

    /// As a person would type it.
    public String print(Filter filter) {
        return fields.of(TicketRow.class).print(filter);
    }

    /// What a filter asks of the rows of tickets now, for who asks. Row scope is not part of it. Spam is left out, but
    /// for who asks for it.
    ///
    /// @throws Rejected `invalid-filter`
    @Transactional(readOnly = true)
    public Condition condition(String text, Caller caller) {
        var asking = asking(caller);
        return asking.condition(asking.set.parse(text));
    }

    private Asking asking(Caller caller) {
        return new Asking(
                fields.of(TicketRow.class, caller.fields()),
                new FilterContext(caller, clock.instant(), workspaces.profile().zone()),
                search.fullText(TicketEvent.SUBJECT, TICKET.ID, caller));
    }

    private record Asking(FieldSet<TicketRow> set, FilterContext context, FullText fullText) {
        Condition condition(Filter filter) {
            var asked = set.condition(filter, context, fullText);
            return asksForSpam(filter) ? asked : TicketQuery.noSpam(asked);
        }
    }
}

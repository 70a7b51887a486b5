package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;

import java.time.Clock;
import java.util.List;
import org.goodword.filter.FieldSets;
import org.goodword.filter.Filter;
import org.goodword.filter.FilterContext;
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
        var set = fields.of(TicketRow.class, caller.fields());
        var context =
                new FilterContext(caller, clock.instant(), workspaces.profile().zone());
        var fullText = search.fullText(TicketEvent.SUBJECT, TICKET.ID, caller);
        var filter = set.parse(text);
        var asked = set.condition(filter, context, fullText);
        return asksForSpam(filter) ? asked : TicketQuery.noSpam(asked);
    }
}

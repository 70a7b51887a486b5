package org.goodword.ticketing;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.filter.FieldSets;
import org.goodword.filter.FilterContext;
import org.goodword.filter.FullText;
import org.goodword.filter.InvalidFilter;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketQuery;
import org.goodword.ticketing.listing.TicketRow;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to filters over tickets, for whatever waits for some of them. Nothing is searched for: words would be found
/// only after a while.
@Component
public class TicketFilters {
    private static final FullText REFUSED = _ -> {
        throw InvalidFilter.untyped(
                "Words in quotes are not looked for here", "Ask for fields of the ticket: subject~refund.");
    };

    private final FieldSets fields;
    private final TicketQuery query;
    private final Workspaces workspaces;
    private final Clock clock;

    TicketFilters(FieldSets fields, TicketQuery query, Workspaces workspaces, Clock clock) {
        this.fields = fields;
        this.query = query;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// Of these the ones that the caller may see and the filter means; spam only when it asks for it.
    ///
    /// @throws Rejected `invalid-filter`; the transaction goes on
    @Transactional(readOnly = true, noRollbackFor = Rejected.class)
    public Set<TicketId> those(Collection<TicketId> ids, String text, Caller caller) {
        var set = fields.of(TicketRow.class, caller.fields());
        var filter = set.parse(text);
        var context =
                new FilterContext(caller, clock.instant(), workspaces.profile().zone());
        var asked = set.condition(filter, context, REFUSED);
        return query.ids(ids, TicketLists.asksForSpam(filter) ? asked : TicketQuery.noSpam(asked), caller).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The newest that the caller may see and is no spam.
    @Transactional(readOnly = true)
    public Optional<Ticket> newest(Caller caller) {
        return query.byOpening(TicketQuery.noSpam(DSL.noCondition()), caller, Optional.empty(), 1).stream()
                .map(TicketRow::ticket)
                .findFirst();
    }
}

package org.goodword.ticketing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketQuery;
import org.goodword.ticketing.telling.StoryQuery;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for reports: how tickets went, which of them a filter means, and what they are called.
@Component
public class TicketStories {
    private final StoryQuery stories;
    private final TicketLists lists;
    private final TicketQuery query;
    private final TicketStore store;

    TicketStories(StoryQuery stories, TicketLists lists, TicketQuery query, TicketStore store) {
        this.stories = stories;
        this.lists = lists;
        this.query = query;
        this.store = store;
    }

    /// Those of them that are there; a deleted ticket has no story.
    @Transactional(readOnly = true)
    public List<TicketStory> of(Collection<TicketId> tickets) {
        return stories.of(tickets);
    }

    /// All tickets, in the order of their ids.
    @Transactional(readOnly = true)
    public List<TicketId> after(TicketId last, int limit) {
        return stories.after(last, limit);
    }

    /// That a column of another table names a ticket that a filter means and the caller may see.
    ///
    /// @param filter as typed; blank for all
    /// @throws Rejected `invalid-filter`
    @Transactional(readOnly = true)
    public Condition matching(Field<TicketId> ticket, String filter, Caller caller) {
        if (filter.isBlank()) return query.shows(ticket, caller);
        return query.shows(ticket, lists.condition(filter, caller), caller);
    }

    /// Those of them that the caller may see.
    @Transactional(readOnly = true)
    public Map<TicketId, Ticket> visible(Collection<TicketId> tickets, Caller caller) {
        return tickets.isEmpty() ? Map.of() : store.find(tickets, caller);
    }

    /// How it stands now: open, waiting, solved today.
    @Transactional(readOnly = true)
    public int count(String filter, Caller caller) {
        return lists.count(filter, caller);
    }

    /// Of open tickets whose customer waits, the one who has waited longest.
    @Transactional(readOnly = true)
    public Optional<Ticket> waitsLongest(Caller caller) {
        return stories.waitsLongest(caller);
    }
}

package org.goodword.ticketing.searching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.TeamId;
import org.goodword.search.Highlight;
import org.goodword.search.Hit;
import org.goodword.search.Search;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.searching.TicketSearchStore.FoundTicket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds tickets by words. The index proposes, SQL decides what the caller may see.
@Component
public class TicketSearch {
    private static final int AT_ONCE = 100;
    private static final int FIRST = 200;

    private final Search search;
    private final TicketSearchStore store;
    private final Contacts contacts;

    TicketSearch(Search search, TicketSearchStore store, Contacts contacts) {
        this.search = search;
        this.store = store;
        this.contacts = contacts;
    }

    /// @param category what the status means to the desk
    /// @param highlight why it was found
    public record Found(
            TicketId id,
            long number,
            String subject,
            String status,
            String category,
            ContactId requester,
            String requesterName,
            Optional<TeamId> team,
            Optional<AgentId> assignee,
            Instant updatedAt,
            Highlight highlight) {}

    /// Best first, of the thousand best.
    @Transactional(readOnly = true)
    public Page<Found> find(String words, PageRequest page, Caller by) {
        by.require(TicketPermissions.VIEW);
        var from = page.after(1).map(cursor -> cursor.number(0)).orElse(0L);
        var tickets = visible(words, Math.max(0, from) + page.limit() + 1L, by).stream()
                .skip(Math.max(0, from))
                .toList();
        return described(Page.of(tickets, page.limit(), _ -> Cursor.of(from + page.limit())), words, by);
    }

    // Most callers may see nearly all that is found, so that the first rows of the first hits suffice.
    private List<FoundTicket> visible(String words, long wanted, Caller by) {
        var first = hits(words, FIRST, by);
        var found = visible(first, wanted, by);
        if (found.size() >= wanted || first.size() < FIRST) return found;
        return visible(hits(words, Search.MOST, by), wanted, by);
    }

    private List<UUID> hits(String words, int most, Caller by) {
        return search.find(TicketEvent.SUBJECT, words, by, most).stream()
                .map(Hit::subject)
                .toList();
    }

    private List<FoundTicket> visible(List<UUID> hits, long wanted, Caller by) {
        var found = new ArrayList<FoundTicket>();
        for (var from = 0; from < hits.size() && found.size() < wanted; from += AT_ONCE) {
            var some = hits.subList(from, Math.min(from + AT_ONCE, hits.size()));
            var visible = store.visible(some, by);
            some.stream().flatMap(id -> Stream.ofNullable(visible.get(id))).forEach(found::add);
        }
        return found.stream().limit(wanted).toList();
    }

    private Page<Found> described(Page<FoundTicket> page, String words, Caller by) {
        var ids = page.items().stream().map(ticket -> ticket.id().value()).toList();
        var highlights = search.highlights(TicketEvent.SUBJECT, words, ids, by);
        var names = contacts.find(
                page.items().stream().map(FoundTicket::requester).distinct().toList());
        return page.map(ticket -> found(
                ticket,
                Optional.ofNullable(names.get(ticket.requester()))
                        .map(Contact::name)
                        .orElse(""),
                highlights));
    }

    private static Found found(FoundTicket ticket, String requester, Map<UUID, Highlight> highlights) {
        return new Found(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.status(),
                ticket.category(),
                ticket.requester(),
                requester,
                ticket.team(),
                ticket.assignee(),
                ticket.updatedAt(),
                highlights.getOrDefault(ticket.id().value(), new Highlight("", List.of())));
    }
}

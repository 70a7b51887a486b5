package org.goodword.chat.conversing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.platform.Caller;
import org.goodword.routing.LiveWork;
import org.goodword.routing.Routing;
import org.goodword.routing.RoutingPermissions;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The chats that somebody has to answer now.
@Component
public class Waiting {
    private static final int MOST = 100;

    private final Routing routing;
    private final Tickets tickets;
    private final Contacts contacts;
    private final ChatStore chats;

    Waiting(Routing routing, Tickets tickets, Contacts contacts, ChatStore chats) {
        this.routing = routing;
        this.tickets = tickets;
        this.contacts = contacts;
        this.chats = chats;
    }

    /// @param unread messages that the caller has not seen
    public record LiveChat(LiveWork work, Ticket ticket, Optional<Contact> visitor, Page page, int unread) {}

    /// Those that wait or are offered to somebody, the longest first; at most 100.
    @Transactional(readOnly = true)
    public List<LiveChat> forAnybody(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return chats(routing.waiting(MOST), caller);
    }

    /// Those the caller answers.
    @Transactional(readOnly = true)
    public List<LiveChat> of(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var mine = routing.of(caller.agent()).stream()
                .filter(work -> work.isWith(caller.agent()))
                .toList();
        return chats(mine, caller);
    }

    /// Those that agents have, for who may take them over; at most 100.
    @Transactional(readOnly = true)
    public List<LiveChat> withAgents(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        caller.require(RoutingPermissions.TAKE_OVER);
        return chats(routing.withAgents(MOST), caller);
    }

    private List<LiveChat> chats(List<LiveWork> works, Caller caller) {
        var ids = works.stream().map(LiveWork::ticket).toList();
        var visible = tickets.find(ids, caller);
        var pages = chats.pages(visible.keySet());
        var read = tickets.readUpTo(visible.keySet(), caller.agent());
        var people = people(visible);
        var chats = new ArrayList<LiveChat>();
        for (var work : works) {
            var ticket = visible.get(work.ticket());
            var page = pages.get(work.ticket());
            if (ticket == null || page == null) continue;
            var visitor = Optional.ofNullable(people.get(ticket.requester().contact()));
            var unread = Math.max(0, ticket.conversation().seq() - read.getOrDefault(ticket.id(), 0));
            chats.add(new LiveChat(work, ticket, visitor, page, unread));
        }
        chats.sort(Comparator.comparing(chat -> chat.work().entered()));
        return chats;
    }

    private Map<ContactId, Contact> people(Map<TicketId, Ticket> visible) {
        var ids = visible.values().stream()
                .map(ticket -> ticket.requester().contact())
                .distinct()
                .toList();
        return ids.isEmpty() ? new HashMap<>() : contacts.find(ids);
    }
}

package org.goodword.ticketing.searching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.ledger.Entry;
import org.goodword.platform.EmailAddress;
import org.goodword.search.spi.SearchDocument;
import org.goodword.search.spi.SearchSource;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.searching.TicketSearchStore.FoundTicket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes tickets findable by subject, number, everything said in them, the words of their fields, and who took part.
@Component
class TicketSearchSource implements SearchSource {
    /// Changes of what no word is found by.
    private static final Set<String> UNSEEN =
            Set.of("ticket.status-changed", "ticket.priority-changed", "ticket.type-changed", "ticket.tags-changed");

    private static final Set<String> ERASING =
            Set.of(TicketEvent.Erased.CODE, TicketEvent.Redacted.CODE, TicketEvent.Purged.CODE);

    // Of a batch of long tickets only so many texts are in memory at once.
    private static final int AT_ONCE = 20;

    private final TicketSearchStore store;
    private final Contacts contacts;
    private final Fields fields;

    TicketSearchSource(TicketSearchStore store, Contacts contacts, Fields fields) {
        this.store = store;
        this.fields = fields;
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return TicketEvent.SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchDocument> load(Collection<UUID> ids) {
        var documents = new ArrayList<SearchDocument>();
        var tickets = store.tickets(ids);
        for (var from = 0; from < tickets.size(); from += AT_ONCE)
            documents.addAll(documents(tickets.subList(from, Math.min(from + AT_ONCE, tickets.size()))));
        return documents;
    }

    @Override
    public boolean erasedBy(Entry entry) {
        return ERASING.contains(entry.event());
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> idsAfter(Optional<UUID> last, int limit) {
        return store.idsAfter(last, limit);
    }

    /// A contact's new name or address is found on its tickets.
    @Override
    @Transactional(readOnly = true)
    public Set<UUID> touchedBy(Entry entry) {
        return switch (entry.subject().kind()) {
            case TicketEvent.SUBJECT ->
                UNSEEN.contains(entry.event())
                        ? Set.of()
                        : Set.of(entry.subject().id());
            case "contact" -> store.latestOf(new ContactId(entry.subject().id()));
            default -> Set.of();
        };
    }

    private List<SearchDocument> documents(List<FoundTicket> tickets) {
        var ids = tickets.stream().map(FoundTicket::id).toList();
        var texts = store.texts(ids);
        var people = store.people(ids);
        var own = fields.texts(FieldSubject.TICKET);
        var requesters =
                contacts.find(tickets.stream().map(FoundTicket::requester).collect(Collectors.toSet()));
        return tickets.stream()
                .map(ticket -> new SearchDocument(
                        ticket.id().value(),
                        ticket.subject(),
                        texts.getOrDefault(ticket.id(), List.of()),
                        own.apply(ticket.fields()),
                        people(ticket, people, requesters),
                        List.of(Long.toString(ticket.number())),
                        Optional.of(
                                new SearchDocument.Scope(ticket.brand().value(), ticket.team(), ticket.assignee()))))
                .toList();
    }

    private static List<String> people(
            FoundTicket ticket, Map<TicketId, List<String>> people, Map<ContactId, Contact> requesters) {
        var requester = Stream.ofNullable(requesters.get(ticket.requester()))
                .flatMap(contact -> Stream.concat(
                        Stream.of(contact.name()), contact.emails().stream().map(EmailAddress::value)));
        return Stream.concat(requester, people.getOrDefault(ticket.id(), List.of()).stream())
                .distinct()
                .toList();
    }
}

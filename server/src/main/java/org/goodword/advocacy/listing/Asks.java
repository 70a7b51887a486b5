package org.goodword.advocacy.listing;

import static org.goodword.advocacy.db.Tables.ASK;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.answering.Consent;
import org.goodword.advocacy.answering.ConsentStore;
import org.goodword.advocacy.asking.Ask;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.spi.Stretch;
import org.goodword.identity.Agents;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was asked of whom, and what became of it: of tickets that the caller may see.
@Component
public class Asks {
    private final AskQuery query;
    private final ConsentStore consents;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Agents agents;
    private final Workspaces workspaces;
    private final Clock clock;

    Asks(
            AskQuery query,
            ConsentStore consents,
            Tickets tickets,
            Contacts contacts,
            Agents agents,
            Workspaces workspaces,
            Clock clock) {
        this.query = query;
        this.consents = consents;
        this.tickets = tickets;
        this.contacts = contacts;
        this.agents = agents;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @throws Rejected `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<AskRow> list(Optional<State> state, PageRequest page, Caller caller) {
        caller.require(AdvocacyPermissions.VIEW);
        var visible = tickets.shows(ASK.TICKET_ID, caller);
        var asks = Page.of(
                query.list(state, visible, page.after(2), page.limit() + 1),
                page.limit(),
                ask -> Cursor.of(ask.times().asked(), ask.id().value()));
        var beside = beside(asks.items());
        return asks.map(beside::row);
    }

    /// Of one contact, newest first.
    @Transactional(readOnly = true)
    public List<AskRow> of(ContactId contact, Stretch stretch, Caller caller) {
        var found = query.of(contact, stretch, tickets.shows(ASK.TICKET_ID, caller));
        var beside = beside(found);
        return found.stream().map(beside::row).toList();
    }

    @Transactional(readOnly = true)
    public AskRow row(Ask ask) {
        return beside(List.of(ask)).row(ask);
    }

    private Beside beside(List<Ask> asks) {
        var people = new HashSet<ContactId>();
        var colleagues = new HashSet<AgentId>();
        var origins = new HashSet<TicketId>();
        for (var ask : asks) {
            people.add(ask.contact());
            colleagues.add(ask.by());
            origins.add(ask.origin().ticket());
        }
        return new Beside(
                contacts.find(people),
                agents.names(colleagues),
                tickets.find(origins),
                consents.of(asks.stream().map(Ask::id).toList()));
    }

    private final class Beside {
        private final Map<ContactId, Contact> people;
        private final Map<AgentId, String> colleagues;
        private final Map<TicketId, Ticket> origins;
        private final Map<AskId, Consent> agreed;

        Beside(
                Map<ContactId, Contact> people,
                Map<AgentId, String> colleagues,
                Map<TicketId, Ticket> origins,
                Map<AskId, Consent> agreed) {
            this.people = people;
            this.colleagues = colleagues;
            this.origins = origins;
            this.agreed = agreed;
        }

        AskRow row(Ask ask) {
            var contact = Optional.ofNullable(people.get(ask.contact()));
            var name = contact.map(Contact::name).orElse("");
            var zone = workspaces.profile().zone();
            return new AskRow(
                    ask,
                    name,
                    contact.map(one -> one.goodWord().never()).orElse(false),
                    colleagues.getOrDefault(ask.by(), ""),
                    Optional.ofNullable(origins.get(ask.origin().ticket()))
                            .map(Ticket::number)
                            .orElse(0L),
                    Optional.ofNullable(agreed.get(ask.id())),
                    ask.notNow().map(notNow -> notNow.sentence(name, zone, clock.instant())));
        }
    }

    /// @param never the contact asked us never to ask
    /// @param number of the ticket
    /// @param consent what was agreed, also when it was taken back later
    /// @param sentence why it was blocked, in words
    public record AskRow(
            Ask ask,
            String contact,
            boolean never,
            String agent,
            long number,
            Optional<Consent> consent,
            Optional<String> sentence) {}
}

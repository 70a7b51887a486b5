package org.goodword.ticketing.exporting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Kind;
import org.goodword.fields.Reading;
import org.goodword.identity.Agents;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.listing.TicketRow;
import org.springframework.stereotype.Component;

/// Looks up, once for a page of tickets, what people call those whom they name.
@Component
class Naming {
    private final Agents agents;
    private final Teams teams;
    private final Brands brands;
    private final Contacts contacts;
    private final Organisations organisations;
    private final Tickets tickets;

    Naming(Agents agents, Teams teams, Brands brands, Contacts contacts, Organisations organisations, Tickets tickets) {
        this.agents = agents;
        this.teams = teams;
        this.brands = brands;
        this.contacts = contacts;
        this.organisations = organisations;
        this.tickets = tickets;
    }

    Names of(List<TicketRow> rows, List<Definition> own, Caller caller) {
        var people = ids(rows, own, Kind.CONTACT).map(ContactId::new).collect(Collectors.toSet());
        rows.forEach(row -> people.add(row.ticket().requester().contact()));
        var houses = ids(rows, own, Kind.ORGANISATION).map(OrganisationId::new).collect(Collectors.toSet());
        rows.forEach(row -> row.ticket().requester().organisation().ifPresent(houses::add));
        return new Names(
                agents.names(assignees(rows, own)),
                teams.all().stream().collect(Collectors.toMap(Team::id, Team::name)),
                brands.all().stream().collect(Collectors.toMap(Brand::id, Brand::name)),
                contacts.find(people),
                organisations.names(houses),
                tickets.find(
                        ids(rows, own, Kind.TICKET)
                                .map(TicketId::new)
                                .distinct()
                                .toList(),
                        caller));
    }

    private static Collection<AgentId> assignees(List<TicketRow> rows, List<Definition> own) {
        Set<AgentId> assignees = new LinkedHashSet<>();
        rows.forEach(row -> row.ticket().assignment().assignee().ifPresent(assignees::add));
        ids(rows, own, Kind.PERSON).map(AgentId::new).forEach(assignees::add);
        return assignees;
    }

    /// Those that the fields of a kind name.
    private static Stream<UUID> ids(List<TicketRow> rows, List<Definition> own, Kind kind) {
        var asked = own.stream().filter(field -> field.kind() == kind).toList();
        return rows.stream()
                .flatMap(row -> asked.stream()
                        .flatMap(field -> Reading.stored(field, row.fields().get(field.key())).stream())
                        .flatMap(value -> value instanceof FieldValue.Named(var id) ? Stream.of(id) : Stream.empty()));
    }
}

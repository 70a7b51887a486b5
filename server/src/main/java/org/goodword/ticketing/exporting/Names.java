package org.goodword.ticketing.exporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Kind;
import org.goodword.fields.Option;
import org.goodword.fields.Reading;
import org.goodword.fields.Values;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.listing.TicketRow;

/// Tickets and what they name, in words; whom nobody knows any more has none.
record Names(
        Map<AgentId, String> agents,
        Map<TeamId, String> teams,
        Map<BrandId, String> brands,
        Map<ContactId, Contact> contacts,
        Map<OrganisationId, String> organisations,
        Map<TicketId, Ticket> tickets) {

    List<String> builtIn(TicketRow row) {
        var ticket = row.ticket();
        var heading = ticket.heading();
        var requester = Optional.ofNullable(contacts.get(ticket.requester().contact()));
        var times = ticket.times();
        return List.of(
                String.valueOf(ticket.number()),
                heading.subject(),
                requester.map(Contact::name).orElse(""),
                requester
                        .flatMap(one -> one.emails().stream().findFirst())
                        .map(EmailAddress::value)
                        .orElse(""),
                ticket.requester().organisation().map(organisations::get).orElse(""),
                ticket.status().key(),
                heading.type(),
                heading.priority().code(),
                brands.getOrDefault(heading.brand(), ""),
                ticket.assignment().team().map(teams::get).orElse(""),
                ticket.assignment().assignee().map(agents::get).orElse(""),
                String.join(" ", row.tags()),
                heading.channel(),
                String.valueOf(ticket.conversation().seq()),
                times.created().toString(),
                times.updated().toString(),
                times.firstResponse().map(Object::toString).orElse(""),
                times.solved().map(Object::toString).orElse(""));
    }

    String own(Definition field, Values values) {
        return Reading.stored(field, values.get(field.key()))
                .map(value -> text(field, value))
                .orElse("");
    }

    private String text(Definition field, FieldValue value) {
        return switch (value) {
            case FieldValue.Text(var text) -> text;
            case FieldValue.Number number -> number.words().getFirst();
            case FieldValue.Money money -> money.words().getFirst() + " " + money.currency();
            case FieldValue.Day(var date) -> date.toString();
            case FieldValue.Chosen(var path) ->
                path.reversed().stream().map(key -> option(field, key)).collect(Collectors.joining(" / "));
            case FieldValue.Named(var id) -> named(field.kind(), id);
        };
    }

    private static String option(Definition field, String key) {
        return field.option(key)
                .map(Option::name)
                .flatMap(names -> Optional.ofNullable(names.get("en"))
                        .or(() -> names.values().stream().findFirst()))
                .orElse(key);
    }

    private String named(Kind kind, UUID id) {
        return switch (kind) {
            case PERSON -> agents.getOrDefault(new AgentId(id), "");
            case CONTACT ->
                Optional.ofNullable(contacts.get(new ContactId(id)))
                        .map(Contact::name)
                        .orElse("");
            case ORGANISATION -> organisations.getOrDefault(new OrganisationId(id), "");
            case TICKET ->
                Optional.ofNullable(tickets.get(new TicketId(id)))
                        .map(ticket -> "#" + ticket.number())
                        .orElse("");
            case TEXT, NUMBER, MONEY, DATE, CHOICE, TREE -> "";
        };
    }
}

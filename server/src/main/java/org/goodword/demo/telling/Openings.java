package org.goodword.demo.telling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodword.chat.Visitor;
import org.goodword.chat.Visits;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.demo.telling.Plot.Telling;
import org.goodword.demo.telling.Story.Line;
import org.goodword.demo.telling.Story.Line.Deed;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.identity.Teams;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The customer's side of a story: by mail, by the form, or as a visitor who chats.
@Component
class Openings {
    private static final Actor DEMO = new Actor.System("demo");

    private final Tickets tickets;
    private final Contacts contacts;
    private final Visits visits;
    private final Brands brands;
    private final Teams teams;
    private final TransactionTemplate transactions;

    Openings(
            Tickets tickets,
            Contacts contacts,
            Visits visits,
            Brands brands,
            Teams teams,
            TransactionTemplate transactions) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.visits = visits;
        this.brands = brands;
        this.teams = teams;
        this.transactions = transactions;
    }

    /// @param visitor of a chat
    record Begun(TicketId ticket, Optional<Visitor> visitor) {}

    Begun open(Telling telling, Line line, Function<String, List<NewAttachment>> files) {
        if (!(line.deed() instanceof Deed.Asks(var text)))
            throw new IllegalStateException(
                    "A story begins with its customer: " + telling.story().subject());
        var said = telling.say(text);
        return telling.story().by().equals("chat") ? chat(telling, said) : write(telling, said, line, files);
    }

    private Begun write(Telling telling, String text, Line line, Function<String, List<NewAttachment>> files) {
        var number = tickets.nextNumber();
        var ticket = transactions.execute(_ -> {
            var contact = contact(telling);
            var author = author(contact);
            var attached = line.attachment().map(files).orElse(List.of());
            return tickets.open(plan(telling, number, contact), message(telling, text, author, attached), author);
        });
        return new Begun(ticket.id(), Optional.empty());
    }

    private NewTicket plan(Telling telling, long number, Contact contact) {
        var story = telling.story();
        return new NewTicket(
                number,
                telling.say(story.subject()),
                new Requester(
                        contact.id(), contact.organisation(), telling.customer().email()),
                List.of(),
                Optional.of(brand(story)),
                Optional.empty(),
                story.urgency(),
                story.labels(),
                new Assignment(Optional.of(team(story)), Optional.empty()),
                Optional.empty());
    }

    private Begun chat(Telling telling, String text) {
        var customer = telling.customer();
        var visitor = visits.known(
                brand(telling.story()),
                "story-" + telling.number(),
                customer.speaks("de") ? "de" : "en",
                customer.name(),
                new EmailAddress(customer.email()));
        return new Begun(
                visits.say(visitor, text, telling.say("https://shop.lumen.example/{lamp}")), Optional.of(visitor));
    }

    void goOn(Begun begun, Telling telling, String text) {
        if (begun.visitor().isPresent()) {
            visits.say(begun.visitor().get(), text, "https://shop.lumen.example/basket");
            return;
        }
        transactions.executeWithoutResult(_ -> {
            var ticket = tickets.lock(begun.ticket()).orElseThrow();
            tickets.add(ticket, message(telling, text, author(contact(telling)), List.of()));
        });
    }

    /// A visitor has read what he was answered.
    void read(Begun begun) {
        begun.visitor().ifPresent(visits::read);
    }

    void end(Begun begun) {
        begun.visitor().ifPresent(visits::end);
    }

    private NewMessage message(Telling telling, String text, Actor author, List<NewAttachment> attached) {
        var customer = telling.customer();
        return new NewMessage(
                Optional.empty(),
                MessageKind.INBOUND,
                telling.story().by(),
                author,
                false,
                text,
                Optional.empty(),
                List.of(new MessageAddress(Role.FROM, new EmailAddress(customer.email()), customer.name())),
                attached);
    }

    private Contact contact(Telling telling) {
        var customer = telling.customer();
        return contacts.recognise(new EmailAddress(customer.email()), Optional.of(customer.name()), DEMO);
    }

    private static Actor author(Contact contact) {
        return new Actor.Contact(contact.id().value());
    }

    private BrandId brand(Story story) {
        return brands.all().stream()
                .filter(brand -> brand.key().value().startsWith(story.brand()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private TeamId team(Story story) {
        return teams.all().stream()
                .filter(team -> team.key().value().equals(story.team()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}

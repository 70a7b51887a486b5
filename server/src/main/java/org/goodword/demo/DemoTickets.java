package org.goodword.demo;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Organisations;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Some tickets to look at.
@Component
class DemoTickets {
    private static final List<Story> STORIES = List.of(
            new Story(
                    "Nora Petersen",
                    "nora@harbour-hotels.example",
                    "The corridor lamps flicker since the update",
                    "Good morning,\n\nsince last night's firmware 4.2 the corridor lamps on floors 3 to 5 flicker every "
                            + "few seconds. Guests are complaining. Can we go back to 4.1?\n\nNora Petersen\nHarbour Hotels",
                    Priority.URGENT,
                    List.of("firmware"),
                    true),
            new Story(
                    "Jonas Keller",
                    "jonas.keller@kellerbau.example",
                    "Rechnung 2026-1187 mit falscher Adresse",
                    "Guten Tag,\n\nauf der Rechnung 2026-1187 steht noch unsere alte Adresse. Könnten Sie sie bitte "
                            + "korrigieren und neu schicken?\n\nViele Grüße\nJonas Keller",
                    Priority.NORMAL,
                    List.of("invoice"),
                    false),
            new Story(
                    "Priya Raman",
                    "priya@brightschool.example",
                    "Mara saved our opening day",
                    "Hi team,\n\njust to say thank you: Mara stayed on the phone until the last lamp in the hall was on. "
                            + "We would not have opened without her.\n\nPriya",
                    Priority.LOW,
                    List.of("praise"),
                    true),
            new Story(
                    "Luis Ortega",
                    "luis@ortega-studio.example",
                    "Which dimmer fits the Arc 60?",
                    "Hello, we have the Arc 60 in the studio and would like to dim it. Does the D2 work, or do we need the "
                            + "D3?\n\nLuis",
                    Priority.NORMAL,
                    List.of("sales"),
                    false),
            new Story(
                    "Nora Petersen",
                    "nora@harbour-hotels.example",
                    "Two more lobby lamps",
                    "Could you send us an offer for two more lobby lamps like the ones from May?\n\nNora",
                    Priority.NORMAL,
                    List.of(),
                    false));

    private final Tickets tickets;
    private final Contacts contacts;
    private final Organisations organisations;
    private final TransactionTemplate transactions;

    DemoTickets(Tickets tickets, Contacts contacts, Organisations organisations, TransactionTemplate transactions) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    void write(TeamId team, AgentId agent, Caller by) {
        organisations.create("Harbour Hotels", List.of("harbour-hotels.example"), by);
        for (var story : STORIES) {
            var number = tickets.nextNumber();
            transactions.executeWithoutResult(_ -> write(story, number, team, agent));
        }
    }

    private void write(Story story, long number, TeamId team, AgentId agent) {
        var email = new EmailAddress(story.email());
        var by = new Actor.System("demo");
        var contact = contacts.recognise(email, Optional.of(story.name()), by);
        var assignee = story.answered() ? Optional.of(agent) : Optional.<AgentId>empty();
        var plan = new NewTicket(
                number,
                story.subject(),
                new Requester(contact.id(), contact.organisation(), email.value()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                story.priority(),
                story.tags(),
                new Assignment(Optional.of(team), assignee),
                Optional.empty());
        var author = new Actor.Contact(contact.id().value());
        tickets.open(plan, message(MessageKind.INBOUND, author, Role.FROM, email, story.text()), author);
    }

    private static NewMessage message(MessageKind kind, Actor author, Role role, EmailAddress email, String text) {
        return new NewMessage(
                Optional.empty(),
                kind,
                "email",
                author,
                false,
                text,
                Optional.empty(),
                List.of(new MessageAddress(role, email, "")),
                List.of());
    }

    private record Story(
            String name,
            String email,
            String subject,
            String text,
            Priority priority,
            List<String> tags,
            boolean answered) {}
}

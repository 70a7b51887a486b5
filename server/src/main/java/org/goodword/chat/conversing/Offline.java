package org.goodword.chat.conversing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.widget.Widget;
import org.goodword.chat.widget.Widgets;
import org.goodword.contacts.Contacts;
import org.goodword.identity.BrandId;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what is written while nobody is there: a ticket that is answered by mail.
@Component
public class Offline {
    private static final String CHANNEL = "form";
    private static final Actor CHAT = new Actor.System("chat");

    private final Contacts contacts;
    private final Tickets tickets;
    private final Widgets widgets;
    private final VisitorAnswers answers;
    private final TransactionTemplate transactions;

    Offline(
            Contacts contacts,
            Tickets tickets,
            Widgets widgets,
            VisitorAnswers answers,
            TransactionTemplate transactions) {
        this.contacts = contacts;
        this.tickets = tickets;
        this.widgets = widgets;
        this.answers = answers;
        this.transactions = transactions;
    }

    /// @param id made by the browser, so that a repetition leaves nothing twice
    /// @param answers to what the brand asks first
    public record Left(
            MessageId id, BrandId brand, String name, EmailAddress email, String text, Map<String, String> answers) {}

    /// The number of the ticket.
    ///
    /// @throws Rejected `message-id-taken` when other words had this id, `answers-refused`
    public long leave(Left left) {
        var before = tickets.message(left.id());
        if (before.isPresent()) {
            if (!before.get().text().equals(left.text())) throw new Rejected(new Taken());
            return tickets.find(before.get().ticket()).orElseThrow().number();
        }
        var number = tickets.nextNumber();
        transactions.executeWithoutResult(_ -> open(left, number, widgets.of(left.brand())));
        return number;
    }

    private void open(Left left, long number, Widget widget) {
        var first = answers.required(widget, left.answers());
        var name = Optional.of(left.name()).filter(text -> !text.isBlank());
        var contact = contacts.recognise(left.email(), name, CHAT);
        var author = new Actor.Contact(contact.id().value());
        var plan = new NewTicket(
                number,
                subject(left.text()),
                new Requester(contact.id(), contact.organisation(), left.email().value()),
                List.of(),
                Optional.of(left.brand()),
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                new Assignment(widget.team(), Optional.empty()),
                Optional.empty());
        var message = new NewMessage(
                Optional.of(left.id()),
                MessageKind.INBOUND,
                CHANNEL,
                author,
                false,
                left.text(),
                Optional.empty(),
                List.of(new MessageAddress(Role.FROM, left.email(), contact.name())),
                List.of());
        var ticket = tickets.open(plan, message, author);
        answers.keep(first, ticket, contact.id());
    }

    static String subject(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        if (line.isEmpty()) return "Chat";
        return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
    }

    record Taken() implements Problem {
        @Override
        public Code code() {
            return new Code("message-id-taken", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Other words were sent with this id. Send these with an id of their own.";
        }
    }
}

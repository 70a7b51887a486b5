package org.goodword.forms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.contacts.Contacts;
import org.goodword.fields.CustomerForm;
import org.goodword.fields.CustomerForm.Asked;
import org.goodword.forms.Outcome.Again;
import org.goodword.forms.Outcome.Incomplete;
import org.goodword.forms.Outcome.Reason;
import org.goodword.forms.Outcome.Sent;
import org.goodword.identity.Brand;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
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

/// Opens the ticket that a form asks for, once.
@Component
public class Submitting {
    private static final String CHANNEL = "form";
    private static final Actor FORM = new Actor.System("form");

    private final FormPasses passes;
    private final Contacts contacts;
    private final Tickets tickets;
    private final CustomerForm fields;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Submitting(
            FormPasses passes,
            Contacts contacts,
            Tickets tickets,
            CustomerForm fields,
            TransactionTemplate transactions,
            Clock clock) {
        this.passes = passes;
        this.contacts = contacts;
        this.tickets = tickets;
        this.fields = fields;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome submit(Brand brand, Submission submission) {
        var errors = errors(submission);
        if (!errors.isEmpty()) return new Incomplete(errors);
        if (!submission.website().isEmpty()) return new Again(Reason.LOOKS_AUTOMATIC);
        var pass = passes.read(submission.pass(), brand.id());
        if (pass.isEmpty() || pass.get().isTooOld(clock.instant())) return new Again(Reason.TOO_OLD);
        if (pass.get().isTooQuick(clock.instant())) return new Again(Reason.TOO_QUICK);
        return send(brand, submission, new MessageId(pass.get().message()));
    }

    private Outcome send(Brand brand, Submission submission, MessageId id) {
        var sent = tickets.message(id);
        if (sent.isPresent())
            return sent.get().text().equals(text(submission))
                    ? new Sent(tickets.find(sent.get().ticket()).orElseThrow().number())
                    : new Again(Reason.SENT_BEFORE);
        var number = tickets.nextNumber();
        transactions.executeWithoutResult(_ -> open(brand, submission, id, number));
        return new Sent(number);
    }

    private void open(Brand brand, Submission submission, MessageId id, long number) {
        var email = new EmailAddress(submission.email());
        var contact = contacts.recognise(email, Optional.of(submission.name()), FORM);
        var author = new Actor.Contact(contact.id().value());
        var plan = new NewTicket(
                number,
                submission.subject(),
                new Requester(contact.id(), contact.organisation(), email.value()),
                List.of(),
                Optional.of(brand.id()),
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                new Assignment(Optional.empty(), Optional.empty()),
                Optional.empty());
        var message = new NewMessage(
                Optional.of(id),
                MessageKind.INBOUND,
                CHANNEL,
                author,
                false,
                text(submission),
                Optional.empty(),
                List.of(new MessageAddress(Role.FROM, email, contact.name())),
                List.of());
        var filled = fields.asked(submission.fields()).stream()
                .filter(asked -> !asked.typed().isBlank())
                .collect(Collectors.toMap(asked -> asked.field().key(), Asked::typed));
        var ticket = tickets.open(plan, message, author);
        if (!filled.isEmpty()) tickets.fillAsAsked(ticket, filled, author);
    }

    private static String text(Submission submission) {
        return submission.text().replace("\0", "").replace("\r\n", "\n").strip();
    }

    private Map<String, String> errors(Submission submission) {
        var errors = new LinkedHashMap<String, String>();
        line(errors, "name", submission.name());
        if (EmailAddress.parse(submission.email()).isEmpty()) errors.put("email", "error.email");
        line(errors, "subject", submission.subject());
        if (submission.text().isBlank()) errors.put("text", "error.empty");
        else if (submission.text().length() > Submission.LONGEST_TEXT) errors.put("text", "error.long");
        for (var asked : fields.asked(submission.fields())) {
            if (asked.missing()) errors.put("field." + asked.field().key(), "error.empty");
            if (asked.wrong())
                errors.put(
                        "field." + asked.field().key(),
                        "error." + asked.field().kind().code());
        }
        return errors;
    }

    private static void line(Map<String, String> errors, String field, String value) {
        if (value.isBlank()) errors.put(field, "error.empty");
        else if (value.length() > Submission.LONGEST_LINE) errors.put(field, "error.long");
    }
}

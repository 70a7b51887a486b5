package org.goodword.portal.requesting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.fields.CustomerForm;
import org.goodword.platform.Rejected;
import org.goodword.portal.entering.Customer;
import org.goodword.portal.requesting.Outcome.Done;
import org.goodword.portal.requesting.Outcome.Incomplete;
import org.goodword.portal.requesting.Outcome.More;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the ticket that a customer asks for, once, by the form of its type.
@Component
public class Requesting {
    private final Tickets tickets;
    private final CustomerForm forms;
    private final CustomerWords wording;
    private final TransactionTemplate transactions;

    Requesting(Tickets tickets, CustomerForm forms, CustomerWords wording, TransactionTemplate transactions) {
        this.tickets = tickets;
        this.forms = forms;
        this.wording = wording;
        this.transactions = transactions;
    }

    /// @throws Rejected `invalid-value` for a type that is not offered
    public Outcome open(Asked asked, Customer by) {
        var before = wording.said(asked.said(), by);
        if (before.isPresent()) return new Done(before.get());
        var fields = forms.asked(asked.type(), asked.fields());
        // What was chosen shows more: to be read before anything is sent.
        if (fields.stream()
                .anyMatch(field -> !asked.shown().contains(field.field().key()))) return new More();
        var errors = errors(asked);
        fields.forEach(field -> {
            var name = "field." + field.field().key();
            if (field.missing()) errors.put(name, "error.empty");
            if (field.wrong()) errors.put(name, "error." + field.field().kind().code());
        });
        if (!errors.isEmpty()) return new Incomplete(errors);
        var number = tickets.nextNumber();
        var filled = fields.stream()
                .filter(field -> !field.typed().isBlank())
                .collect(Collectors.toMap(field -> field.field().key(), CustomerForm.Asked::typed));
        transactions.executeWithoutResult(_ -> {
            var type = Optional.of(asked.type()).filter(key -> !key.isEmpty());
            var plan = wording.plan(number, asked.subject(), type, Optional.empty(), by);
            var ticket = tickets.open(plan, wording.message(asked.said(), by), by.actor());
            if (!filled.isEmpty()) tickets.fillAsAsked(ticket, filled, by.actor());
        });
        return new Done(number);
    }

    private static Map<String, String> errors(Asked asked) {
        var errors = new LinkedHashMap<String, String>();
        if (asked.subject().isBlank()) errors.put("subject", "error.empty");
        else if (asked.subject().length() > Asked.LONGEST_SUBJECT) errors.put("subject", "error.long");
        if (asked.said().words().isEmpty()) errors.put("text", "error.empty");
        else if (asked.said().text().length() > Said.LONGEST) errors.put("text", "error.long");
        return errors;
    }
}

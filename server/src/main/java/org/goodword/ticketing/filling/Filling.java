package org.goodword.ticketing.filling;

import java.util.Map;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketEvent.FieldsChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Fills the workspace's own fields of a ticket that the transaction has locked or just opened.
@Component
public class Filling {
    private final TicketStore tickets;
    private final Fields fields;
    private final Ledger ledger;

    Filling(TicketStore tickets, Fields fields, Ledger ledger) {
        this.tickets = tickets;
        this.fields = fields;
        this.ledger = ledger;
    }

    /// For somebody who may not write every field.
    ///
    /// @throws Rejected `field-read-only`, `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public Fields.Changed fill(TicketId ticket, Map<String, ? extends @Nullable Object> wanted, Caller by) {
        fields.requireWritable(FieldSubject.TICKET, wanted.keySet(), by.fields());
        return fill(ticket, wanted, by.actor());
    }

    /// @param wanted by key; null clears
    /// @return what became of them
    /// @throws Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public Fields.Changed fill(TicketId ticket, Map<String, ? extends @Nullable Object> wanted, Actor by) {
        var changed = fillQuietly(ticket, wanted);
        if (!changed.really()) return changed;
        ledger.append(new FieldsChanged(ticket, changed.from(), changed.to()), by);
        return changed;
    }

    /// As `fill`, where it is no news.
    @Transactional(propagation = Propagation.MANDATORY)
    public Fields.Changed fillQuietly(TicketId ticket, Map<String, ? extends @Nullable Object> wanted) {
        var changed = fields.change(FieldSubject.TICKET, ticket.value(), tickets.fields(ticket), wanted);
        if (changed.really()) tickets.setFields(ticket, changed.after());
        return changed;
    }

    /// What a form that somebody sends must have.
    ///
    /// @throws Rejected `fields-missing`
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireFilled(TicketId ticket, String type, FieldRights rights) {
        fields.requireFilled(FieldSubject.TICKET, type, tickets.fields(ticket), rights);
    }

    /// @throws Rejected `fields-missing` with the fields that it needs first
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireSolvable(TicketId ticket, String type, FieldRights rights) {
        fields.requireSolvable(type, tickets.fields(ticket), rights);
    }
}

package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.List;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.FilterFields;
import org.goodword.platform.FieldRights;
import org.springframework.stereotype.Component;

/// What a filter may ask of a ticket in this workspace, beyond what is built in.
@Component
class OwnFields implements FilterFields<TicketRow> {
    private final Fields fields;
    private final TicketFields builtIn;

    OwnFields(Fields fields, TicketFields builtIn) {
        this.fields = fields;
        this.builtIn = builtIn;
    }

    @Override
    public Class<TicketRow> subject() {
        return TicketRow.class;
    }

    @Override
    public String bundle() {
        return builtIn.bundle();
    }

    @Override
    public boolean areOfWorkspace() {
        return true;
    }

    @Override
    public List<FilterField<TicketRow>> fields() {
        return fields(FieldRights.ALL);
    }

    @Override
    public List<FilterField<TicketRow>> fields(FieldRights rights) {
        return fields.filters(FieldSubject.TICKET, TICKET.ID, TicketRow::fields, builtIn.names(), rights);
    }
}

package org.goodword.ticketing.deleting;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.DRAFT;
import static org.goodword.ticketing.db.Tables.FOLLOWER;
import static org.goodword.ticketing.db.Tables.MENTION;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.MESSAGE_BODY;
import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.READ_MARK;
import static org.goodword.ticketing.db.Tables.RECIPIENT_FAILURE;
import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import org.goodword.fields.Fields;
import org.goodword.platform.Rows;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.jooq.Condition;
import org.jooq.TableField;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The ticket itself and all that is said in it. The first part, for the others point to it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnPart implements TicketPart {
    private final DeletionStore store;
    private final Fields fields;

    OwnPart(DeletionStore store, Fields fields) {
        this.store = store;
        this.fields = fields;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(
                new Rows(TICKET, of(TICKET.WORKSPACE_ID, TICKET.ID, ticket)),
                new Rows(MESSAGE, of(MESSAGE.WORKSPACE_ID, MESSAGE.TICKET_ID, ticket)),
                new Rows(MESSAGE_BODY, said(MESSAGE_BODY.WORKSPACE_ID, MESSAGE_BODY.MESSAGE_ID, ticket)),
                new Rows(MESSAGE_ADDRESS, said(MESSAGE_ADDRESS.WORKSPACE_ID, MESSAGE_ADDRESS.MESSAGE_ID, ticket)),
                new Rows(RECIPIENT_FAILURE, said(RECIPIENT_FAILURE.WORKSPACE_ID, RECIPIENT_FAILURE.MESSAGE_ID, ticket)),
                new Rows(ATTACHMENT, said(ATTACHMENT.WORKSPACE_ID, ATTACHMENT.MESSAGE_ID, ticket)),
                new Rows(PARTICIPANT, of(PARTICIPANT.WORKSPACE_ID, PARTICIPANT.TICKET_ID, ticket)),
                new Rows(TAG, of(TAG.WORKSPACE_ID, TAG.TICKET_ID, ticket)),
                new Rows(READ_MARK, of(READ_MARK.WORKSPACE_ID, READ_MARK.TICKET_ID, ticket)),
                new Rows(DRAFT, of(DRAFT.WORKSPACE_ID, DRAFT.TICKET_ID, ticket)),
                new Rows(MENTION, of(MENTION.WORKSPACE_ID, MENTION.TICKET_ID, ticket)),
                new Rows(FOLLOWER, of(FOLLOWER.WORKSPACE_ID, FOLLOWER.TICKET_ID, ticket)),
                fields.rows(ticket.value()));
    }

    @Override
    public List<UUID> subjects(TicketId ticket) {
        return store.messages(ticket);
    }

    private static Condition of(TableField<?, WorkspaceId> workspace, TableField<?, TicketId> column, TicketId ticket) {
        return workspace.eq(Workspaces.current()).and(column.eq(ticket));
    }

    private static Condition said(
            TableField<?, WorkspaceId> workspace, TableField<?, MessageId> column, TicketId ticket) {
        return workspace
                .eq(Workspaces.current())
                .and(column.in(
                        select(MESSAGE.ID).from(MESSAGE).where(of(MESSAGE.WORKSPACE_ID, MESSAGE.TICKET_ID, ticket))));
    }
}

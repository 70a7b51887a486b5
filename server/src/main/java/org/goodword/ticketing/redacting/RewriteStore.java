package org.goodword.ticketing.redacting;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.DRAFT;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_BODY;
import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes again what was said. Nothing of before is kept.
@Component
public class RewriteStore {
    private final DSLContext sql;

    RewriteStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param author of a contact's message
    public record Said(
            MessageId id,
            int seq,
            Optional<UUID> author,
            String text,
            @Nullable String html,
            Folds folds) {}

    public List<Said> after(TicketId ticket, int seq, int limit) {
        return said(MESSAGE.TICKET_ID.eq(ticket).and(MESSAGE.SEQ.gt(seq)), limit);
    }

    public List<Said> by(TicketId ticket, Collection<UUID> authors, int limit) {
        return said(
                MESSAGE.TICKET_ID
                        .eq(ticket)
                        .and(MESSAGE.AUTHOR_KIND.eq("contact"))
                        .and(MESSAGE.AUTHOR_ID.in(authors)),
                limit);
    }

    public Optional<Said> find(MessageId id) {
        return said(MESSAGE.ID.eq(id), 1).stream().findFirst();
    }

    private List<Said> said(Condition which, int limit) {
        return sql.select(MESSAGE.ID, MESSAGE.SEQ, MESSAGE.AUTHOR_KIND, MESSAGE.AUTHOR_ID)
                .select(MESSAGE_BODY.TEXT, MESSAGE_BODY.HTML, MESSAGE_BODY.TEXT_FOLDS, MESSAGE_BODY.HTML_FOLDS)
                .from(MESSAGE)
                .join(MESSAGE_BODY)
                .on(MESSAGE_BODY.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID), MESSAGE_BODY.MESSAGE_ID.eq(MESSAGE.ID))
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), which)
                .orderBy(MESSAGE.SEQ)
                .limit(limit)
                .fetch(RewriteStore::said);
    }

    private static Said said(Record row) {
        return new Said(
                row.get(MESSAGE.ID),
                row.get(MESSAGE.SEQ),
                Optional.of(row.get(MESSAGE.AUTHOR_KIND))
                        .filter("contact"::equals)
                        .map(_ -> row.get(MESSAGE.AUTHOR_ID)),
                row.get(MESSAGE_BODY.TEXT),
                row.get(MESSAGE_BODY.HTML),
                new Folds(Folds.read(row.get(MESSAGE_BODY.TEXT_FOLDS)), Folds.read(row.get(MESSAGE_BODY.HTML_FOLDS))));
    }

    /// The hash of the content goes too: by it could be tried what was said.
    public void write(MessageId id, String text, @Nullable String html, Folds folds, String preview) {
        sql.update(MESSAGE_BODY)
                .set(MESSAGE_BODY.TEXT, text)
                .set(MESSAGE_BODY.HTML, html)
                .set(MESSAGE_BODY.TEXT_FOLDS, Folds.stored(folds.ofText()))
                .set(MESSAGE_BODY.HTML_FOLDS, Folds.stored(folds.ofHtml()))
                .where(MESSAGE_BODY.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE_BODY.MESSAGE_ID.eq(id))
                .execute();
        sql.update(MESSAGE)
                .set(MESSAGE.PREVIEW, preview)
                .set(MESSAGE.CONTENT_HASH, "rewritten")
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.ID.eq(id))
                .execute();
    }

    public record Heading(String subject, String preview) {}

    public Heading heading(TicketId ticket) {
        return sql.select(TICKET.SUBJECT, TICKET.PREVIEW)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.eq(ticket))
                .fetchSingle(row -> new Heading(row.value1(), row.value2()));
    }

    public void write(TicketId ticket, Heading heading) {
        sql.update(TICKET)
                .set(TICKET.SUBJECT, heading.subject())
                .set(TICKET.PREVIEW, heading.preview())
                .set(TICKET.VERSION, TICKET.VERSION.plus(1))
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.eq(ticket))
                .execute();
    }

    /// @param recipients as stored
    public record Drafted(AgentId agent, String html, String text, String recipients) {}

    public List<Drafted> drafts(TicketId ticket) {
        return sql.select(DRAFT.AGENT_ID, DRAFT.HTML, DRAFT.TEXT, DRAFT.RECIPIENTS)
                .from(DRAFT)
                .where(DRAFT.WORKSPACE_ID.eq(Workspaces.current()), DRAFT.TICKET_ID.eq(ticket))
                .fetch(row -> new Drafted(
                        row.value1(), row.value2(), row.value3(), row.value4().data()));
    }

    public void write(TicketId ticket, AgentId agent, String html, String text) {
        sql.update(DRAFT)
                .set(DRAFT.HTML, html)
                .set(DRAFT.TEXT, text)
                .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                .where(DRAFT.WORKSPACE_ID.eq(Workspaces.current()))
                .and(DRAFT.TICKET_ID.eq(ticket).and(DRAFT.AGENT_ID.eq(agent)))
                .execute();
    }

    public void deleteDraft(TicketId ticket, AgentId agent) {
        sql.deleteFrom(DRAFT)
                .where(DRAFT.WORKSPACE_ID.eq(Workspaces.current()))
                .and(DRAFT.TICKET_ID.eq(ticket).and(DRAFT.AGENT_ID.eq(agent)))
                .execute();
    }

    public List<FileId> deleteAttachments(Collection<MessageId> messages) {
        return sql.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()), ATTACHMENT.MESSAGE_ID.in(messages))
                .returning(ATTACHMENT.FILE_ID)
                .fetch(ATTACHMENT.FILE_ID);
    }

    public TicketId ticketOf(UUID attachment) {
        return sql.select(MESSAGE.TICKET_ID)
                .from(ATTACHMENT)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(ATTACHMENT.WORKSPACE_ID), MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                .where(ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()), ATTACHMENT.ID.eq(attachment))
                .fetchSingle(MESSAGE.TICKET_ID);
    }

    public List<FileId> deleteAttachment(UUID attachment) {
        return sql.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()), ATTACHMENT.ID.eq(attachment))
                .returning(ATTACHMENT.FILE_ID)
                .fetch(ATTACHMENT.FILE_ID);
    }
}

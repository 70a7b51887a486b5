package org.goodword.ticketing.drafts;

import static org.goodword.ticketing.db.Tables.DRAFT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.files.FileId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.db.tables.records.DraftRecord;
import org.goodword.ticketing.drafts.Draft.Content;
import org.goodword.ticketing.drafts.Draft.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
class DraftStore {
    private final DSLContext sql;
    private final ObjectMapper json;

    DraftStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Draft> find(AgentId agent, TicketId ticket) {
        return sql.selectFrom(DRAFT).where(theRow(agent, ticket)).fetchOptional(this::draft);
    }

    Optional<Draft> lock(AgentId agent, TicketId ticket) {
        return sql.selectFrom(DRAFT).where(theRow(agent, ticket)).forUpdate().fetchOptional(this::draft);
    }

    /// @return false when another device wrote in the meantime
    boolean put(AgentId agent, TicketId ticket, Draft draft) {
        var row = row(draft);
        row.setWorkspaceId(Workspaces.current());
        row.setAgentId(agent);
        row.setTicketId(ticket);
        return sql.insertInto(DRAFT)
                        .set(row)
                        .onConflict(DRAFT.WORKSPACE_ID, DRAFT.AGENT_ID, DRAFT.TICKET_ID)
                        .doUpdate()
                        .set(row(draft))
                        .where(DRAFT.VERSION.eq(draft.version().value() - 1))
                        .execute()
                == 1;
    }

    boolean delete(AgentId agent, TicketId ticket) {
        return sql.deleteFrom(DRAFT).where(theRow(agent, ticket)).execute() == 1;
    }

    private static Condition theRow(AgentId agent, TicketId ticket) {
        return DRAFT.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(DRAFT.AGENT_ID.eq(agent))
                .and(DRAFT.TICKET_ID.eq(ticket));
    }

    private DraftRecord row(Draft draft) {
        var content = draft.content();
        var row = new DraftRecord();
        row.setKind(content.kind().code());
        row.setHtml(content.html());
        row.setText(content.text());
        row.setRecipients(
                JSONB.valueOf(json.writeValueAsString(new Recipients(content.to(), content.cc(), content.bcc()))));
        row.setAttachments(content.attachments().stream().map(FileId::value).toArray(UUID[]::new));
        row.setVersion(draft.version().value());
        row.setUpdatedAt(draft.updatedAt());
        return row;
    }

    private Draft draft(DraftRecord row) {
        var recipients = json.readValue(row.getRecipients().data(), Recipients.class);
        return new Draft(
                new Content(
                        Kind.of(row.getKind()),
                        row.getHtml(),
                        row.getText(),
                        recipients.to(),
                        recipients.cc(),
                        recipients.bcc(),
                        Stream.of(row.getAttachments()).map(FileId::new).toList()),
                new Version(row.getVersion()),
                row.getUpdatedAt());
    }

    /// The recipients column.
    record Recipients(List<String> to, List<String> cc, List<String> bcc) {}
}

package org.goodword.contacts.notes;

import static org.goodword.contacts.db.Tables.NOTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Stretch;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class NoteStore {
    private final DSLContext sql;

    NoteStore(DSLContext sql) {
        this.sql = sql;
    }

    /// False when there is one with this id.
    boolean insert(Party party, UUID id, String text, AgentId by, Instant at) {
        var insert = sql.insertInto(NOTE)
                .set(NOTE.WORKSPACE_ID, Workspaces.current())
                .set(NOTE.ID, id)
                .set(NOTE.TEXT, text)
                .set(NOTE.AGENT_ID, by)
                .set(NOTE.CREATED_AT, at);
        var whose = switch (party) {
            case Party.Person(var contact) -> insert.set(NOTE.CONTACT_ID, contact);
            case Party.Company(var organisation) -> insert.set(NOTE.ORGANISATION_ID, organisation);
        };
        return whose.onConflictDoNothing().execute() == 1;
    }

    /// What was deleted is there again by it.
    boolean write(Party party, UUID id, String text, Instant at) {
        return sql.update(NOTE)
                        .set(NOTE.TEXT, text)
                        .set(NOTE.CHANGED_AT, at)
                        .setNull(NOTE.DELETED_AT)
                        .where(of(party), NOTE.ID.eq(id), NOTE.TEXT.ne(text))
                        .execute()
                == 1;
    }

    boolean restore(Party party, UUID id) {
        return sql.update(NOTE)
                        .setNull(NOTE.DELETED_AT)
                        .where(of(party), NOTE.ID.eq(id), NOTE.DELETED_AT.isNotNull())
                        .execute()
                == 1;
    }

    boolean delete(Party party, UUID id, Instant at) {
        return sql.update(NOTE)
                        .set(NOTE.DELETED_AT, at)
                        .where(of(party), NOTE.ID.eq(id), NOTE.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    void purge(Instant deletedBefore) {
        sql.deleteFrom(NOTE)
                .where(NOTE.WORKSPACE_ID.eq(Workspaces.current()), NOTE.DELETED_AT.lt(deletedBefore))
                .execute();
    }

    Optional<Note> find(Party party, UUID id) {
        return sql.selectFrom(NOTE)
                .where(of(party), NOTE.ID.eq(id), NOTE.DELETED_AT.isNull())
                .fetchOptional(NoteStore::note);
    }

    /// Newest first.
    List<Note> list(Party party, Stretch stretch) {
        return sql.selectFrom(NOTE)
                .where(of(party), NOTE.DELETED_AT.isNull(), stretch.older(NOTE.CREATED_AT, NOTE.ID))
                .orderBy(NOTE.CREATED_AT.desc(), NOTE.ID.desc())
                .limit(stretch.limit())
                .fetch(NoteStore::note);
    }

    private static Condition of(Party party) {
        var whose = switch (party) {
            case Party.Person(var contact) -> NOTE.CONTACT_ID.eq(contact);
            case Party.Company(var organisation) -> NOTE.ORGANISATION_ID.eq(organisation);
        };
        return NOTE.WORKSPACE_ID.eq(Workspaces.current()).and(whose);
    }

    private static Note note(Record row) {
        return new Note(
                row.get(NOTE.ID),
                row.get(NOTE.TEXT),
                row.get(NOTE.AGENT_ID),
                row.get(NOTE.CREATED_AT),
                Optional.ofNullable(row.get(NOTE.CHANGED_AT)));
    }
}

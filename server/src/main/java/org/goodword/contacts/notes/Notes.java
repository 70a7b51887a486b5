package org.goodword.contacts.notes;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.contacts.ContactEvent;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Parties;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Stretch;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes on contacts and organisations. One that was deleted comes back by being written again, for a day.
@Component
public class Notes {
    private static final Duration KEPT = Duration.ofDays(1);

    private final NoteStore store;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    Notes(NoteStore store, Parties parties, Ledger ledger, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Newest first.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Note> list(Party party, PageRequest page, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        parties.require(party);
        var before = page.after(2).map(at -> new Stretch.Place(at.instant(0), at.uuid(1)));
        var notes = store.list(party, new Stretch(before, page.limit() + 1));
        return Page.of(notes, page.limit(), note -> Cursor.of(note.at(), note.id()));
    }

    /// Writes a note, or other words into it. The client chooses its id.
    ///
    /// @throws Rejected `not-found` also for a note of somebody else, `not-allowed`
    @Transactional
    public Note write(Party party, UUID id, String text, Caller by) {
        by.require(ContactPermissions.EDIT);
        parties.require(party);
        var now = clock.instant();
        store.purge(now.minus(KEPT));
        if (store.insert(party, id, text, by.agent(), now)) announce("note-added", party, id, text, by);
        else if (store.write(party, id, text, now)) announce("note-changed", party, id, text, by);
        else if (store.restore(party, id)) announce("note-restored", party, id, text, by);
        return store.find(party, id).orElseThrow(() -> NotFound.of("note", id));
    }

    /// What is not there is deleted.
    @Transactional
    public void delete(Party party, UUID id, Caller by) {
        by.require(ContactPermissions.EDIT);
        parties.require(party);
        if (store.delete(party, id, clock.instant())) announce("note-deleted", party, id, "", by);
    }

    private void announce(String what, Party party, UUID note, String text, Caller by) {
        var detail = Map.<String, Object>of("note", note.toString(), "text", text);
        ledger.append(ContactEvent.of(party.kind() + "." + what, party.id(), detail), by.actor());
    }
}

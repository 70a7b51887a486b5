package org.goodword.importing.undoing;

import java.util.UUID;
import java.util.function.Predicate;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.fields.Offering;
import org.goodword.importing.RunId;
import org.goodword.importing.filing.Made;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.platform.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Tickets first, then whom they were of: the database knows who else needs them.
@Component
public class Undoer {
    private final Undoing undoing;
    private final Contacts contacts;
    private final Organisations organisations;
    private final Offering fields;

    Undoer(Undoing undoing, Contacts contacts, Organisations organisations, Offering fields) {
        this.undoing = undoing;
        this.contacts = contacts;
        this.organisations = organisations;
        this.fields = fields;
    }

    /// Runs inside the workspace. Nothing happens when another undoes it, or it is undone.
    public void undo(RunId id, Runnable progress) {
        var begun = undoing.begin(id);
        if (begun.isEmpty()) return;
        var by = begun.get().actor();
        while (undoing.someTickets(id)) progress.run();
        while (undoing.someMessages(id)) progress.run();
        each(id, Kind.CONTACT, "contacts", progress, made -> contact(made, by));
        each(id, Kind.ORGANISATION, "organisations", progress, made -> organisation(made, by));
        undoing.end(id);
    }

    private void each(RunId id, Kind kind, String counted, Runnable progress, Predicate<Made> forget) {
        for (var some = undoing.some(id, kind); !some.isEmpty(); some = undoing.some(id, kind)) {
            for (var one : some) undoing.settle(id, one, counted, isGone(one, forget));
            progress.run();
        }
    }

    private static boolean isGone(Made one, Predicate<Made> forget) {
        try {
            return forget.test(one);
        } catch (DataIntegrityViolationException needed) {
            return false;
        }
    }

    private boolean contact(Made made, Actor by) {
        return made.subject()
                .map(id -> forgotten(id, contacts.forget(new ContactId(id), by)))
                .orElse(true);
    }

    private boolean organisation(Made made, Actor by) {
        return made.subject()
                .map(id -> forgotten(id, organisations.forget(new OrganisationId(id), by)))
                .orElse(true);
    }

    private boolean forgotten(UUID subject, boolean gone) {
        if (gone) fields.forget(subject);
        return gone;
    }
}

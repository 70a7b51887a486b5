package org.goodword.advocacy.asking;

import java.time.Clock;
import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.NotNow.Reason;
import org.goodword.contacts.Contact;
import org.goodword.contacts.MassMail;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Whether a contact may be asked now. Certain only for one whom the transaction holds.
@Component
class Judging {
    private final AskStore store;
    private final Tickets tickets;
    private final MassMail massMail;
    private final Workspaces workspaces;
    private final Clock clock;

    Judging(AskStore store, Tickets tickets, MassMail massMail, Workspaces workspaces, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.massMail = massMail;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param except the ask that is about to leave
    Optional<NotNow> objection(Contact contact, Optional<AskId> except) {
        var standing = new Standing(
                contact.goodWord().never(),
                tickets.urgent(contact.id(), contact.organisation()),
                store.before(contact.id(), except));
        return standing.objection(clock.instant()).or(() -> unwanted(contact));
    }

    private Optional<NotNow> unwanted(Contact contact) {
        return contact.emails().stream()
                .findFirst()
                .flatMap(massMail::unwanted)
                .map(wish -> NotNow.of(Reason.NO_MASS_MAIL, wish.since()));
    }

    String sentence(NotNow notNow, Contact contact) {
        return notNow.sentence(contact.name(), workspaces.profile().zone(), clock.instant());
    }
}

package org.goodword.importing.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.contacts.Organisations.Introduced;
import org.goodword.files.FileId;
import org.goodword.importing.filing.Ready.ReadyFile;
import org.goodword.mail.MailHistory.Old;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.OldTicket;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Writes nothing. What it names is remembered by the run only, until its end.
@Component
class Pretending implements Hand {
    private final Organisations organisations;

    Pretending(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Known contact(
            List<EmailAddress> emails, Optional<String> name, Optional<OrganisationId> organisation, Actor by) {
        return new Known(new ContactId(Ids.next()), Optional.empty());
    }

    @Override
    public Known stranger(String name, Actor by) {
        return new Known(new ContactId(Ids.next()), Optional.empty());
    }

    @Override
    public Introduced organisation(String name, List<String> domains, Actor by) {
        return organisations
                .find(name, domains)
                .map(known -> new Introduced(known, false, List.of()))
                .orElseGet(() -> new Introduced(new OrganisationId(Ids.next()), true, Organisations.unusable(domains)));
    }

    @Override
    public void fill(ContactId contact, Map<String, Object> values) {}

    @Override
    public void fill(OrganisationId organisation, Map<String, Object> values) {}

    @Override
    public void fill(TicketId ticket, Map<String, Object> values) {}

    @Override
    public FileId file(ReadyFile file) {
        return new FileId(Ids.next());
    }

    @Override
    public TicketId ticket(OldTicket ticket, List<OldMessage> messages, Actor by) {
        return new TicketId(Ids.next());
    }

    @Override
    public void message(TicketId ticket, OldMessage message, String subject, List<Requester> people, Actor by) {}

    @Override
    public void keep(Old mail, TicketId ticket) {}

    @Override
    public void know(String messageId, TicketId ticket) {}
}

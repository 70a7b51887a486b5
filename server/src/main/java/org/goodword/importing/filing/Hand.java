package org.goodword.importing.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations.Introduced;
import org.goodword.files.FileId;
import org.goodword.importing.filing.Ready.ReadyFile;
import org.goodword.mail.MailHistory.Old;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.OldTicket;
import org.goodword.ticketing.TicketId;

/// What writes; or, in a dry run, does as if.
interface Hand {
    Known contact(List<EmailAddress> emails, Optional<String> name, Optional<OrganisationId> organisation, Actor by);

    Known stranger(String name, Actor by);

    Introduced organisation(String name, List<String> domains, Actor by);

    void fill(ContactId contact, Map<String, Object> values);

    void fill(OrganisationId organisation, Map<String, Object> values);

    void fill(TicketId ticket, Map<String, Object> values);

    FileId file(ReadyFile file);

    TicketId ticket(OldTicket ticket, List<OldMessage> messages, Actor by);

    void message(TicketId ticket, OldMessage message, String subject, List<Requester> people, Actor by);

    void keep(Old mail, TicketId ticket);

    void know(String messageId, TicketId ticket);

    record Known(ContactId contact, Optional<OrganisationId> organisation) {}
}

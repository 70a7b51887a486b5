package org.goodword.importing.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.contacts.Organisations.Introduced;
import org.goodword.contacts.PeopleFields;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.importing.filing.Ready.ReadyFile;
import org.goodword.mail.MailHistory;
import org.goodword.mail.MailHistory.Old;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.OldTicket;
import org.goodword.ticketing.TicketHistory;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// In the transaction of the batch.
@Component
class Writing implements Hand {
    private final Contacts contacts;
    private final Organisations organisations;
    private final PeopleFields people;
    private final Files files;
    private final TicketHistory history;
    private final MailHistory mails;

    Writing(
            Contacts contacts,
            Organisations organisations,
            PeopleFields people,
            Files files,
            TicketHistory history,
            MailHistory mails) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.people = people;
        this.files = files;
        this.history = history;
        this.mails = mails;
    }

    @Override
    public Known contact(
            List<EmailAddress> emails, Optional<String> name, Optional<OrganisationId> organisation, Actor by) {
        return known(contacts.introduce(emails, name, organisation, by));
    }

    @Override
    public Known stranger(String name, Actor by) {
        return known(contacts.stranger(name, by));
    }

    private static Known known(Contact contact) {
        return new Known(contact.id(), contact.organisation());
    }

    @Override
    public Introduced organisation(String name, List<String> domains, Actor by) {
        return organisations.introduce(name, domains, by);
    }

    @Override
    public void fill(ContactId contact, Map<String, Object> values) {
        if (!values.isEmpty()) people.fillNew(contact, values);
    }

    @Override
    public void fill(OrganisationId organisation, Map<String, Object> values) {
        if (!values.isEmpty()) people.fillNew(organisation, values);
    }

    @Override
    public void fill(TicketId ticket, Map<String, Object> values) {
        if (!values.isEmpty()) history.fill(ticket, values);
    }

    @Override
    public FileId file(ReadyFile file) {
        return files.register(file.blob().orElseThrow(), file.name(), file.type())
                .id();
    }

    @Override
    public TicketId ticket(OldTicket ticket, List<OldMessage> messages, Actor by) {
        return history.write(ticket, messages, by);
    }

    @Override
    public void message(TicketId ticket, OldMessage message, String subject, List<Requester> people, Actor by) {
        history.write(ticket, message, subject, people, by);
    }

    @Override
    public void keep(Old mail, TicketId ticket) {
        mails.keep(mail, ticket);
    }

    @Override
    public void know(String messageId, TicketId ticket) {
        mails.know(messageId, ticket);
    }
}

package org.goodword.mail.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Lookups;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.NewTicket.Requester;
import org.springframework.stereotype.Component;

/// Who else takes part: everybody the mail is to, but for ourselves. Who is left out gets no answer.
@Component
class Correspondents {
    /// Of a mail to thousands these many become contacts; the message names more of them.
    private static final int MOST_PARTICIPANTS = 100;
    private static final int MOST_ADDRESSES = 500;

    private final Contacts contacts;
    private final Lookups lookups;

    Correspondents(Contacts contacts, Lookups lookups) {
        this.contacts = contacts;
        this.lookups = lookups;
    }

    List<Requester> of(ReadMail mail, ContactId author) {
        return Stream.concat(mail.people().to().stream(), mail.people().cc().stream())
                .filter(person -> !isOurs(person.address()))
                .distinct()
                .limit(MOST_PARTICIPANTS)
                .map(this::participant)
                .filter(participant -> !participant.contact().equals(author))
                .toList();
    }

    /// Whether the address is one of this workspace's own.
    boolean isOurs(EmailAddress address) {
        return lookups.find(Lookups.Kind.ADDRESS, Signatures.base(address).value())
                .or(() -> lookups.find(Lookups.Kind.ADDRESS, address.value()))
                .filter(found -> found.workspace().equals(Workspaces.current()))
                .isPresent();
    }

    static List<MessageAddress> addresses(Person author, ReadMail mail) {
        var addresses = new ArrayList<MessageAddress>();
        addresses.add(new MessageAddress(MessageAddress.Role.FROM, author.address(), author.name()));
        mail.people().to().forEach(to -> addresses.add(address(MessageAddress.Role.TO, to)));
        mail.people().cc().forEach(cc -> addresses.add(address(MessageAddress.Role.CC, cc)));
        return addresses.stream().limit(MOST_ADDRESSES).toList();
    }

    private static MessageAddress address(MessageAddress.Role role, Person person) {
        return new MessageAddress(role, person.address(), person.name());
    }

    private Requester participant(Person person) {
        var contact = contacts.recognise(
                person.address(), Optional.of(person.name()).filter(name -> !name.isBlank()), Filing.MAIL);
        return new Requester(
                contact.id(), contact.organisation(), person.address().value());
    }
}

package org.goodword.advocacy.asking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.advocacy.AskEvent;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask.Origin;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.Ask.Times;
import org.goodword.advocacy.asking.NotNow.Reason;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.ledger.Ledger;
import org.goodword.mail.Letters;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks whoever said something kind whether it may be quoted.
@Component
public class Asking {
    private final Praises praises;
    private final Judging judging;
    private final AskStore store;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Letters letters;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    Asking(
            Praises praises,
            Judging judging,
            AskStore store,
            Contacts contacts,
            Tickets tickets,
            Letters letters,
            Outbox outbox,
            Ledger ledger,
            Clock clock) {
        this.praises = praises;
        this.judging = judging;
        this.store = store;
        this.contacts = contacts;
        this.tickets = tickets;
        this.letters = letters;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Writes the question, which leaves by mail after the hold, if nothing speaks against it then.
    ///
    /// @param quote words of the message, as they stand there
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`, `ask-not-now`
    @Transactional
    public Ask ask(TicketId ticket, MessageId message, String quote, Duration hold, Caller by) {
        by.require(AdvocacyPermissions.ASK);
        var praise = praises.get(ticket, message, by);
        var words = words(quote, praise);
        var contact = contacts.hold(praise.contact().id());
        judging.objection(contact, Optional.empty()).ifPresent(notNow -> refuse(notNow, contact));
        var to =
                contact.emails().stream().findFirst().orElseThrow(() -> refused(NotNow.of(Reason.NO_ADDRESS), contact));
        store.expire(contact.id());
        var ask = new Ask(
                new AskId(Ids.next()),
                contact.id(),
                new Origin(ticket, message),
                praise.ticket().heading().brand(),
                by.agent(),
                to,
                words,
                State.ASKED,
                new Times(clock.instant(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty());
        store.insert(ask);
        post(ask, praise, to, hold);
        announce("ask.asked", ask, by);
        return ask;
    }

    private static String words(String quote, Praise praise) {
        var words = Sentences.plain(quote);
        if (words.isEmpty() || words.length() > Sentences.LONGEST)
            throw Invalid.of("quote", "A quote has 1 to %d characters.".formatted(Sentences.LONGEST));
        if (!Sentences.isSaidIn(words, praise.message().newWords()))
            throw Invalid.of("quote", "Only what was said in this message can be quoted, word for word.");
        return words;
    }

    private void post(Ask ask, Praise praise, EmailAddress to, Duration hold) {
        var messageId = letters.externalId(praise.ticket(), ask.id().value());
        outbox.postToMany(Ask.KIND, ask.id().value(), messageId, List.of(to.value()), hold);
    }

    private void refuse(NotNow notNow, Contact contact) {
        throw refused(notNow, contact);
    }

    private Rejected refused(NotNow notNow, Contact contact) {
        return new Rejected(new AskNotNow(notNow, judging.sentence(notNow, contact)));
    }

    /// Takes an ask back while it is held: it was never asked.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `already-leaving`
    @Transactional
    public void takeBack(AskId id, Caller by) {
        by.require(AdvocacyPermissions.ASK);
        var ask = store.find(id)
                .filter(found -> tickets.find(found.origin().ticket(), by).isPresent())
                .orElseThrow(() -> NotFound.of("ask", id.value()));
        outbox.withdraw(id.value());
        store.delete(id);
        announce("ask.taken-back", ask, by);
    }

    private void announce(String code, Ask ask, Caller by) {
        ledger.append(new AskEvent(code, ask.id(), ask.origin().ticket(), ask.contact(), Map.of()), by.actor());
    }
}

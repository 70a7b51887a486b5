package org.goodword.advocacy.answering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.advocacy.AskEvent;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.AskStore;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.GoodWord;
import org.goodword.contacts.Organisations;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What contacts answer, once; a yes can be taken back.
@Component
public class Answering {
    private final AskStore asks;
    private final ConsentStore consents;
    private final Contacts contacts;
    private final Organisations organisations;
    private final Brands brands;
    private final Tickets tickets;
    private final Ledger ledger;
    private final Clock clock;

    Answering(
            AskStore asks,
            ConsentStore consents,
            Contacts contacts,
            Organisations organisations,
            Brands brands,
            Tickets tickets,
            Ledger ledger,
            Clock clock) {
        this.asks = asks;
        this.consents = consents;
        this.contacts = contacts;
        this.organisations = organisations;
        this.brands = brands;
        this.tickets = tickets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Changes nothing: mail scanners look too.
    @Transactional(readOnly = true)
    public Optional<Question> look(AskId id) {
        return asks.find(id).map(this::question);
    }

    private Question question(Ask ask) {
        var contact = contacts.find(ask.contact()).orElseThrow();
        return new Question(
                ask,
                contact,
                contact.organisation().flatMap(organisations::find),
                brands.find(ask.brand()).orElseThrow(),
                ask.state() == State.AGREED
                        ? Optional.ofNullable(consents.of(List.of(ask.id())).get(ask.id()))
                        : Optional.empty());
    }

    /// The contact answers. What cannot be answered so any more stays as it is.
    @Transactional
    public Optional<Question> answer(AskId id, Answer answer) {
        return asks.find(id).flatMap(found -> {
            // In the order of the guard, which holds the contact before it touches the ask.
            var contact = contacts.hold(found.contact());
            var ask = asks.lock(id);
            ask.ifPresent(locked ->
                    take(locked, contact, answer, new Actor.Contact(contact.id().value())));
            return asks.find(id).map(this::question);
        });
    }

    /// An agent takes a yes back because the contact asked her to.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public Ask withdraw(AskId id, Caller by) {
        by.require(AdvocacyPermissions.ASK);
        var seen = asks.find(id)
                .filter(ask -> tickets.find(ask.origin().ticket(), by).isPresent())
                .orElseThrow(() -> NotFound.of("ask", id.value()));
        var contact = contacts.hold(seen.contact());
        asks.lock(id).ifPresent(locked -> take(locked, contact, new Answer.Withdraw(), by.actor()));
        return asks.find(id).orElseThrow();
    }

    private void take(Ask ask, Contact contact, Answer answer, Actor by) {
        switch (answer) {
            case Answer.Yes(var naming) when ask.state() == State.ASKED -> agree(ask, contact, naming, by);
            case Answer.No _
            when ask.state() == State.ASKED -> {
                asks.answer(ask.id(), State.DECLINED, clock.instant());
                tell("declined", ask, by);
            }
            case Answer.Never _ -> never(ask, contact, by);
            case Answer.Withdraw _ when ask.state() == State.AGREED -> withdraw(ask, contact, by);
            case Answer.Yes _, Answer.No _, Answer.Withdraw _ -> {}
        }
    }

    private void agree(Ask ask, Contact contact, Naming naming, Actor by) {
        var now = clock.instant();
        var organisation = contact.organisation().flatMap(organisations::find);
        asks.answer(ask.id(), State.AGREED, now);
        consents.insert(
                new Consent(ask.id(), naming, naming.name(contact), naming.organisation(organisation), now), ask);
        contacts.mark(contact.id(), new GoodWord(true, contact.goodWord().never()), by);
        tell("agreed", ask, by);
    }

    private void never(Ask ask, Contact contact, Actor by) {
        if (ask.state() == State.ASKED) asks.answer(ask.id(), State.DECLINED, clock.instant());
        if (contact.goodWord().never()) return;
        contacts.mark(contact.id(), new GoodWord(contact.goodWord().given(), true), by);
        tell("never", ask, by);
    }

    private void withdraw(Ask ask, Contact contact, Actor by) {
        var now = clock.instant();
        asks.answer(ask.id(), State.WITHDRAWN, now);
        consents.withdraw(ask.id(), now);
        if (!consents.isShown(contact.id()))
            contacts.mark(contact.id(), new GoodWord(false, contact.goodWord().never()), by);
        tell("withdrawn", ask, by);
    }

    /// Where the ticket is seen, and to the agent who asked.
    private void tell(String answer, Ask ask, Actor by) {
        ledger.append(new AskEvent("ask." + answer, ask.id(), ask.origin().ticket(), ask.contact(), Map.of()), by);
        var facts = Map.<String, Object>of(
                "ticket", ask.origin().ticket().value(), "ask", ask.id().value(), "answer", answer);
        ledger.append(new InboxEvent("inbox.ask-answered", ask.by(), facts), by);
    }
}

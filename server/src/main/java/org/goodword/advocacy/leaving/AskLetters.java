package org.goodword.advocacy.leaving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.AskStore;
import org.goodword.advocacy.asking.Wording;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.mail.Letters.Letter;
import org.goodword.platform.Lookups;
import org.goodword.platform.Token;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the mail that asks. The token in its link is made now: at rest there is only its hash.
@Component
class AskLetters {
    private final AskStore store;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Wording wording;
    private final Lookups lookups;
    private final String url;

    AskLetters(
            AskStore store,
            Contacts contacts,
            Tickets tickets,
            Wording wording,
            Lookups lookups,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.store = store;
        this.contacts = contacts;
        this.tickets = tickets;
        this.wording = wording;
        this.lookups = lookups;
        this.url = url;
    }

    /// The ticket in which the words were said.
    @Transactional(readOnly = true)
    public Optional<Ticket> ticket(UUID id) {
        return store.find(new AskId(id))
                .flatMap(ask -> tickets.find(ask.origin().ticket()));
    }

    /// Empty when it was answered already, or its ticket is gone.
    @Transactional
    public Optional<Letter> compose(UUID id) {
        return store.find(new AskId(id))
                .filter(ask -> ask.state() == State.ASKED)
                .flatMap(this::letter);
    }

    private Optional<Letter> letter(Ask ask) {
        var token = Token.random("");
        lookups.put(Lookups.Kind.ASK, token.hash(), ask.id().value());
        var name = contacts.find(ask.contact()).map(Contact::name).orElse("");
        var mail = wording.of(ask.brand()).mail(name, ask.quote(), ask.by(), url + "/ask/" + token.value());
        return tickets.find(ask.origin().ticket())
                .map(ticket ->
                        new Letter(ticket, ask.to(), mail.subject(), mail.text(), List.of(), Optional.empty(), false));
    }
}

package org.goodword.ticketing.erasing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodword.contacts.spi.Person;
import org.goodword.files.Files;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.Redacted;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.html.Passages;
import org.goodword.ticketing.redacting.RewriteStore;
import org.goodword.ticketing.redacting.RewriteStore.Heading;
import org.goodword.ticketing.redacting.RewriteStore.Said;
import org.goodword.ticketing.redacting.Rewriting;
import org.springframework.stereotype.Component;

/// In a conversation of several, nothing is left of one of them: what he said, and where the others named and quoted
/// him. What they said themselves stays.
@Component
class Anonymising {
    /// In place of who is gone, and of what he said.
    static final String NOBODY = "Erased person";

    static final String SAID = "[erased]";

    private static final int SHORTEST = 12;
    private static final int MOST_LINES = 2000;
    private static final int MOST_MESSAGES = 1000;

    private final TicketStore tickets;
    private final PersonsTicketStore store;
    private final RewriteStore messages;
    private final MessageQuery query;
    private final Rewriting rewriting;
    private final Files files;
    private final Ledger ledger;

    Anonymising(
            TicketStore tickets,
            PersonsTicketStore store,
            RewriteStore messages,
            MessageQuery query,
            Rewriting rewriting,
            Files files,
            Ledger ledger) {
        this.tickets = tickets;
        this.store = store;
        this.messages = messages;
        this.query = query;
        this.rewriting = rewriting;
        this.files = files;
        this.ledger = ledger;
    }

    /// What others said, behind a place.
    ///
    /// @return how far it came; empty when these were the last
    Optional<Integer> some(TicketId ticket, Person person, int seq, int limit) {
        if (tickets.lock(ticket).isEmpty()) return Optional.empty();
        var passages = passages(ticket, person);
        var said = messages.after(ticket, seq, limit);
        said.stream().filter(one -> !isBy(one, person)).forEach(one -> rewriting.rewrite(one, passages));
        if (said.size() == limit) return Optional.of(said.getLast().seq());
        rewriting.rewriteHeading(ticket, passages);
        rewriting.rewriteDrafts(ticket, passages);
        return Optional.empty();
    }

    /// What he said himself, and his addresses.
    ///
    /// @return how many messages
    int end(TicketId ticket, Person person) {
        var his = store.saidBy(ticket, person);
        his.forEach(id -> messages.write(id, SAID, null, Folds.NONE, SAID));
        files.erase(his.isEmpty() ? List.of() : messages.deleteAttachments(his));
        store.deleteAddresses(ticket, person);
        messages.write(ticket, heading(ticket, person));
        ledger.append(new Redacted(ticket, List.of(), "erasure"), PersonsTickets.ERASING);
        ledger.forget(new Subject(TicketEvent.SUBJECT, ticket.value()));
        return his.size();
    }

    private Heading heading(TicketId ticket, Person person) {
        var asked = tickets.find(ticket).orElseThrow().requester().contact();
        var subject = messages.heading(ticket).subject();
        var preview = query.lastShown(ticket).map(MessageQuery.Shown::preview).orElse("");
        return new Heading(person.ids().contains(asked) ? SAID : subject, preview);
    }

    private Passages passages(TicketId ticket, Person person) {
        var lines = messages.by(ticket, person.uuids(), MOST_MESSAGES).stream()
                .flatMap(said -> Arrays.stream(said.text().split("\\R")))
                .map(line -> line.replaceFirst("^[>|\\s]+", "").strip())
                .filter(line -> line.length() >= SHORTEST)
                .distinct()
                .limit(MOST_LINES)
                .toList();
        return Passages.none().and(lines, SAID).andNames(person.called(), NOBODY);
    }

    private static boolean isBy(Said said, Person person) {
        return said.author().filter(person.uuids()::contains).isPresent();
    }
}

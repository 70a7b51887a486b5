package org.goodword.portal.requesting;

import java.util.Map;
import java.util.Optional;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.portal.entering.Customer;
import org.goodword.portal.requesting.Outcome.Done;
import org.goodword.portal.requesting.Outcome.Incomplete;
import org.goodword.ticketing.CustomerTickets;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What a customer does with a ticket that he sees: answers, says that it is done, or that it is not.
@Component
public class CustomerAnswers {
    private final CustomerTickets seen;
    private final Tickets tickets;
    private final CustomerWords wording;
    private final TransactionTemplate transactions;

    CustomerAnswers(CustomerTickets seen, Tickets tickets, CustomerWords wording, TransactionTemplate transactions) {
        this.seen = seen;
        this.tickets = tickets;
        this.wording = wording;
        this.transactions = transactions;
    }

    /// Answers; where the ticket is closed, the answer opens a follow-up, as by mail.
    ///
    /// @throws Rejected `not-found`
    public Outcome answer(long number, Said said, Customer by) {
        if (said.words().isEmpty() && said.files().isEmpty()) return new Incomplete(Map.of("text", "error.empty"));
        if (said.text().length() > Said.LONGEST) return new Incomplete(Map.of("text", "error.long"));
        var before = wording.said(said, by);
        if (before.isPresent()) return new Done(before.get());
        return transactions
                .execute(_ -> goOn(number, said, by))
                .map(Done::new)
                .orElseGet(() -> followUp(number, said, by));
    }

    /// Empty for a ticket that takes no answers any more.
    private Optional<Long> goOn(long number, Said said, Customer by) {
        var ticket = lock(number, by);
        if (ticket.status().category() == StatusCategory.CLOSED) return Optional.empty();
        tickets.add(ticket, wording.message(said, by));
        tickets.addParticipant(ticket.id(), wording.requester(by));
        return Optional.of(ticket.number());
    }

    private Done followUp(long number, Said said, Customer by) {
        var next = tickets.nextNumber();
        return transactions.execute(_ -> {
            var closed = lock(number, by);
            // Opened again meanwhile: it goes on there.
            if (closed.status().category() != StatusCategory.CLOSED)
                return new Done(goOn(number, said, by).orElseThrow());
            var plan = wording.plan(
                    next,
                    closed.heading().subject(),
                    Optional.of(closed.heading().type()).filter(this::isOffered),
                    Optional.of(closed.id()),
                    by);
            tickets.open(plan, wording.message(said, by), by.actor());
            return new Done(next);
        });
    }

    private boolean isOffered(String type) {
        return seen.types().stream().anyMatch(one -> one.key().equals(type));
    }

    /// He needs us no more. Only who asked says so.
    ///
    /// @throws Rejected `not-found`, for who may not as well
    @Transactional
    public void done(long number, Customer by) {
        var ticket = own(number, by);
        seen.whenDone(ticket).ifPresent(status -> become(ticket, status, by));
    }

    /// It is not done after all.
    ///
    /// @throws Rejected `not-found`, for who may not as well
    @Transactional
    public void notDone(long number, Customer by) {
        var ticket = own(number, by);
        seen.whenNotDone(ticket).ifPresent(status -> become(ticket, status, by));
    }

    private void become(Ticket ticket, Status status, Customer by) {
        seen.become(ticket, status, by.actor());
    }

    private Ticket own(long number, Customer by) {
        var ticket = lock(number, by);
        if (!ticket.requester().contact().equals(by.contact().id())) throw NotFound.of("ticket", number);
        return ticket;
    }

    private Ticket lock(long number, Customer by) {
        return seen.lock(number, by.sees()).orElseThrow(() -> NotFound.of("ticket", number));
    }
}

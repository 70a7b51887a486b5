package org.goodword.ticketing;

import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.files.StoredFile;
import org.goodword.identity.BrandId;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.changing.Changing;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.people.CustomerQuery;
import org.goodword.ticketing.people.InCopy;
import org.goodword.ticketing.statuses.Statuses;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for a customer who looks at what he asked. He sees tickets of one brand that he asked himself, and those
/// of his organisation where he may; of a conversation what was said to him and has left. Of tickets that he is only in
/// copy of he sees what went to him too, and what he said. Spam is in no list of his.
@Component
public class CustomerTickets {
    private final CustomerQuery query;
    private final MessageQuery messages;
    private final Statuses statuses;
    private final Changing changing;
    private final Clock clock;

    CustomerTickets(CustomerQuery query, MessageQuery messages, Statuses statuses, Changing changing, Clock clock) {
        this.query = query;
        this.messages = messages;
        this.statuses = statuses;
        this.changing = changing;
        this.clock = clock;
    }

    /// Who looks.
    ///
    /// @param organisation absent: he sees no tickets of others for its sake
    /// @param copied an address that is proven to be his: he sees what went to it in copy; absent: nothing of that
    public record Customer(
            BrandId brand, ContactId contact, Optional<OrganisationId> organisation, Optional<EmailAddress> copied) {

        /// Whether he sees it as who asked does; else only what of it went to him.
        public boolean seesAllOf(Ticket ticket) {
            return ticket.requester().contact().equals(contact)
                    || organisation.isPresent()
                            && ticket.requester().organisation().equals(organisation);
        }
    }

    /// @param organisations tickets of his organisation, his own among them; else his own and those he is in copy of
    /// @param done solved and closed ones; else those that somebody has still to do with
    /// @param words in the subject, or a number; blank for all
    public record Listed(boolean organisations, boolean done, String words) {}

    /// By the time of the last change, newest first.
    ///
    /// @throws Rejected `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Ticket> list(Customer who, Listed which, PageRequest page) {
        return query.list(who, which, page);
    }

    @Transactional(readOnly = true)
    public Optional<Ticket> find(long number, Customer who) {
        return query.find(number, who);
    }

    /// Until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ticket> lock(long number, Customer who) {
        return query.lock(number, who);
    }

    /// What was said to him and has left, in order: the newest before a place.
    ///
    /// @param before absent: up to the last
    @Transactional(readOnly = true)
    public List<Message> said(Ticket ticket, Customer who, Optional<Integer> before, int limit) {
        return messages.sent(ticket.id(), parts(ticket, who), before, clock.instant(), limit);
    }

    /// An attachment of what was said to him in this ticket.
    @Transactional(readOnly = true)
    public Optional<StoredFile> file(UUID attachment, Ticket ticket, Customer who) {
        return messages.sentAttachment(attachment, ticket.id(), parts(ticket, who), clock.instant())
                .map(Message.Attachment::file);
    }

    private static Condition parts(Ticket ticket, Customer who) {
        return who.seesAllOf(ticket) ? noCondition() : InCopy.messages(ticket, who);
    }

    /// What a new ticket can be, in order: the name by language, by key.
    @Transactional(readOnly = true)
    public List<Type> types() {
        return statuses.types().stream()
                .filter(type -> !type.archived())
                .map(type -> new Type(type.key(), type.name()))
                .toList();
    }

    public record Type(String key, Map<String, String> name) {}

    /// What it becomes when he says that it is done; absent where its type has no such status, or it is done.
    @Transactional(readOnly = true)
    public Optional<Status> whenDone(Ticket ticket) {
        if (!ticket.status().category().isOpen()) return Optional.empty();
        return reachable(ticket, StatusCategory.SOLVED).or(() -> reachable(ticket, StatusCategory.CLOSED));
    }

    /// What it becomes when he says that it is not done; absent where nothing leads back, or it is not done.
    @Transactional(readOnly = true)
    public Optional<Status> whenNotDone(Ticket ticket) {
        if (ticket.status().category().isOpen() || ticket.mergedInto().isPresent()) return Optional.empty();
        return reachable(ticket, StatusCategory.OPEN);
    }

    private Optional<Status> reachable(Ticket ticket, StatusCategory category) {
        return statuses.reachable(ticket.heading().type(), ticket.status()).stream()
                .filter(status -> status.category() == category)
                .findFirst();
    }

    /// Brings a locked ticket to one of these.
    ///
    /// @throws Rejected `status-not-allowed`
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket become(Ticket locked, Status status, Actor by) {
        return changing.status(locked, status.key(), by);
    }
}

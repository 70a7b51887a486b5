package org.goodword.ticketing.linking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.LinkEvent.Linked;
import org.goodword.ticketing.LinkEvent.Unlinked;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.linking.Link.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says that one ticket belongs to another.
@Component
public class Linking {
    /// Of one ticket: who solves it writes down as much work.
    static final int MOST = 500;

    private static final int MOST_SHOWN = 1000;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final TicketStore tickets;
    private final TicketLinkStore links;
    private final Ledger ledger;

    Linking(TicketStore tickets, TicketLinkStore links, Ledger ledger) {
        this.tickets = tickets;
        this.links = links;
        this.ledger = ledger;
    }

    /// Those of a ticket that the caller was shown, and of what was merged into it.
    @Transactional(readOnly = true)
    public List<LinkedTicket> list(TicketId ticket, Caller caller) {
        return links.list(ticket, caller, MOST_SHOWN);
    }

    /// @param to the number or the id of a ticket
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value` for no such ticket, itself, a circle
    @Transactional
    public Change link(TicketId from, String to, Kind kind, boolean follow, Caller by) {
        by.require(TicketPermissions.UPDATE);
        if (follow && kind == Kind.RELATED)
            throw Invalid.of("follow", "Tickets that are merely related do not follow each other.");
        links.lock();
        var wanted = new Link(from, named(to, by), kind, follow);
        var other = lock(wanted, by);
        var before = links.find(wanted.from(), wanted.to(), kind);
        if (before.filter(link -> link.follow() == follow).isPresent()) return new Change(wanted, before, false);
        if (before.isPresent()) links.update(wanted);
        else {
            require(wanted, other);
            links.insert(wanted);
        }
        announce(wanted, by.actor());
        return new Change(wanted, before, true);
    }

    /// As Goodword itself finds out: nothing happens where they are related already, or have links enough.
    @Transactional(propagation = Propagation.MANDATORY)
    public void relate(TicketId from, TicketId to, Actor by) {
        if (from.equals(to) || links.find(from, to, Kind.RELATED).isPresent()) return;
        if (links.count(from) >= MOST || links.count(to) >= MOST) return;
        var link = new Link(from, to, Kind.RELATED, false);
        links.insert(link);
        announce(link, by);
    }

    /// @param before as it was; absent for a new one
    public record Change(Link link, Optional<Link> before, boolean really) {}

    /// @return the link that was; absent when there was none
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`
    @Transactional
    public Optional<Link> unlink(TicketId from, String to, Kind kind, Caller by) {
        by.require(TicketPermissions.UPDATE);
        var other = named(to, by);
        lock(new Link(from, other, kind, false), by);
        var link = links.find(from, other, kind);
        link.ifPresent(gone -> {
            links.delete(gone);
            ledger.append(new Unlinked(gone.from(), gone.to(), kind.code(), true), by.actor());
            ledger.append(new Unlinked(gone.to(), gone.from(), kind.code(), false), by.actor());
        });
        return link;
    }

    /// In one order, so that two who link at once do not wait for each other.
    private Ticket lock(Link link, Caller by) {
        if (link.from().equals(link.to())) throw Invalid.of("to", "A ticket cannot be linked to itself.");
        Stream.of(link.from(), link.to())
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(one -> tickets.lock(one, by));
        if (tickets.find(link.from(), by).isEmpty())
            throw NotFound.of("ticket", link.from().value());
        return tickets.find(link.to(), by)
                .orElseThrow(() -> noTicket(link.to().value().toString()));
    }

    private void require(Link link, Ticket other) {
        if (links.count(link.from()) >= MOST || links.count(link.to()) >= MOST)
            throw Invalid.of("to", "A ticket has at most %d links.".formatted(MOST));
        if (link.kind() != Kind.RELATED && links.leads(link.to(), link.from(), link.kind()))
            throw Invalid.of("to", circle(link.kind(), other.number()));
    }

    private static String circle(Kind kind, long number) {
        var sentence = switch (kind) {
            case CHILD_OF -> "Ticket %d is a child of this one already: nothing is part of its own part.";
            case DUPLICATE_OF -> "Ticket %d is a duplicate of this one already.";
            case CAUSED_BY -> "Ticket %d was caused by this one already: nothing is its own cause.";
            case RELATED -> "Ticket %d is related already.";
        };
        return sentence.formatted(number);
    }

    private void announce(Link link, Actor by) {
        var kind = link.kind().code();
        ledger.append(new Linked(link.from(), link.to(), kind, true, link.follow()), by);
        ledger.append(new Linked(link.to(), link.from(), kind, false, link.follow()), by);
    }

    private TicketId named(String which, Caller by) {
        var number = NUMBER.matcher(which.strip());
        if (number.matches())
            return tickets.find(Long.parseLong(number.group(1)), by)
                    .orElseThrow(() -> noTicket(which))
                    .id();
        try {
            return new TicketId(UUID.fromString(which));
        } catch (IllegalArgumentException neither) {
            throw noTicket(which);
        }
    }

    private static Rejected noTicket(String which) {
        return Invalid.of("to", "There is no ticket \"%s\".".formatted(which));
    }
}

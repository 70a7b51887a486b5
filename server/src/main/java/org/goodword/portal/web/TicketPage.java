package org.goodword.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.files.StoredFile;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;

/// What the page of a ticket shows.
///
/// @param older where earlier messages are
/// @param into where a merged ticket goes on, if he may see it
/// @param typed what was not taken, with its errors: the key of a sentence, by field
public record TicketPage(
        Site site,
        Ticket ticket,
        List<Line> lines,
        Optional<String> older,
        Optional<Long> into,
        boolean mayEnd,
        boolean mayReopen,
        Typed typed) {

    /// @param files that came with it, each with its pass
    public record Typed(String text, Map<String, String> errors, List<Kept> files) {
        static final Typed NOTHING = new Typed("", Map.of(), List.of());
    }

    public record Kept(StoredFile file, String pass) {}

    public String state() {
        return ListPage.state(site, ticket);
    }

    /// An answer opens another ticket.
    public boolean isClosed() {
        return ticket.status().category() == StatusCategory.CLOSED;
    }

    public boolean isOwn() {
        return ticket.requester().contact().equals(site.visitor().contact().id());
    }

    public boolean isInCopy() {
        return !site.visitor().sees().seesAllOf(ticket);
    }

    public String at(String path) {
        return site.ticket(ticket.number()) + path;
    }

    public String error(String field) {
        return Optional.ofNullable(typed.errors().get(field)).map(site::say).orElse("");
    }

    public boolean isWrong(String field) {
        return typed.errors().containsKey(field);
    }
}

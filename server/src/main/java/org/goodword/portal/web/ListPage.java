package org.goodword.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.Page;
import org.goodword.ticketing.CustomerTickets.Listed;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Conversation.Last;

/// What the list of tickets shows.
///
/// @param further whether it is not the first page
public record ListPage(Site site, Listed listed, Page<Ticket> found, boolean further) {
    public List<Ticket> tickets() {
        return found.items();
    }

    public boolean sharesTickets() {
        return site.visitor().organisation().isPresent();
    }

    /// Another list, with the same words.
    public String list(boolean organisations, boolean done) {
        return address(organisations, done, "");
    }

    public Optional<String> next() {
        return Optional.ofNullable(found.next()).map(cursor -> address(listed.organisations(), listed.done(), cursor));
    }

    public String whose() {
        return listed.organisations() ? "organisation" : "";
    }

    public String which() {
        return listed.done() ? "done" : "";
    }

    private String address(boolean organisations, boolean done, String after) {
        var query = new StringBuilder("?which=").append(done ? "done" : "open");
        if (organisations) query.append("&whose=organisation");
        if (!listed.words().isBlank()) query.append("&words=").append(encoded(listed.words()));
        if (!after.isEmpty()) query.append("&after=").append(encoded(after));
        return site.at("/" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean isInCopy(Ticket ticket) {
        return !listed.organisations()
                && !ticket.requester().contact().equals(site.visitor().contact().id());
    }

    public String state(Ticket ticket) {
        return state(site, ticket);
    }

    static String state(Site site, Ticket ticket) {
        return site.say("state." + ticket.status().category().code());
    }

    public Instant last(Ticket ticket) {
        return ticket.conversation().last().map(Last::at).orElse(ticket.times().created());
    }
}

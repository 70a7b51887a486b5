package org.goodword.ticketing.listing;

import java.util.List;
import java.util.UUID;
import org.goodword.fields.Values;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Ticket;

/// A ticket as lists show it and filters ask it.
///
/// @param fields what the workspace keeps of it beyond what is built in
public record TicketRow(Ticket ticket, List<String> tags, Values fields, Mine mine, People people) {
    /// A ticket just opened, without tags and fields.
    public static TicketRow opened(Ticket ticket, Caller by) {
        var isOthers = !ticket.conversation().lastAuthor().equals(by.actor().uuid());
        return new TicketRow(ticket, List.of(), Values.NONE, new Mine(isOthers, false, false), People.NOT_READ);
    }

    /// What is so for the agent the row was read for.
    ///
    /// @param unread it is open, and others said something that she has not seen
    /// @param draft she began to write something
    /// @param following she follows it
    public record Mine(boolean unread, boolean draft, boolean following) {
        public static final Mine NOTHING = new Mine(false, false, false);
    }

    /// Lists do not show them, and leave them empty.
    ///
    /// @param participants addresses of everyone on the conversation
    /// @param mentioned agents that notes name
    public record People(List<String> participants, List<UUID> mentioned, List<UUID> followers) {
        public static final People NOT_READ = new People(List.of(), List.of(), List.of());
    }
}

package org.goodword.ticketing.listing;

import java.util.List;
import org.goodword.ticketing.Ticket;

/// A ticket as lists show it and filters ask it.
///
/// @param participants addresses of everyone on the conversation; empty in lists, which do not show them
public record TicketRow(Ticket ticket, List<String> tags, List<String> participants) {}

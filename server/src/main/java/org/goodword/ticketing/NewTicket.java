package org.goodword.ticketing;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.identity.BrandId;

/// A ticket about to be opened.
///
/// @param number from `Tickets.nextNumber`, taken before the transaction
/// @param brand absent for the workspace's first one
/// @param type absent for the workspace's first one
/// @param cc contacts who take part beside the requester
public record NewTicket(
        long number,
        String subject,
        Requester requester,
        List<Requester> cc,
        Optional<BrandId> brand,
        Optional<String> type,
        Priority priority,
        List<String> tags,
        Ticket.Assignment assignment,
        Optional<TicketId> followUpOf) {

    /// @param address where answers go; empty for a visitor who left none
    public record Requester(ContactId contact, Optional<OrganisationId> organisation, String address) {}
}

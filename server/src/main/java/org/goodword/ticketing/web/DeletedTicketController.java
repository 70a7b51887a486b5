package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.ticketing.deleting.DeletedTicket;
import org.goodword.ticketing.deleting.Deleting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deleted-tickets")
class DeletedTicketController {
    private final Deleting deleting;

    DeletedTicketController(Deleting deleting) {
        this.deleting = deleting;
    }

    @Operation(
            summary = "Deleted tickets that can be brought back",
            description =
                    "Newest first. Until `until` the action `restore` brings one back with all that was in it; then "
                            + "its messages, files, raw mails and drafts are gone for good. Errors: `not-allowed` without "
                            + "`ticket.delete`, `invalid-cursor`.")
    @GetMapping
    DeletedTicketsResponse list(PageRequest page, Caller caller) {
        var found = deleting.list(page, caller);
        return new DeletedTicketsResponse(
                found.items().stream().map(DeletedTicketResponse::of).toList(), found.next());
    }

    record DeletedTicketsResponse(
            List<DeletedTicketResponse> items, @Nullable String next) {}

    /// @param by the agent who deleted it
    record DeletedTicketResponse(UUID id, long number, String subject, UUID by, Instant deletedAt, Instant until) {
        static DeletedTicketResponse of(DeletedTicket ticket) {
            return new DeletedTicketResponse(
                    ticket.id().value(),
                    ticket.number(),
                    ticket.subject(),
                    ticket.by().value(),
                    ticket.at(),
                    ticket.until());
        }
    }
}

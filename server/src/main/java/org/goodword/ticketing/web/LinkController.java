package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.ticketing.linking.LinkedTicket;
import org.goodword.ticketing.linking.Linking;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/links")
class LinkController {
    private final TicketLookup lookup;
    private final Linking linking;

    LinkController(TicketLookup lookup, Linking linking) {
        this.lookup = lookup;
        this.linking = linking;
    }

    @Operation(
            summary = "What a ticket is linked to",
            description =
                    "Both ways: `direction` is `to` when this ticket is the child, the duplicate, the effect. Also the links"
                            + " of tickets that were merged into it; `end` is whose it is. Of a ticket that you may not see only"
                            + " that there is one: `other` is null. The actions `link` and `unlink` change them.")
    @GetMapping
    LinksResponse list(@PathVariable String ticket, Caller caller) {
        var links = linking.list(lookup.get(ticket, caller).id(), caller);
        return new LinksResponse(links.stream().map(LinkResponse::of).toList());
    }

    record LinksResponse(List<LinkResponse> items) {}

    /// @param follow the one is solved when the other one is
    record LinkResponse(
            String kind,
            String direction,
            boolean follow,
            UUID end,
            @Nullable OtherResponse other) {
        static LinkResponse of(LinkedTicket link) {
            return new LinkResponse(
                    link.kind().code(),
                    link.outgoing() ? "to" : "from",
                    link.follow(),
                    link.end().value(),
                    link.other().map(OtherResponse::of).orElse(null));
        }
    }

    record OtherResponse(UUID id, long number, String subject, String status, String category) {
        static OtherResponse of(LinkedTicket.Other other) {
            return new OtherResponse(
                    other.id().value(),
                    other.number(),
                    other.subject(),
                    other.status().key(),
                    other.status().category().code());
        }
    }
}

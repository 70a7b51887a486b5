package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.ticketing.linking.LinkedTicket;
import org.goodword.ticketing.linking.Linking;
import org.goodword.ticketing.splitting.Splits;
import org.goodword.ticketing.web.SplitController.OriginResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/links")
class TicketLinkController {
    private final TicketLookup lookup;
    private final Linking linking;
    private final Splits splits;

    TicketLinkController(TicketLookup lookup, Linking linking, Splits splits) {
        this.lookup = lookup;
        this.linking = linking;
        this.splits = splits;
    }

    @Operation(
            summary = "What a ticket is linked to",
            description =
                    "Both ways: `direction` is `to` when this ticket is the child, the duplicate, the effect. Also the links"
                            + " of tickets that were merged into it; `end` is whose it is. Of a ticket that you may not see only"
                            + " that there is one: `other` is null. `splitFrom` is the ticket that it was split off, while that can be undone. The actions `link` and `unlink` change them.")
    @GetMapping
    LinksResponse list(@PathVariable String ticket, Caller caller) {
        var id = lookup.get(ticket, caller).id();
        var links = linking.list(id, caller).stream().map(LinkResponse::of).toList();
        return new LinksResponse(
                links, splits.from(id, caller).map(OriginResponse::of).orElse(null));
    }

    /// @param splitFrom the ticket that its first messages can be put back into
    record LinksResponse(List<LinkResponse> items, @Nullable OriginResponse splitFrom) {}

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

package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.ticketing.listing.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/audience")
class AudienceController {
    private final Audience audience;
    private final TicketLookup lookup;

    AudienceController(Audience audience, TicketLookup lookup) {
        this.audience = audience;
        this.lookup = lookup;
    }

    @Operation(
            summary = "Who can see a ticket, and why",
            description =
                    "Agents who may enter: `all` by a role that sees every ticket, `assignee`, `team`, or `no-team` where "
                            + "it is no team's; `brand` is true for who sees it by a role that reaches some brands only, "
                            + "its own among them. `others` counts those who cannot, `otherBrands` those of them whose "
                            + "roles only lack its brand. Errors: `not-found`, `not-allowed`.")
    @GetMapping
    AudienceResponse show(@PathVariable String ticket, Caller caller) {
        var seen = audience.of(lookup.get(ticket, caller), caller);
        return new AudienceResponse(
                seen.viewers().stream().map(ViewerResponse::of).toList(), seen.others(), seen.otherBrands());
    }

    record AudienceResponse(List<ViewerResponse> items, int others, int otherBrands) {}

    record ViewerResponse(UUID agent, String reason, boolean brand) {
        static ViewerResponse of(Audience.Viewer viewer) {
            return new ViewerResponse(
                    viewer.agent().value(),
                    viewer.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    viewer.byBrand());
        }
    }
}

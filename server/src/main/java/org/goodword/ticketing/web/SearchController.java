package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.TeamId;
import org.goodword.search.Highlight;
import org.goodword.ticketing.searching.TicketSearch;
import org.goodword.ticketing.searching.TicketSearch.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
class SearchController {
    private final TicketSearch search;

    SearchController(TicketSearch search) {
        this.search = search;
    }

    @Operation(
            summary = "Search by words",
            description =
                    "Best first, among the thousand best. Forgives typing errors; the last word may be unfinished. "
                            + "Errors: `search-unavailable`.")
    @GetMapping
    Page<FoundResponse> find(@RequestParam String q, PageRequest page, Caller caller) {
        return search.find(q, page, caller).map(FoundResponse::of);
    }

    /// @param type what was found: `ticket`
    record FoundResponse(
            String type,
            UUID id,
            long number,
            String subject,
            String status,
            String category,
            RequesterResponse requester,
            @Nullable UUID team,
            @Nullable UUID assignee,
            Instant updatedAt,
            HighlightResponse highlight) {
        static FoundResponse of(Found found) {
            return new FoundResponse(
                    "ticket",
                    found.id().value(),
                    found.number(),
                    found.subject(),
                    found.status(),
                    found.category(),
                    new RequesterResponse(found.requester().value(), found.requesterName()),
                    found.team().map(TeamId::value).orElse(null),
                    found.assignee().map(AgentId::value).orElse(null),
                    found.updatedAt(),
                    HighlightResponse.of(found.highlight()));
        }
    }

    record RequesterResponse(UUID id, String name) {}

    /// @param marks start (inclusive) and end (exclusive) of each word found, in UTF-16 units of the text
    record HighlightResponse(String text, List<Highlight.Mark> marks) {
        static HighlightResponse of(Highlight highlight) {
            return new HighlightResponse(highlight.text(), highlight.marks());
        }
    }
}

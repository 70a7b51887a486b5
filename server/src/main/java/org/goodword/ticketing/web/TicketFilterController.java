package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.goodword.filter.spi.Choice;
import org.goodword.filter.spi.FilterField;
import org.goodword.platform.Caller;
import org.goodword.ticketing.filling.Lacking;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
class TicketFilterController {
    private static final int MOST_CHOICES = 200;

    private final TicketLists lists;
    private final Lacking lacking;

    TicketFilterController(TicketLists lists, Lacking lacking) {
        this.lists = lists;
        this.lacking = lacking;
    }

    @Operation(
            summary = "What a filter can ask of a ticket",
            description =
                    "Built-in fields and those of your workspace that lists can ask for, with what can be chosen: for "
                            + "completion while somebody types. `label` is empty for what is built in.")
    @GetMapping("/filter-fields")
    FilterFieldsResponse fields(Caller caller) {
        return new FilterFieldsResponse(
                lists.fields(caller).stream().map(FilterFieldResponse::of).toList());
    }

    @Operation(
            summary = "How many open tickets lack a field",
            description =
                    "Of the ten thousand changed last that you see; `count` is at most 1000, and `more` is true when it "
                            + "was reached.")
    @GetMapping("/lacking")
    LackingResponse lacking(@RequestParam String field, Caller caller) {
        var count = lacking.count(field, caller);
        return new LackingResponse(count, count >= TicketLists.MOST_COUNTED);
    }

    record FilterFieldsResponse(List<FilterFieldResponse> items) {}

    record FilterFieldResponse(
            String name, String type, Map<String, String> label, List<FilterChoiceResponse> choices) {
        static FilterFieldResponse of(FilterField<TicketRow> field) {
            return new FilterFieldResponse(
                    field.name(),
                    field.type().name().toLowerCase(java.util.Locale.ROOT),
                    field.label(),
                    field.choices().get().stream()
                            .limit(MOST_CHOICES)
                            .map(FilterChoiceResponse::of)
                            .toList());
        }
    }

    /// @param typed what stands in the filter
    record FilterChoiceResponse(String typed, String label) {
        static FilterChoiceResponse of(Choice choice) {
            return new FilterChoiceResponse(choice.typed(), choice.label());
        }
    }

    record LackingResponse(int count, boolean more) {}
}

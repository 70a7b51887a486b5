package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.statuses.Statuses;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/statuses")
class StatusController {
    private final Statuses statuses;

    StatusController(Statuses statuses) {
        this.statuses = statuses;
    }

    @Operation(
            summary = "Statuses and types",
            description = "In order, named by language. `next` are the statuses that one may become.")
    @GetMapping
    StatusesResponse list(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var next = statuses.allowed();
        return new StatusesResponse(
                statuses.statuses().stream()
                        .map(status -> StatusResponse.of(status, next.getOrDefault(status.key(), List.of())))
                        .toList(),
                statuses.types().stream()
                        .map(type -> new TypeResponse(type.key(), type.name()))
                        .toList());
    }

    record StatusesResponse(List<StatusResponse> items, List<TypeResponse> types) {}

    record StatusResponse(String key, String category, Map<String, String> name, List<String> next) {
        static StatusResponse of(Named status, List<String> next) {
            return new StatusResponse(
                    status.key(), status.category().orElseThrow().code(), status.name(), next);
        }
    }

    record TypeResponse(String key, Map<String, String> name) {}
}

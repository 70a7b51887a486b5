package org.goodword.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.routing.availability.Availabilities;
import org.goodword.routing.availability.Availability;
import org.goodword.routing.offering.Loads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/availability")
class AvailabilityController {
    private final Availabilities availabilities;
    private final Loads loads;
    private final Clock clock;

    AvailabilityController(Availabilities availabilities, Loads loads, Clock clock) {
        this.availabilities = availabilities;
        this.loads = loads;
        this.clock = clock;
    }

    @Operation(
            summary = "Your availability",
            description = "`state` is what you chose. Chats are offered to you while you are `online` and `connected`:"
                    + " a screen of yours was open within the last minute. `open` counts your chats, offered ones too.")
    @GetMapping
    AvailabilityResponse mine(Caller caller) {
        return response(availabilities.of(caller));
    }

    @Operation(summary = "Choose your availability", description = "`online` or `away`.")
    @PutMapping
    AvailabilityResponse choose(@Valid @RequestBody AvailabilityRequest body, Caller caller) {
        var online = switch (body.state()) {
            case "online" -> true;
            case "away" -> false;
            default -> throw Invalid.of("state", "\"state\" is online or away.");
        };
        return response(availabilities.choose(online, caller));
    }

    @Operation(summary = "Who is online", description = "Agents who ever chose, or had a screen open.")
    @GetMapping("/agents")
    AvailabilitiesResponse all(Caller caller) {
        var now = clock.instant();
        var counts = loads.all();
        return new AvailabilitiesResponse(availabilities.all(caller).stream()
                .map(one -> AvailabilityResponse.of(one, counts, now))
                .toList());
    }

    private AvailabilityResponse response(Availability one) {
        return AvailabilityResponse.of(one, loads.all(), clock.instant());
    }

    record AvailabilityRequest(@NotBlank String state) {}

    record AvailabilitiesResponse(List<AvailabilityResponse> items) {}

    /// @param open chats she has, or is offered
    record AvailabilityResponse(UUID agent, String state, boolean connected, int open) {
        static AvailabilityResponse of(Availability one, Map<AgentId, Integer> loads, Instant now) {
            return new AvailabilityResponse(
                    one.agent().value(),
                    one.online() ? "online" : "away",
                    one.isConnected(now),
                    loads.getOrDefault(one.agent(), 0));
        }
    }
}

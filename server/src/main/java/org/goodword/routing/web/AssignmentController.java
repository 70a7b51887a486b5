package org.goodword.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.TeamId;
import org.goodword.routing.assigning.Placement;
import org.goodword.routing.assigning.Policies;
import org.goodword.routing.assigning.Policy;
import org.goodword.routing.assigning.Policy.Method;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AssignmentController {
    private static final int LONGEST_MINUTES = 100_000;

    private final Policies policies;

    AssignmentController(Policies policies) {
        this.policies = policies;
    }

    @Operation(
            summary = "How teams give out new tickets",
            description = "Of the teams that do. `defaultTeams`: which team has the tickets of a brand that come"
                    + " without one.")
    @GetMapping("/assignment-policies")
    PoliciesResponse all(Caller caller) {
        var defaults = policies.defaultTeams(caller).entrySet().stream()
                .map(entry -> new DefaultTeamResponse(
                        entry.getKey().value(), entry.getValue().value()))
                .toList();
        return new PoliciesResponse(
                policies.all(caller).stream().map(PolicyResponse::of).toList(), defaults);
    }

    @Operation(
            summary = "Give out the new tickets of a team",
            description = "The whole document. `method`: `round-robin`, to whoever was given none for the longest"
                    + " time, or `least-busy`, to whoever has the fewest new and open tickets. `onlineOnly`: who is"
                    + " away is skipped, and tickets wait while all are. `mostOpen`: tickets an agent may have who"
                    + " is given one. `takeBackMinutes`: business minutes in which she answers, else another has it."
                    + " Who is out of office is never given one.")
    @PutMapping("/assignment-policies/{team}")
    PolicyResponse put(@PathVariable UUID team, @Valid @RequestBody PolicyRequest body, Caller caller) {
        return PolicyResponse.of(policies.put(body.policy(new TeamId(team)), caller));
    }

    @Operation(summary = "Leave the new tickets of a team to its people", description = "Harmless to repeat.")
    @DeleteMapping("/assignment-policies/{team}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID team, Caller caller) {
        policies.remove(new TeamId(team), caller);
    }

    @Operation(
            summary = "Which team has the tickets of a brand",
            description = "That come without one, by mail or form or API. Null: they stay without a team.")
    @PutMapping("/default-teams/{brand}")
    DefaultTeamResponse setDefaultTeam(
            @PathVariable UUID brand, @Valid @RequestBody DefaultTeamRequest body, Caller caller) {
        policies.setDefaultTeam(
                new BrandId(brand), Optional.ofNullable(body.team()).map(TeamId::new), caller);
        return new DefaultTeamResponse(brand, body.team());
    }

    @Operation(
            summary = "Why a ticket is where it is",
            description =
                    "`given` to `agent`, or `waiting` since then because nobody could have it. `skipped`, by agent:"
                            + " `out-of-office`, `away`, `may-not-reply`, `let-it-lie`, `full`. `none`: no rule had a part in"
                            + " it.")
    @GetMapping("/tickets/{ticket}/placement")
    PlacementResponse placement(@PathVariable UUID ticket, Caller caller) {
        return policies.placement(new TicketId(ticket), caller)
                .map(PlacementResponse::of)
                .orElse(PlacementResponse.NONE);
    }

    record PolicyRequest(
            @NotBlank String method,
            @Nullable @Min(1) @Max(10_000) Integer mostOpen,
            @Nullable Boolean onlineOnly,
            @Nullable @Min(1) @Max(LONGEST_MINUTES) Integer takeBackMinutes) {
        Policy policy(TeamId team) {
            return new Policy(
                    team,
                    Method.of(method)
                            .orElseThrow(() -> Invalid.of("method", "\"method\" is round-robin or least-busy.")),
                    Optional.ofNullable(mostOpen),
                    !Boolean.FALSE.equals(onlineOnly),
                    Optional.ofNullable(takeBackMinutes).map(Duration::ofMinutes));
        }
    }

    record DefaultTeamRequest(@Nullable UUID team) {}

    record PoliciesResponse(List<PolicyResponse> items, List<DefaultTeamResponse> defaultTeams) {}

    record DefaultTeamResponse(UUID brand, @Nullable UUID team) {}

    record PolicyResponse(
            UUID team,
            String method,
            @Nullable Integer mostOpen,
            boolean onlineOnly,
            @Nullable Long takeBackMinutes) {
        static PolicyResponse of(Policy policy) {
            return new PolicyResponse(
                    policy.team().value(),
                    policy.method().code(),
                    policy.most().orElse(null),
                    policy.onlineOnly(),
                    policy.takeBack().map(Duration::toMinutes).orElse(null));
        }
    }

    /// @param state `given`, `waiting`, or `none`: no rule had a part in it
    record PlacementResponse(
            String state,
            @Nullable UUID team,
            @Nullable UUID agent,
            @Nullable Instant since,
            @Nullable Instant takeBackAt,
            Map<UUID, String> skipped) {
        static final PlacementResponse NONE = new PlacementResponse("none", null, null, null, null, Map.of());

        static PlacementResponse of(Placement placement) {
            return new PlacementResponse(
                    placement.agent().isPresent() ? "given" : "waiting",
                    placement.team().value(),
                    placement.agent().map(AgentId::value).orElse(null),
                    placement.since(),
                    placement.takeBackAt().orElse(null),
                    placement.skipped().entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        }
    }
}

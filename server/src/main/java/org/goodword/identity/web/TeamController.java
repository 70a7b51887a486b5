package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.Team;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams")
class TeamController {
    private final TeamKeeping teams;
    private final Idempotency idempotency;

    TeamController(TeamKeeping teams, Idempotency idempotency) {
        this.teams = teams;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Teams")
    @GetMapping
    TeamsResponse list(Caller caller) {
        caller.require(IdentityPermissions.VIEW_AGENTS);
        return new TeamsResponse(teams.all().stream().map(TeamResponse::of).toList());
    }

    @Operation(summary = "Make a team")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody TeamRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var team = teams.create(new Key(body.key()), body.name(), agents(body.members()), caller);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag(team.version().etag())
                    .body(TeamResponse.of(team));
        });
    }

    @Operation(summary = "Change a team", description = "`members` replaces the list. Errors: `stale-version`.")
    @PatchMapping("/{id}")
    ResponseEntity<TeamResponse> change(
            @PathVariable UUID id, @Valid @RequestBody TeamChangeRequest body, Precondition seen, Caller caller) {
        var team = teams.change(
                new TeamId(id),
                seen,
                Optional.ofNullable(body.name()),
                Optional.ofNullable(body.members()).map(TeamController::agents),
                caller);
        return ResponseEntity.ok().eTag(team.version().etag()).body(TeamResponse.of(team));
    }

    private static List<AgentId> agents(List<UUID> ids) {
        return ids.stream().distinct().map(AgentId::new).toList();
    }

    record TeamRequest(
            @NotBlank String key,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 1000) List<@NotNull UUID> members) {}

    record TeamChangeRequest(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Size(max = 1000) List<@NotNull UUID> members) {}

    record TeamsResponse(List<TeamResponse> items) {}

    record TeamResponse(UUID id, String key, String name, List<UUID> members, int version) {
        static TeamResponse of(Team team) {
            return new TeamResponse(
                    team.id().value(),
                    team.key().value(),
                    team.name(),
                    team.members().stream().map(AgentId::value).toList(),
                    team.version().value());
        }
    }
}

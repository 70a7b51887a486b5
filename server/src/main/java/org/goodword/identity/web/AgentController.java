package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.RoleId;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.signin.Invitations;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.NotFound;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version.Precondition;
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
@RequestMapping("/api/v1")
class AgentController {
    private final AgentKeeping agents;
    private final Invitations invitations;

    AgentController(AgentKeeping agents, Invitations invitations) {
        this.agents = agents;
        this.invitations = invitations;
    }

    @Operation(summary = "Agents", description = "By address.")
    @GetMapping("/agents")
    AgentsResponse list(Caller caller) {
        caller.require(IdentityPermissions.VIEW_AGENTS);
        return new AgentsResponse(agents.all().stream().map(AgentResponse::of).toList());
    }

    @Operation(summary = "One agent")
    @GetMapping("/agents/{id}")
    ResponseEntity<AgentResponse> show(@PathVariable UUID id, Caller caller) {
        caller.require(IdentityPermissions.VIEW_AGENTS);
        return answer(agents.find(new AgentId(id)).orElseThrow(() -> NotFound.of("agent", id)));
    }

    @Operation(
            summary = "Change an agent",
            description = "Name, role, active or not. The last administrator stays one. A deactivated agent's sessions "
                    + "and tokens stop working at once; `successor` takes her open tickets, in the background (null: "
                    + "nobody in particular), and is asked for where she has some. Errors: `stale-version`, "
                    + "`invalid-value`, `not-allowed`, `open-tickets`.")
    @PatchMapping("/agents/{id}")
    ResponseEntity<AgentResponse> change(
            @PathVariable UUID id, @Valid @RequestBody AgentChangeRequest body, Precondition seen, Caller caller) {
        var change = new AgentKeeping.Change(
                Optional.ofNullable(body.name()),
                Optional.ofNullable(body.role()).map(RoleId::new),
                Optional.ofNullable(body.active()),
                Optional.ofNullable(body.successor()).map(one -> one.map(AgentId::new)));
        return answer(agents.change(new AgentId(id), seen, change, caller));
    }

    @Operation(
            summary = "Invite a colleague",
            description = "Adds an agent without a password and mails a link that sets one. The link is also in the "
                    + "answer, to hand over by yourself; it works for seven days. Not repeatable by Idempotency-Key: a "
                    + "second invitation of the same address is refused.")
    @PostMapping("/invitations")
    ResponseEntity<InvitedResponse> invite(@Valid @RequestBody InviteRequest body, Caller caller) {
        var role = new Key(body.role() == null ? "agent" : body.role());
        var invited = invitations.invite(new EmailAddress(body.email()), body.name(), role, caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new InvitedResponse(AgentResponse.of(invited.agent()), invited.link()));
    }

    private static ResponseEntity<AgentResponse> answer(Agent agent) {
        return ResponseEntity.ok().eTag(agent.version().etag()).body(AgentResponse.of(agent));
    }

    record InviteRequest(
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 200) String name,
            @Nullable String role) {}

    record InvitedResponse(AgentResponse agent, String link) {}

    record AgentChangeRequest(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable UUID role,
            @Nullable Boolean active,
            @Nullable Optional<UUID> successor) {}

    record AgentsResponse(List<AgentResponse> items) {}

    record AgentResponse(UUID id, String email, String name, UUID role, String state, List<UUID> teams, int version) {
        static AgentResponse of(Agent agent) {
            return new AgentResponse(
                    agent.id().value(),
                    agent.email().value(),
                    agent.name(),
                    agent.role().value(),
                    agent.state().name().toLowerCase(Locale.ROOT),
                    agent.teams().stream().map(TeamId::value).toList(),
                    agent.version().value());
        }
    }
}

package org.goodword.identity.web;

import java.util.List;
import java.util.UUID;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.preferences.Preferences;
import org.goodword.identity.web.MeController.SettingsResponse;
import org.goodword.platform.Caller;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

/// The agent who asks, as REST shows her to herself.
@Component
class Me {
    private final AgentKeeping agents;
    private final Preferences preferences;

    Me(AgentKeeping agents, Preferences preferences) {
        this.agents = agents;
        this.preferences = preferences;
    }

    MeResponse of(Caller caller) {
        var agent = agents.find(caller.agent()).orElseThrow();
        var chosen = preferences.of(agent.id());
        return new MeResponse(
                agent.id().value(),
                agent.email().value(),
                agent.name(),
                caller.permissions().stream().map(Permission::code).sorted().toList(),
                RoleController.code(caller.scope()),
                agent.teams().stream().map(team -> team.value()).toList(),
                chosen.signature(),
                chosen.title(),
                SettingsResponse.of(chosen.settings()));
    }

    /// @param signature html; empty for none
    /// @param title what she is, for customers to read; empty for nothing
    record MeResponse(
            UUID id,
            String email,
            String name,
            List<String> permissions,
            String scope,
            List<UUID> teams,
            String signature,
            String title,
            SettingsResponse settings) {}
}

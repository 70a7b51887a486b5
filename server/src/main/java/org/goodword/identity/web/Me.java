package org.goodword.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.identity.Role;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.preferences.Preferences;
import org.goodword.identity.signin.ViewingAs;
import org.goodword.identity.web.MeController.SettingsResponse;
import org.goodword.platform.Caller;
import org.goodword.platform.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The agent who asks, as REST shows her to herself.
@Component
class Me {
    private final AgentKeeping agents;
    private final Preferences preferences;
    private final ViewingAs viewing;

    Me(AgentKeeping agents, Preferences preferences, ViewingAs viewing) {
        this.agents = agents;
        this.viewing = viewing;
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
                LimitWords.of(caller.limits().brands()),
                LimitWords.of(caller.limits().fields()),
                viewing(caller),
                agent.teams().stream().map(team -> team.value()).toList(),
                chosen.signature(),
                chosen.title(),
                SettingsResponse.of(chosen.settings()));
    }

    private @Nullable ViewedRole viewing(Caller caller) {
        return caller.limits()
                .viewedAs()
                .map(id -> new ViewedRole(
                        id, viewing.viewed(caller).map(Role::name).orElse("")))
                .orElse(null);
    }

    /// @param name empty when it is gone meanwhile
    record ViewedRole(UUID id, String name) {}

    /// @param viewing the role as which she looks, and changes nothing; null when she looks as herself
    /// @param brands the only ones she reaches; empty for every one
    /// @param fields `hidden` or `read-only` by name; what is absent is read and written
    /// @param signature html; empty for none
    /// @param title what she is, for customers to read; empty for nothing
    record MeResponse(
            UUID id,
            String email,
            String name,
            List<String> permissions,
            String scope,
            List<UUID> brands,
            Map<String, String> fields,
            @Nullable ViewedRole viewing,
            List<UUID> teams,
            String signature,
            String title,
            SettingsResponse settings) {}
}

package org.goodword.integration.warning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.AgentChoices;
import org.goodword.identity.Agents;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.mail.HouseLetters.HouseLetter;
import org.goodword.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The words of warnings, in the agent's language.
@Component
public class WarningLetters {
    private final WarningStore store;
    private final EndpointStore endpoints;
    private final Agents agents;
    private final AgentChoices choices;
    private final Workspaces workspaces;
    private final String url;

    WarningLetters(
            WarningStore store,
            EndpointStore endpoints,
            Agents agents,
            AgentChoices choices,
            Workspaces workspaces,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.store = store;
        this.endpoints = endpoints;
        this.agents = agents;
        this.choices = choices;
        this.workspaces = workspaces;
        this.url = url;
    }

    /// Empty when it is mended or removed, or is none of the agent's business any more.
    @Transactional(readOnly = true)
    public Optional<HouseLetter> compose(UUID id) {
        return store.find(id)
                .flatMap(warning -> endpoints
                        .find(warning.endpoint())
                        .filter(endpoint -> endpoint.state().off().isPresent())
                        .flatMap(endpoint -> agents.find(warning.agent())
                                .filter(this::isConcerned)
                                .map(agent -> compose(warning, endpoint, agent))));
    }

    private boolean isConcerned(Agent agent) {
        return agent.state() == Agent.State.ACTIVE && Warning.concerns(agents.callerFor(agent.id()));
    }

    private HouseLetter compose(Warning warning, Endpoint endpoint, Agent agent) {
        var profile = workspaces.profile();
        var language = choices.language(agent.id()).orElse(profile.language());
        var words = ResourceBundle.getBundle("org.goodword.integration.warnings", Locale.forLanguageTag(language));
        var happened = words.getString(warning.why().code()).formatted(endpoint.name());
        return new HouseLetter(
                agent.email(),
                agent.name(),
                words.getString("subject").formatted(endpoint.name(), profile.name()),
                words.getString("text")
                        .formatted(agent.name(), happened, said(warning, words), url + "/settings/integrations"),
                List.of());
    }

    private static String said(Warning warning, ResourceBundle words) {
        return warning.trouble().isEmpty()
                ? ""
                : "\n\n" + words.getString("trouble").formatted(warning.trouble());
    }
}

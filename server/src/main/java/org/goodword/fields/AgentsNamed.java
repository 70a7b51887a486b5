package org.goodword.fields;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.spi.Referable;
import org.goodword.filter.spi.Choice;
import org.goodword.identity.Agents;
import org.goodword.platform.AgentId;
import org.springframework.stereotype.Component;

/// Agents, for fields that name one.
@Component
class AgentsNamed implements Referable {
    private final Agents agents;

    AgentsNamed(Agents agents) {
        this.agents = agents;
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public boolean exists(UUID id) {
        return agents.find(new AgentId(id)).isPresent();
    }

    @Override
    public Optional<UUID> find(String typed) {
        return choices().stream()
                .filter(choice -> choice.answersTo(typed))
                .map(choice -> UUID.fromString(choice.value()))
                .findFirst();
    }

    @Override
    public List<Choice> choices() {
        return agents.all().stream()
                .map(agent -> new Choice(
                        agent.id().value().toString(),
                        agent.name(),
                        List.of(agent.email().value())))
                .toList();
    }
}

package org.goodword.reporting.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.identity.Agents;
import org.goodword.identity.Brands;
import org.goodword.identity.Teams;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.springframework.stereotype.Component;

/// What the rows of a report are called.
@Component
class Labels {
    private final Teams teams;
    private final Agents agents;
    private final Brands brands;
    private final Fields fields;

    Labels(Teams teams, Agents agents, Brands brands, Fields fields) {
        this.teams = teams;
        this.agents = agents;
        this.brands = brands;
        this.fields = fields;
    }

    /// @throws org.goodword.platform.Rejected `invalid-value` for a field that offers nothing
    Optional<Definition> field(Grouping by, Caller caller) {
        if (!(by instanceof Grouping.OfField(var key))) return Optional.empty();
        return Optional.of(fields.of(FieldSubject.TICKET, caller.fields()).stream()
                .filter(field -> field.key().equals(key) && field.kind().hasOptions())
                .findFirst()
                .orElseThrow(() -> Invalid.of("by", "There is no field \"%s\" that offers options.".formatted(key))));
    }

    /// Names by value; a value that has no name is its own.
    Function<String, String> of(Grouping by, List<String> values, String language, Caller caller) {
        return switch (by) {
            case Grouping.OfField _ -> options(field(by, caller).orElseThrow(), language);
            case Grouping.Of.TEAM ->
                named(teams.all().stream()
                        .collect(Collectors.toMap(one -> one.id().value().toString(), one -> one.name())));
            case Grouping.Of.AGENT -> {
                var ids = values.stream()
                        .map(value -> new AgentId(UUID.fromString(value)))
                        .toList();
                yield named(agents.names(ids).entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().value().toString(), Map.Entry::getValue)));
            }
            case Grouping.Of.BRAND ->
                named(brands.all().stream()
                        .collect(Collectors.toMap(one -> one.id().value().toString(), one -> one.name())));
            case Grouping.Of.CHANNEL, Grouping.Of.TYPE, Grouping.Of.PRIORITY, Grouping.Of.TAG -> Function.identity();
        };
    }

    private static Function<String, String> options(Definition field, String language) {
        return value -> field.option(value)
                .map(option -> option.name()
                        .getOrDefault(
                                language,
                                option.name().values().stream().findFirst().orElse(value)))
                .orElse(value);
    }

    private static Function<String, String> named(Map<String, String> names) {
        return value -> names.getOrDefault(value, value);
    }
}

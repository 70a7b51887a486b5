package org.goodword.ticketing.macros;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Several actions, one after the other, or none of them.
@Component
class StepsAction implements Action<StepsAction.Arguments> {
    static final String NAME = "steps";

    private static final int MOST = 50;
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Do several actions, one after the other, or none of them.",
            Arguments.class,
            Schemas.object(
                    Map.of(
                            "steps",
                            Map.of(
                                    "type",
                                    "array",
                                    "maxItems",
                                    MOST,
                                    "items",
                                    Schemas.object(
                                            Map.of("name", Schemas.TEXT, "arguments", Map.of("type", "object")),
                                            "name"))),
                    "steps"),
            TicketPermissions.UPDATE,
            false);

    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private final ObjectProvider<Actions> actions;
    private final ObjectMapper json;

    StepsAction(ObjectProvider<Actions> actions, ObjectMapper json) {
        this.actions = actions;
        this.json = json;
    }

    record Arguments(@Nullable List<@Nullable Given> steps) {}

    record Given(@Nullable String name, @Nullable Map<String, Object> arguments) {}

    /// What takes several actions back, the last one first.
    record Steps(List<Macro.Step> steps) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var given = arguments.steps();
        if (given == null || given.size() > MOST)
            throw Invalid.of("steps", "\"steps\" are at most %d actions.".formatted(MOST));
        return done(run(subject, given.stream().map(StepsAction::step).toList(), by));
    }

    /// @param back what takes them back, the last one first
    record Ran(boolean changed, List<Macro.Step> back) {}

    Ran run(UUID subject, List<Macro.Step> steps, Caller by) {
        var back = new ArrayList<Macro.Step>();
        var changed = false;
        for (var step : steps) {
            var outcome =
                    actions.getObject().run(TicketEvent.SUBJECT, subject, step.name(), step.arguments(), false, by);
            changed |= outcome.changed();
            outcome.undo()
                    .ifPresent(undo ->
                            back.addFirst(new Macro.Step(undo.name(), json.convertValue(undo.arguments(), ARGUMENTS))));
        }
        return new Ran(changed, back);
    }

    static Done done(Ran ran) {
        if (!ran.changed()) return Done.nothing();
        return ran.back().isEmpty() ? Done.forGood() : Done.undoneBy(NAME, new Steps(ran.back()));
    }

    private static Macro.Step step(@Nullable Given given) {
        if (given == null || given.name() == null) throw Invalid.of("steps", "Each step names an action.");
        if (given.name().equals(NAME)) throw Invalid.of("steps", "Steps are not nested.");
        return new Macro.Step(given.name(), given.arguments() == null ? Map.of() : given.arguments());
    }
}

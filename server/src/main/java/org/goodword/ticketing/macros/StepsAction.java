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
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "steps",
                            Map.of(
                                    "type",
                                    "array",
                                    "maxItems",
                                    MOST,
                                    "items",
                                    Map.of(
                                            "type",
                                            "object",
                                            "properties",
                                            Map.of(
                                                    "name",
                                                    Map.of("type", "string"),
                                                    "arguments",
                                                    Map.of("type", "object")),
                                            "required",
                                            List.of("name")))),
                    "required",
                    List.of("steps"),
                    "additionalProperties",
                    false),
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
        var back = new ArrayList<Macro.Step>();
        var changed = false;
        for (var step : given) {
            if (step == null || step.name() == null) throw Invalid.of("steps", "Each step names an action.");
            if (step.name().equals(NAME)) throw Invalid.of("steps", "Steps are not nested.");
            var with = step.arguments() == null ? Map.<String, Object>of() : step.arguments();
            var outcome = actions.getObject().run(TicketEvent.SUBJECT, subject, step.name(), with, false, by);
            changed |= outcome.changed();
            outcome.undo().ifPresent(undo -> back.addFirst(step(undo)));
        }
        if (!changed) return Done.nothing();
        return back.isEmpty() ? Done.forGood() : Done.undoneBy(new Steps(back));
    }

    Macro.Step step(Actions.Step undo) {
        return new Macro.Step(undo.name(), json.convertValue(undo.arguments(), ARGUMENTS));
    }
}

package org.goodword.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.actions.spi.Action.Done;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// The door to the catalogue.
@Component
public class Actions {
    private final List<Action<?>> catalogue;
    private final ObjectMapper json;

    Actions(List<Action<?>> catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /// What the caller may do to subjects of this kind.
    public List<Action<?>> of(String subject, Caller caller) {
        return catalogue.stream()
                .filter(action -> action.description().subject().equals(subject))
                .filter(action -> caller.may(action.description().permission()))
                .toList();
    }

    /// Does one action to one subject.
    ///
    /// @param dryRun does everything and rolls it back: what is refused then would be refused really
    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`, `invalid-value`, what the action refuses
    @Transactional
    public Outcome run(String subject, UUID id, String name, Map<String, Object> arguments, boolean dryRun, Caller by) {
        var action = get(subject, name, by);
        var done = act(action, id, arguments, by);
        if (dryRun) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome(
                done.changed(), done.undo().map(undo -> new Step(done.undoneBy().orElse(name), undo)));
    }

    /// That there is such an action, and the caller may do it to some subjects.
    ///
    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`
    public void require(String subject, String name, Caller by) {
        get(subject, name, by);
    }

    /// That the arguments have the form that the action takes.
    ///
    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`, `invalid-value`
    public void check(String subject, String name, Map<String, Object> arguments, Caller by) {
        read(get(subject, name, by), arguments);
    }

    private Action<?> get(String subject, String name, Caller by) {
        var action = catalogue.stream()
                .filter(candidate -> named(candidate, subject, name))
                .findFirst()
                .orElseThrow(() -> NotFound.of("action", name));
        by.require(action.description().permission());
        return action;
    }

    private static boolean named(Action<?> action, String subject, String name) {
        var description = action.description();
        return description.subject().equals(subject) && description.name().equals(name);
    }

    private <A> Done act(Action<A> action, UUID id, Map<String, Object> arguments, Caller by) {
        return action.act(id, read(action, arguments), by);
    }

    private <A> A read(Action<A> action, Map<String, Object> arguments) {
        try {
            return json.convertValue(arguments, action.description().arguments());
        } catch (JacksonException | IllegalArgumentException misfit) {
            throw Invalid.of(
                    "arguments",
                    "The arguments of \"%s\" do not fit; its schema is in the catalogue."
                            .formatted(action.description().name()));
        }
    }

    /// @param undo what takes it back
    public record Outcome(boolean changed, Optional<Step> undo) {}

    /// One action with its arguments.
    public record Step(String name, Object arguments) {}
}

package org.goodword.ticketing.statuses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.WorkspaceCreated;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.TicketProblem.StatusNotAllowed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The statuses and types of the workspace. A new workspace begins with six statuses, one a category, and four types.
@Component
public class Statuses {
    private final StatusStore store;

    Statuses(StatusStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkspaceCreated created) {
        var names = List.of(
                Map.of("en", "New", "de", "Neu"),
                Map.of("en", "Open", "de", "Offen"),
                Map.of("en", "Pending", "de", "Wartet auf Kunden"),
                Map.of("en", "On hold", "de", "Zurückgestellt"),
                Map.of("en", "Solved", "de", "Gelöst"),
                Map.of("en", "Closed", "de", "Geschlossen"));
        var ready = List.of(StatusCategory.values());
        for (var category : ready) store.insert(status(category), names.get(category.ordinal()), category.ordinal());
        for (var from : ready) for (var to : ready) if (from.mayBecome(to)) store.allow(status(from), status(to));
        makeTypes();
    }

    private void makeTypes() {
        store.insertType("question", Map.of("en", "Question", "de", "Frage"), 0);
        store.insertType("incident", Map.of("en", "Incident", "de", "Störung"), 1);
        store.insertType("problem", Map.of("en", "Problem", "de", "Problem"), 2);
        store.insertType("task", Map.of("en", "Task", "de", "Aufgabe"), 3);
    }

    private static Status status(StatusCategory category) {
        return new Status(category.code(), category);
    }

    @Transactional(readOnly = true)
    public List<Named> statuses() {
        return store.statuses();
    }

    /// Which statuses each may become, in order.
    @Transactional(readOnly = true)
    public Map<String, List<String>> allowed() {
        return store.allowed();
    }

    @Transactional(readOnly = true)
    public List<Named> types() {
        return store.types();
    }

    /// @throws Rejected `invalid-value`
    public Status get(String key) {
        return store.find(key)
                .orElseThrow(() -> Invalid.of(
                        "status", "There is no status \"%s\"; there are %s.".formatted(key, keys(store.statuses()))));
    }

    /// @throws Rejected `status-not-allowed`
    public Status next(Status from, String to) {
        var status = get(to);
        if (status.equals(from)) return from;
        var allowed = store.allowedFrom(from.key());
        if (!allowed.contains(to)) throw new Rejected(new StatusNotAllowed(from.key(), to, allowed));
        return status;
    }

    /// The first status of a category.
    public Status first(StatusCategory category) {
        return store.first(category).orElseThrow();
    }

    /// What a new ticket begins with: the first status of its category, and the type asked for or else the first.
    ///
    /// @throws Rejected `invalid-value`
    public Beginning beginning(Optional<String> type) {
        var usual = store.beginning();
        return type.map(key -> new Beginning(usual.status(), type(key))).orElse(usual);
    }

    public record Beginning(Status status, String type) {}

    /// @throws Rejected `invalid-value`
    public String type(String key) {
        var types = store.types();
        if (types.stream().noneMatch(type -> type.key().equals(key)))
            throw Invalid.of("type", "There is no type \"%s\"; there are %s.".formatted(key, keys(types)));
        return key;
    }

    private static String keys(List<Named> named) {
        return String.join(", ", named.stream().map(Named::key).toList());
    }

    /// @param category absent for types
    /// @param name by language
    public record Named(String key, Optional<StatusCategory> category, Map<String, String> name) {}
}

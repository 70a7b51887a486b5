package org.goodword.ticketing.statuses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.WorkspaceCreated;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
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
    private final TypeStore types;

    Statuses(StatusStore store, TypeStore types) {
        this.store = store;
        this.types = types;
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
        types.insert("question", Map.of("en", "Question", "de", "Frage"), 0, List.of());
        types.insert("incident", Map.of("en", "Incident", "de", "Störung"), 1, List.of());
        types.insert("problem", Map.of("en", "Problem", "de", "Problem"), 2, List.of());
        types.insert("task", Map.of("en", "Task", "de", "Aufgabe"), 3, List.of());
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

    /// Archived ones too.
    @Transactional(readOnly = true)
    public List<Named> types() {
        return types.types();
    }

    /// @throws Rejected `invalid-value`
    public Status get(String key) {
        return store.find(key)
                .orElseThrow(() -> Invalid.of(
                        "status", "There is no status \"%s\"; there are %s.".formatted(key, keys(store.statuses()))));
    }

    /// Where a ticket of this type goes from one status when somebody wants it to.
    ///
    /// @throws Rejected `status-not-allowed`
    public Status next(String type, Status from, String to) {
        var status = get(to);
        if (status.equals(from)) return from;
        var uses = types.statuses(type);
        var allowed = store.allowedFrom(from.key()).stream()
                .filter(key -> uses.isEmpty() || uses.contains(key))
                .toList();
        if (!allowed.contains(to)) throw new Rejected(new StatusNotAllowed(from.key(), to, allowed));
        return status;
    }

    /// What a ticket of this type can become from one status, in order.
    public List<Status> reachable(String type, Status from) {
        var uses = types.statuses(type);
        var allowed = store.allowedFrom(from.key());
        return store.statuses().stream()
                .filter(named -> allowed.contains(named.key()))
                .filter(named -> uses.isEmpty() || uses.contains(named.key()))
                .map(named -> new Status(named.key(), named.category().orElseThrow()))
                .toList();
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
        var known = types.types().stream().filter(type -> !type.archived()).toList();
        if (known.stream().noneMatch(type -> type.key().equals(key)))
            throw Invalid.of("type", "There is no type \"%s\"; there are %s.".formatted(key, keys(known)));
        return key;
    }

    private static String keys(List<Named> named) {
        return String.join(", ", named.stream().map(Named::key).toList());
    }

    /// @param category absent for types
    /// @param name by language
    /// @param archived what has it keeps it, nothing else gets it
    /// @param statuses of a type: what its tickets can become; empty for all
    public record Named(
            String key,
            Optional<StatusCategory> category,
            Map<String, String> name,
            boolean archived,
            List<String> statuses,
            Version version) {}
}

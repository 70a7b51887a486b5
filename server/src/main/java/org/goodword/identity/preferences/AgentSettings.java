package org.goodword.identity.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;

/// How her screens behave.
///
/// @param language null for the browser's
/// @param theme system, light or dark
/// @param sound whether anything sounds at all
/// @param notifications how she is told of each event
/// @param rows what the rows of ticket lists show as well: `type`, `team`, keys of own fields
public record AgentSettings(
        @Nullable String language, String theme, boolean sound, Map<String, Notice> notifications, List<String> rows) {

    /// What concerns an agent: a ticket given to her, a note that names her, a customer's answer to her, news of a
    /// ticket she follows, a new ticket that nobody has, a reply of hers that did not leave.
    public static final List<String> EVENTS =
            List.of("assigned", "mentioned", "answered", "followed", "unassigned", "failed");

    public static final AgentSettings USUAL = new AgentSettings(null, "system", true, Map.of(), List.of());

    /// Each event has its notice; one that nobody chose has the usual. Who chose before there were rows has none.
    @SuppressWarnings("NullAway")
    public AgentSettings {
        notifications = complete(notifications);
        rows = rows == null ? List.of() : rows.stream().distinct().toList();
    }

    public record Notice(boolean browser, boolean sound) {}

    private static Map<String, Notice> complete(Map<String, Notice> chosen) {
        for (var event : chosen.keySet())
            if (!EVENTS.contains(event))
                throw Invalid.of(
                        "notifications",
                        "There is no event \"%s\"; there are %s.".formatted(event, String.join(", ", EVENTS)));
        var complete = new LinkedHashMap<String, Notice>();
        for (var event : EVENTS) complete.put(event, chosen.getOrDefault(event, usual(event)));
        return complete;
    }

    private static Notice usual(String event) {
        var telling = !event.equals("unassigned");
        return new Notice(telling, telling && !event.equals("followed"));
    }
}

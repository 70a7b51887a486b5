package org.goodword.ticketing.web;

import java.util.Map;
import org.goodword.platform.Actor;

/// Who did it, as REST shows it.
final class Actors {
    private Actors() {}

    static Map<String, Object> of(Actor actor) {
        return switch (actor) {
            case Actor.Agent(var id) -> Map.of("kind", "agent", "id", id.value());
            case Actor.Contact(var id) -> Map.of("kind", "contact", "id", id);
            case Actor.System(var name) -> Map.of("kind", "system", "name", name);
        };
    }
}

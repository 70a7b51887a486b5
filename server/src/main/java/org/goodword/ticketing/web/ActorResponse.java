package org.goodword.ticketing.web;

import java.util.UUID;
import org.goodword.platform.Actor;
import org.jspecify.annotations.Nullable;

/// Who did it: `agent` and `contact` have an id, `system` has a name.
record ActorResponse(
        String kind, @Nullable UUID id, @Nullable String name) {
    static ActorResponse of(Actor actor) {
        return switch (actor) {
            case Actor.Agent(var id) -> new ActorResponse("agent", id.value(), null);
            case Actor.Contact(var id) -> new ActorResponse("contact", id, null);
            case Actor.System(var name) -> new ActorResponse("system", null, name);
        };
    }
}

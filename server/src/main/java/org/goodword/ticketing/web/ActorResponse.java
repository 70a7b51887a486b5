package org.goodword.ticketing.web;

import java.util.UUID;
import org.goodword.platform.Actor;
import org.jspecify.annotations.Nullable;

/// Who did it: `agent` and `contact` have an id, `system` has a name.
record ActorResponse(
        String kind, @Nullable UUID id, @Nullable String name) {
    static ActorResponse of(Actor actor) {
        var name = actor instanceof Actor.System(var part) ? part : null;
        return new ActorResponse(actor.kind(), actor.uuid().orElse(null), name);
    }
}

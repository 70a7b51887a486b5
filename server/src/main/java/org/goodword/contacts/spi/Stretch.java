package org.goodword.contacts.spi;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/// A part of a timeline.
///
/// @param limit at most so many
public record Stretch(Optional<Place> before, int limit) {
    /// Where a moment stands: moments of one time are in the order of their ids.
    public record Place(Instant at, UUID id) {}

    /// @param id of any type that is stored as a uuid
    public Condition older(Field<Instant> at, Field<?> id) {
        return before.map(place -> row(at, id.coerce(UUID.class)).lt(val(place.at(), at), val(place.id())))
                .map(Condition.class::cast)
                .orElse(noCondition());
    }
}

package org.goodword.fields.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.Kind;
import org.goodword.filter.spi.Choice;

/// Something that a field can name.
public interface Referable {
    /// The kind of field whose values are such.
    Kind kind();

    boolean exists(UUID id);

    /// What a person types for one: an address, a ticket's number.
    Optional<UUID> find(String typed);

    /// All there are, when they are few enough to choose from.
    default List<Choice> choices() {
        return List.of();
    }
}

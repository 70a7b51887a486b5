package org.goodword.filter.spi;

import java.util.List;
import org.goodword.platform.FieldRights;

/// A bean that gives fields to a subject.
///
/// @param <T> what the subject is in memory: a snapshot that every field can be read from
public interface FilterFields<T> {
    Class<T> subject();

    List<FilterField<T>> fields();

    /// Those of them that somebody may know of.
    default List<FilterField<T>> fields(FieldRights rights) {
        return fields();
    }

    /// Whether they are those of the workspace entered, and have to be looked up: it is asked for them only when a
    /// filter
    /// names what nobody else has. None of them may have the name of a built-in one.
    default boolean areOfWorkspace() {
        return false;
    }

    /// Base name of the message bundle with `field.<name>` (its label inside a sentence, "assignee") and
    /// `field.<name>.<value>` for values that have a word: "org.goodword.ticketing.filter".
    String bundle();
}

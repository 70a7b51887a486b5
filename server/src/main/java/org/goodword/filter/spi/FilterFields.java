package org.goodword.filter.spi;

import java.util.List;

/// A bean that gives fields to a subject.
///
/// @param <T> what the subject is in memory: a snapshot that every field can be read from
public interface FilterFields<T> {
    Class<T> subject();

    /// Asked for each filter, inside the workspace: cheap, or cached.
    List<FilterField<T>> fields();

    /// Base name of the message bundle with `field.<name>` (its label inside a sentence, "assignee") and
    /// `field.<name>.<value>` for values that have a word: "org.goodword.ticketing.filter".
    String bundle();
}

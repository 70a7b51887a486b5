package org.goodword.filter.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One comparison with everything resolved: no "me", no "today", no negation. Both back ends answer exactly this.
public sealed interface Match {
    /// Equals one of the values; of none, never.
    record OneOf(List<?> values) implements Match {}

    record Within(List<Range> ranges) implements Match {}

    record StartsWith(List<String> prefixes) implements Match {}

    /// Contains one of the texts, ignoring case. In memory only.
    record Contains(List<String> texts) implements Match {}

    /// There is a value.
    record Present() implements Match {}

    /// From (inclusive) to (exclusive), each end open when null; both are `Long` or both `Instant`.
    record Range(@Nullable Comparable<?> from, @Nullable Comparable<?> to) {}
}

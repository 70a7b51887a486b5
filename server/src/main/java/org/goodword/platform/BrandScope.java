package org.goodword.platform;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which brands a role reaches: every one, also those to come, or only some.
public sealed interface BrandScope extends Serializable {
    static BrandScope every() {
        return new Every();
    }

    record Every() implements BrandScope {}

    /// @param brands ids; none reaches nothing
    record Only(Set<UUID> brands) implements BrandScope {
        public Only {
            brands = Set.copyOf(brands);
        }
    }

    default boolean reaches(UUID brand) {
        return switch (this) {
            case Every _ -> true;
            case Only(var brands) -> brands.contains(brand);
        };
    }

    /// Whether it reaches no brand that the other does not.
    default boolean isWithin(BrandScope other) {
        return switch (other) {
            case Every _ -> true;
            case Only(var theirs) -> this instanceof Only(var brands) && theirs.containsAll(brands);
        };
    }

    /// What both reach.
    default BrandScope and(BrandScope other) {
        return switch (this) {
            case Every _ -> other;
            case Only(var brands) ->
                new Only(brands.stream().filter(other::reaches).collect(Collectors.toUnmodifiableSet()));
        };
    }
}

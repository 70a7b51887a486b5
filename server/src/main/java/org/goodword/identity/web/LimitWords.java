package org.goodword.identity.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;

/// The limits of a role as REST has them.
final class LimitWords {
    static final String HIDDEN = "hidden";
    static final String READ_ONLY = "read-only";

    private LimitWords() {}

    /// @param ids absent and none: every one
    static BrandScope brands(@Nullable Collection<UUID> ids) {
        return ids == null || ids.isEmpty() ? BrandScope.every() : new BrandScope.Only(Set.copyOf(ids));
    }

    /// @throws Rejected `invalid-value`
    static FieldRights fields(@Nullable Map<String, String> rights) {
        if (rights == null) return FieldRights.ALL;
        var hidden = new HashSet<String>();
        var readOnly = new HashSet<String>();
        rights.forEach((name, right) -> {
            switch (right) {
                case HIDDEN -> hidden.add(name);
                case READ_ONLY -> readOnly.add(name);
                default -> throw Invalid.of("fields", "A field is hidden or read-only, not \"%s\".".formatted(right));
            }
        });
        return new FieldRights(hidden, readOnly);
    }

    static List<UUID> of(BrandScope brands) {
        return switch (brands) {
            case BrandScope.Every _ -> List.of();
            case BrandScope.Only(var only) -> only.stream().sorted().toList();
        };
    }

    static Map<String, String> of(FieldRights rights) {
        var words = new TreeMap<String, String>();
        rights.hidden().forEach(name -> words.put(name, HIDDEN));
        rights.readOnly().forEach(name -> words.put(name, READ_ONLY));
        return words;
    }
}

package org.goodword.identity.people;

import static org.goodword.identity.db.Tables.ROLE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The limits of a role as its row has them.
final class RoleLimits {
    static final Field<?>[] COLUMNS = {ROLE.BRANDS, ROLE.HIDDEN_FIELDS, ROLE.READ_ONLY_FIELDS};

    private RoleLimits() {}

    static Limits of(Record row) {
        UUID @Nullable [] brands = row.get(ROLE.BRANDS);
        return Limits.of(
                brands == null ? BrandScope.every() : new BrandScope.Only(Set.copyOf(List.of(brands))),
                new FieldRights(
                        Set.copyOf(List.of(row.get(ROLE.HIDDEN_FIELDS))),
                        Set.copyOf(List.of(row.get(ROLE.READ_ONLY_FIELDS)))));
    }

    static UUID @Nullable [] brands(Limits limits) {
        return switch (limits.brands()) {
            case BrandScope.Every _ -> null;
            case BrandScope.Only(var brands) -> brands.stream().sorted().toArray(UUID[]::new);
        };
    }

    static String[] hidden(Limits limits) {
        return limits.fields().hidden().stream().sorted().toArray(String[]::new);
    }

    static String[] readOnly(Limits limits) {
        return limits.fields().readOnly().stream().sorted().toArray(String[]::new);
    }
}

package org.goodword.platform;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// What narrows a caller's rights beyond permissions and row scope.
///
/// @param viewedAs the role as which an administrator looks at the product: nothing is written then
public record Limits(BrandScope brands, FieldRights fields, Optional<UUID> viewedAs) implements Serializable {
    public static final Limits NONE = new Limits(BrandScope.every(), FieldRights.ALL, Optional.empty());

    public static Limits of(BrandScope brands, FieldRights fields) {
        return new Limits(brands, fields, Optional.empty());
    }

    /// Whether it allows nothing that the other does not.
    public boolean isWithin(Limits other) {
        return brands.isWithin(other.brands) && fields.isWithin(other.fields);
    }

    /// What both allow, for one who looks as a role does.
    public Limits viewedAs(UUID role, Limits its) {
        return new Limits(brands.and(its.brands), fields.and(its.fields), Optional.of(role));
    }
}

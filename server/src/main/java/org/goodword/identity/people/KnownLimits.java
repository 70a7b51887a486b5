package org.goodword.identity.people;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.identity.BrandId;
import org.goodword.identity.spi.LimitedFields;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Invalid;
import org.goodword.platform.Limits;
import org.goodword.platform.Permission;
import org.goodword.platform.Rejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether what a role is limited to is there.
@Component
class KnownLimits {
    private final BrandStore brands;
    private final ObjectProvider<LimitedFields> modules;

    KnownLimits(BrandStore brands, ObjectProvider<LimitedFields> modules) {
        this.brands = brands;
        this.modules = modules;
    }

    /// @param granted what the role may do
    /// @throws Rejected `invalid-value`
    void require(Limits limits, Set<Permission> granted) {
        requireBrands(limits);
        requireFields(limits.fields());
        if (limits.fields().hidden().isEmpty()) return;
        for (var module : modules)
            if (granted.contains(module.managing()))
                throw Invalid.of(
                        "fields",
                        "Who makes fields sees all of them: take \"%s\" from the role, or hide none."
                                .formatted(module.managing().code()));
    }

    private void requireBrands(Limits limits) {
        switch (limits.brands()) {
            case BrandScope.Every _ -> {}
            case BrandScope.Only(var only) -> {
                for (var id : only)
                    if (brands.find(new BrandId(id)).isEmpty())
                        throw Invalid.of("brands", "There is no brand %s.".formatted(id));
            }
        }
    }

    private void requireFields(FieldRights rights) {
        var named = Stream.concat(rights.hidden().stream(), rights.readOnly().stream())
                .sorted()
                .toList();
        if (named.isEmpty()) return;
        var there = modules.stream()
                .map(LimitedFields::names)
                .flatMap(names -> names.stream())
                .collect(Collectors.toSet());
        for (var name : named)
            if (!there.contains(name)) throw Invalid.of("fields", "There is no field \"%s\".".formatted(name));
    }
}

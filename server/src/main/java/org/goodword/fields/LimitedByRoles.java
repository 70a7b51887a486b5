package org.goodword.fields;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.fields.defining.DefinitionStore;
import org.goodword.identity.spi.LimitedFields;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Permission;
import org.springframework.stereotype.Component;

/// The fields that a role can hide, or keep from being written: archived ones too, for their values stay.
@Component
class LimitedByRoles implements LimitedFields {
    private final DefinitionStore definitions;

    LimitedByRoles(DefinitionStore definitions) {
        this.definitions = definitions;
    }

    @Override
    public Set<String> names() {
        return Stream.of(FieldSubject.values())
                .flatMap(subject -> definitions.of(subject).stream())
                .map(field -> FieldRights.name(field.subject().code(), field.key()))
                .collect(Collectors.toSet());
    }

    @Override
    public Permission managing() {
        return FieldPermissions.MANAGE;
    }
}

package org.goodword.fields;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.indexing.FieldFilters;
import org.goodword.fields.spi.Referable;
import org.goodword.filter.spi.Choice;
import org.springframework.stereotype.Component;

/// What fields can name, whoever keeps it.
@Component
class FieldReferences implements FieldFilters.Named {
    private final List<Referable> referables;

    FieldReferences(List<Referable> referables) {
        this.referables = referables;
    }

    boolean exists(Kind kind, UUID id) {
        return of(kind).filter(found -> found.exists(id)).isPresent();
    }

    @Override
    public Optional<UUID> find(Kind kind, String typed) {
        return of(kind).flatMap(found -> found.find(typed));
    }

    @Override
    public List<Choice> choices(Kind kind) {
        return of(kind).map(Referable::choices).orElse(List.of());
    }

    private Optional<Referable> of(Kind kind) {
        return referables.stream().filter(one -> one.kind() == kind).findFirst();
    }
}

package org.goodword.contacts.merging;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.goodword.fields.NamedValues;
import org.springframework.stereotype.Component;

/// The workspace's own fields that name a contact or an organisation, of whatever they are.
@Component
class NamedInFields implements ContactPart {
    private static final Reference NAMED = new Reference(
            "fields",
            NamedValues.COLUMN,
            NamedValues.KEY,
            false,
            falseCondition(),
            Optional.empty(),
            _ -> noCondition());
    private static final int PIECE = 500;

    private final NamedValues naming;
    private final MoveStore moves;

    NamedInFields(NamedValues naming, MoveStore moves) {
        this.naming = naming;
        this.moves = moves;
    }

    @Override
    public List<Reference> contacts() {
        return List.of(NAMED);
    }

    @Override
    public List<Reference> organisations() {
        return List.of(NAMED);
    }

    /// The values themselves go where the rows went that stand for them.
    void follow(UUID merger, UUID from, UUID to) {
        moves.named(merger, NAMED).forEach((field, subjects) -> {
            for (var at = 0; at < subjects.size(); at += PIECE)
                naming.follow(field, subjects.subList(at, Math.min(subjects.size(), at + PIECE)), from, to);
        });
    }
}

package org.goodword.fields;

import static org.goodword.fields.db.Tables.FIELD_VALUE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goodword.fields.indexing.Indexing;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Values that name somebody, for the module that makes one of two: it moves the rows, then has the values follow.
@Component
public class NamedValues {
    /// The column that names.
    public static final TableField<?, ?> COLUMN = FIELD_VALUE.ID_VALUE;

    /// By which a row of it is known.
    public static final List<TableField<?, ?>> KEY =
            List.of(FIELD_VALUE.FIELD_ID, FIELD_VALUE.SUBJECT_ID, FIELD_VALUE.PLACE);

    private final Indexing indexing;

    NamedValues(Indexing indexing) {
        this.indexing = indexing;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(FieldId field, Collection<UUID> subjects, UUID from, UUID to) {
        indexing.follow(field, subjects, from, to);
    }
}

package org.goodword.contacts.web;

import java.util.ArrayList;
import java.util.List;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Reading;
import org.goodword.fields.Values;

/// The workspace's own fields, as columns of a table that goes out. An import takes them again by these headings.
record FieldColumns(List<Definition> fields) {
    FieldColumns {
        fields = fields.stream().filter(field -> !field.archived()).toList();
    }

    List<String> head(List<String> builtIn) {
        var head = new ArrayList<>(builtIn);
        for (var field : fields) head.add(field.name().getOrDefault("en", field.key()));
        return head;
    }

    List<String> cells(List<String> builtIn, Values values) {
        var cells = new ArrayList<>(builtIn);
        for (var field : fields)
            cells.add(Reading.stored(field, values.get(field.key()))
                    .map(FieldValue::words)
                    .map(List::getFirst)
                    .orElse(""));
        return cells;
    }
}

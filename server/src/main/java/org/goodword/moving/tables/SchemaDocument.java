package org.goodword.moving.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.moving.tables.Decisions.Sealed;
import org.goodword.moving.tables.Table.Column;
import org.goodword.moving.tables.Table.Reference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The schema of an archive, told by the catalogue: it is in each archive, and in `docs/api/workspace-archive.json`,
/// which a test compares.
@Component
public class SchemaDocument {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalogue catalogue;

    SchemaDocument(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("lines", "tables/<name>.jsonl: one JSON object a row, by the names of the columns, in this order");
        document.put("files", "files/<first two of the hash>/<SHA-256 of the content>, as files.file names them");
        document.put(
                "tables", catalogue.moved().stream().map(SchemaDocument::moved).toList());
        document.put("left", catalogue.left().stream().map(SchemaDocument::left).toList());
        return JSON.writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> moved(Table table) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", table.name());
        told.put("key", table.key());
        told.put("orderedBy", table.order());
        var columns = new LinkedHashMap<String, Object>();
        for (var column : table.columns()) columns.put(column.name(), told(table, column));
        told.put("columns", columns);
        told.put(
                "references",
                table.references().stream().map(SchemaDocument::reference).toList());
        return told;
    }

    private static String told(Table table, Column column) {
        return column.type()
                + (column.nullable() ? "" : " not null")
                + (column.counted() ? ", counted anew when it is brought in" : "")
                + (isSealed(table, column) ? ", sealed with the passphrase" : "");
    }

    private static boolean isSealed(Table table, Column column) {
        if (table.name().equals(Decisions.CHECKPOINT)) return column.name().equals("mac");
        return Decisions.SEALED.stream()
                .filter(one -> one.table().equals(table.name()))
                .map(Sealed::path)
                .map(List::getFirst)
                .anyMatch(column.name()::equals);
    }

    private static String reference(Reference reference) {
        return String.join(", ", reference.columns()) + " → " + reference.table();
    }

    private static Map<String, String> left(Table table) {
        var told = new LinkedHashMap<String, String>();
        told.put("name", table.name());
        told.put("todo", Decisions.about(table.name()));
        return told;
    }
}

package org.goodword.moving.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tables that go along when a workspace moves, and those that stay.
@Component
public class Catalogue {
    private final CatalogueQuery query;

    Catalogue(CatalogueQuery query) {
        this.query = query;
    }

    /// Each after those it points to.
    @Transactional(readOnly = true)
    public List<Table> moved() {
        var tables = query.tables();
        var ordered = new LinkedHashSet<String>();
        for (var table : tables.keySet()) if (Decisions.moves(table)) place(table, tables, ordered, List.of());
        return ordered.stream().map(tables::get).toList();
    }

    @Transactional(readOnly = true)
    public List<Table> left() {
        return query.tables().values().stream()
                .filter(table -> !Decisions.moves(table.name()))
                .toList();
    }

    private static void place(String name, Map<String, Table> tables, LinkedHashSet<String> ordered, List<String> way) {
        if (ordered.contains(name)) return;
        if (way.contains(name)) throw new IllegalStateException("Tables that point to each other in a circle: " + way);
        var table = tables.get(name);
        if (table == null) throw new IllegalStateException("There is no table " + name);
        var on = new ArrayList<>(way);
        on.add(name);
        for (var reference : table.references())
            if (!reference.table().equals(name) && tables.containsKey(reference.table()))
                if (Decisions.moves(reference.table())) place(reference.table(), tables, ordered, on);
        ordered.add(name);
    }
}

package org.goodword.moving.tables;

import java.util.List;
import java.util.stream.Collectors;

/// A table as the database describes it.
///
/// @param name with its schema
/// @param columns that are written to the file, in the order of the table
/// @param key the columns of the primary key, without the workspace
public record Table(String name, List<Column> columns, List<String> key, List<Reference> references) {
    /// @param type as PostgreSQL says it
    /// @param counted numbers that the table gives itself: they keep their order and are given anew
    public record Column(String name, String type, boolean nullable, boolean counted) {}

    /// @param columns without the workspace
    public record Reference(List<String> columns, String table) {}

    /// Where rows point to others of the same table: filled once all are there.
    List<String> towardsItself() {
        return references.stream()
                .filter(reference -> reference.table().equals(name))
                .flatMap(reference -> reference.columns().stream())
                .toList();
    }

    public boolean pointsToItself() {
        return !towardsItself().isEmpty();
    }

    /// Those that are written at first.
    List<String> filled() {
        return columns.stream()
                .filter(column -> !column.counted())
                .map(Column::name)
                .filter(column -> !towardsItself().contains(column))
                .toList();
    }

    /// Rows come in the order in which the table counted them, else in that of the key.
    List<String> order() {
        var counted = columns.stream().filter(Column::counted).map(Column::name).toList();
        return counted.isEmpty() ? key : counted;
    }

    boolean isText(String column) {
        return columns.stream()
                .anyMatch(one -> one.name().equals(column) && one.type().equals("text"));
    }

    String sqlName() {
        return java.util.Arrays.stream(name.split("\\.")).map(Table::quoted).collect(Collectors.joining("."));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}

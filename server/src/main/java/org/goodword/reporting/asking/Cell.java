package org.goodword.reporting.asking;

import java.util.Optional;
import org.goodword.platform.Invalid;

/// Which part of a report somebody looks into.
///
/// @param row its value, or an empty word for those without one; empty for all rows
/// @param day 1 for Monday to 7
public record Cell(Optional<String> row, Optional<Integer> day, Optional<Integer> hour) {
    public Cell {
        if (row.filter(value -> value.indexOf('\0') >= 0).isPresent())
            throw Invalid.of("row", "No row has this value.");
    }
}

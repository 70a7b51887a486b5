package org.goodword.importing.spi;

import java.util.Map;

/// How somebody wants an export to be read.
///
/// @param origin tells two installations of one desk apart; empty where there is one
/// @param closed bring tickets that are still open over as closed ones
/// @param columns of a table: what a heading means, where it cannot be guessed
public record ImportOptions(String origin, boolean closed, Map<String, String> columns) {
    public static final ImportOptions NONE = new ImportOptions("", false, Map.of());
}

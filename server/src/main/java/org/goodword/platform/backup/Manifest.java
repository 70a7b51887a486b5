package org.goodword.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup holds, written last, read first.
///
/// @param format grows when an older Goodword could not read the file
/// @param migrations the versions of the schema that were applied
/// @param sequences the last value of each sequence that was used
record Manifest(
        int format,
        Instant createdAt,
        List<String> migrations,
        List<Table> tables,
        Map<String, Long> sequences,
        long files,
        boolean keys) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /// @param name with its schema, quoted where SQL needs it
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}

package org.goodword.moving.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What an archive holds, and the digests that prove it. Signed by the passphrase in the entry beside it.
///
/// @param format grows when an older Goodword could not read the file
/// @param id of this archive
/// @param installation from which it comes
/// @param epoch of the ledger there
/// @param schema the newest migration of the tables
/// @param workspace its name
/// @param created when the workspace was made
/// @param lost secrets that its own installation could not read: they come along unreadable
public record Manifest(
        int format,
        UUID id,
        UUID installation,
        int epoch,
        String schema,
        Instant madeAt,
        String workspace,
        Instant created,
        Lock lock,
        List<Part> tables,
        List<Left> left,
        long lost,
        String schemaSha256,
        Contents files) {
    public static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String SIGNATURE = "manifest.mac";
    static final String SCHEMA = "schema.json";

    /// @param name of the table
    /// @param sha256 of its lines
    public record Part(String name, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /// A table that stayed where it was.
    public record Left(String name, long rows) {}

    /// @param bytes of all of them
    /// @param namesSha256 of their names in order, each with a line end
    /// @param missing files that rows name and the disk did not have, at most a thousand of them
    public record Contents(long count, long bytes, String namesSha256, long missingCount, List<String> missing) {}

    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    static String file(String sha256) {
        return "files/" + sha256.substring(0, 2) + "/" + sha256;
    }
}

package org.goodword.moving.departing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.platform.AgentId;

/// A workspace that is taken out, as a file that can be fetched for a time.
///
/// @param passphrase as the installation's key encrypted it; only while the file is made
/// @param filesAll once all rows are read
/// @param size in bytes
/// @param until it can be fetched
public record Departure(
        UUID id,
        State state,
        Optional<String> passphrase,
        long rowsRead,
        long filesPacked,
        Optional<Long> filesAll,
        Optional<FileId> file,
        Optional<Long> size,
        Optional<String> trouble,
        AgentId by,
        Instant begun,
        Optional<Instant> ended,
        Instant until) {
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        GONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }
    }
}

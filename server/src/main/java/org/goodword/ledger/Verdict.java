package org.goodword.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;

/// Whether the ledger is as it was written.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Verdict.Intact.class), @JsonSubTypes.Type(Verdict.Broken.class)})
public sealed interface Verdict {
    /// @param entries that a checkpoint covers
    /// @param blanked of their details, by erasure or by age
    /// @param head the newest checkpoint, to be noted elsewhere; empty where there is none yet
    record Intact(long entries, long blanked, Optional<Head> head) implements Verdict {}

    /// @param from when the checkpoint before was made; empty for the first
    /// @param to when the checkpoint that does not fit was made
    record Broken(long checkpoint, Fault fault, Optional<Instant> from, Instant to) implements Verdict {}

    /// @param hash 64 hexadecimal digits
    record Head(long number, String hash) {
        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    enum Fault {
        /// An entry was changed, added or taken away.
        ENTRIES,
        /// What an entry says of before and after was changed.
        DETAILS,
        /// A checkpoint was made or changed by somebody without the installation's secret.
        CHECKPOINT,
        /// A number is missing in the row of checkpoints.
        GAP
    }
}

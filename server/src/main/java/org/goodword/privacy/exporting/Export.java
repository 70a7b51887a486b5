package org.goodword.privacy.exporting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.files.FileId;
import org.goodword.platform.AgentId;

/// What is kept of a contact, as a file that can be fetched for a time.
///
/// @param size in bytes
/// @param until it can be fetched
public record Export(
        UUID id,
        ContactId contact,
        State state,
        Optional<FileId> file,
        Optional<Long> size,
        AgentId by,
        Instant begun,
        Instant until) {
    public enum State {
        WAITING,
        DONE,
        FAILED,
        GONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }
}

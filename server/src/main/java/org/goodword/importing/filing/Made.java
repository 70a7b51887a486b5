package org.goodword.importing.filing;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What of ours stands for something of theirs.
///
/// @param subject ours; absent for a person of the house who has no account here
/// @param note what is remembered beside it
public record Made(Kind kind, String externalId, Optional<UUID> subject, String note) {
    public enum Kind {
        TICKET,
        MESSAGE,
        /// A Message-ID, and the ticket it speaks for.
        THREAD,
        CONTACT,
        ORGANISATION,
        /// Somebody of the export, who may be of the house.
        PERSON,
        /// An organisation of the export, which may have been here before.
        COMPANY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

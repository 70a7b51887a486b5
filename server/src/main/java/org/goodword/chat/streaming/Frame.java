package org.goodword.chat.streaming;

import java.util.Locale;

/// One thing that is told to a visitor.
///
/// @param text as it is written
public record Frame(Kind kind, String text) {
    public enum Kind {
        WELCOME,
        MESSAGES,
        CHAT,
        TYPING,
        AVAILABILITY,
        REFETCH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// How things stand: told to whoever begins to listen, and news only the next time.
        public boolean isState() {
            return this == WELCOME || this == CHAT || this == AVAILABILITY;
        }
    }
}

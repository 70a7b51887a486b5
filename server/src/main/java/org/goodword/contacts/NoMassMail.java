package org.goodword.contacts;

import java.time.Instant;
import java.util.Locale;
import org.goodword.platform.EmailAddress;

/// An address that wants no mail that goes to many. Answers to its own tickets reach it all the same.
public record NoMassMail(EmailAddress address, Instant since, By by) {
    /// Who said so.
    public enum By {
        RECIPIENT,
        AGENT;

        /// `recipient`, `agent`
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

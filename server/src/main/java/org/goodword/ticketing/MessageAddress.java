package org.goodword.ticketing;

import java.util.Locale;
import org.goodword.platform.EmailAddress;

/// Somebody a message came from or went to.
///
/// @param name as written; empty when there was none
public record MessageAddress(Role role, EmailAddress address, String name) {
    public enum Role {
        FROM,
        TO,
        CC,
        BCC;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

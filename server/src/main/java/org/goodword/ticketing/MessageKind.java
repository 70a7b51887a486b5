package org.goodword.ticketing;

import java.util.Locale;
import org.goodword.platform.Invalid;

public enum MessageKind {
    /// From the customer's side.
    INBOUND,
    /// From us to the customer.
    REPLY,
    /// Among ourselves; never leaves.
    NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageKind of(String code) {
        for (var kind : values()) if (kind.code().equals(code)) return kind;
        throw Invalid.of("kind", "A message is one of inbound, reply, note.");
    }
}

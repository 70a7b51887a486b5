package org.goodword.ticketing;

import java.util.Locale;
import org.goodword.platform.Invalid;

public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String code) {
        for (var priority : values()) if (priority.code().equals(code)) return priority;
        throw Invalid.of("priority", "A priority is one of low, normal, high, urgent.");
    }
}

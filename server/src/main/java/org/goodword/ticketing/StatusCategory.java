package org.goodword.ticketing;

import java.util.Locale;

/// What a status means to the desk, whatever it is called.
public enum StatusCategory {
    /// Nobody has answered yet.
    NEW,
    /// Waits on us.
    OPEN,
    /// Waits on the customer.
    PENDING,
    /// Waits on a third party, or on us later.
    ON_HOLD,
    /// Done, unless the customer answers.
    SOLVED,
    /// Done for good; an answer opens a follow-up.
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StatusCategory of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Work that somebody still has.
    public boolean isOpen() {
        return this != SOLVED && this != CLOSED;
    }

    /// The ready ways: anywhere but back to new; nothing leaves closed.
    public boolean mayBecome(StatusCategory other) {
        return this != CLOSED && other != NEW && this != other;
    }
}

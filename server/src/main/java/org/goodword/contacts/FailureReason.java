package org.goodword.contacts;

import java.util.Locale;

/// Why an address did not take a mail, or has not taken it yet.
public enum FailureReason {
    /// There is nobody of this name, or not any more.
    UNKNOWN_USER,
    /// There is no such domain, or nothing that takes its mail.
    UNKNOWN_DOMAIN,
    MAILBOX_FULL,
    TOO_LARGE,
    /// Refused: taken for spam, blocked, not allowed to write there.
    POLICY,
    /// Tried for days, then given up.
    EXPIRED,
    /// Trouble of a mail server or the network.
    RELAY,
    OTHER;

    /// `unknown-user` …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FailureReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Another mail would fail the same way.
    public boolean isOfAddress() {
        return this == UNKNOWN_USER || this == UNKNOWN_DOMAIN;
    }
}

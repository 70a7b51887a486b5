package org.goodword.mail.authenticating;

import java.util.Locale;

/// How a check ended, in the words of RFC 8601.
public enum Verdict {
    PASS,
    FAIL,
    SOFT_FAIL,
    NEUTRAL,
    /// There is nothing to check by.
    NONE,
    TEMPORARY_ERROR,
    PERMANENT_ERROR,
    /// Nobody could tell: it was handed in, or fetched from a server whose word does not count here.
    NOT_CHECKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Verdict ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Of a result as RFC 8601 §2.7 names it, and as our own codes do; what is unknown there is `none`.
    static Verdict of(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "pass" -> PASS;
            case "fail", "hardfail", "policy" -> FAIL;
            case "softfail" -> SOFT_FAIL;
            case "neutral" -> NEUTRAL;
            case "temperror" -> TEMPORARY_ERROR;
            case "permerror" -> PERMANENT_ERROR;
            default -> NONE;
        };
    }
}

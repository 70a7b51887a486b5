package org.goodword.realtime.streaming;

/// Why a stream ends, as the close codes of RFC 6455 §7.4; 4000 and above are our own.
public enum Goodbye {
    /// Come back at once: another node is there, or soon this one again.
    RESTARTING(1012, "restarting"),
    /// Come back in a moment.
    TRY_AGAIN(1013, "try-again"),
    /// Come back when you have closed others.
    TOO_MANY(1013, "too-many-streams"),
    MALFORMED(4400, "malformed-frame"),
    /// Signed out, revoked or deactivated. Come back only after a new sign-in.
    SIGNED_OUT(4401, "signed-out"),
    /// Nothing was heard for too long.
    SILENT(4408, "silent"),
    /// The client did not take its frames in time.
    SLOW(4409, "slow"),
    TOO_FAST(4429, "too-many-frames");

    private final int code;
    private final String reason;

    Goodbye(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}

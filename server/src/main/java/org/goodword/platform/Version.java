package org.goodword.platform;

/// The version of a mutable row; its ETag.
public record Version(int value) {
    public String etag() {
        return "\"" + value + "\"";
    }

    /// @throws Rejected `stale-version` when the caller saw another version
    public void requireSeen(Precondition precondition) {
        switch (precondition) {
            case Precondition.None() -> {}
            case Precondition.Saw(var version) -> {
                if (version != value) throw new Rejected(new StaleVersion(value));
            }
        }
    }

    /// What the caller says about the version it saw (RFC 9110 §13.1.1, If-Match).
    public sealed interface Precondition {
        record None() implements Precondition {}

        record Saw(int version) implements Precondition {}
    }

    record StaleVersion(int current) implements Problem {
        @Override
        public Code code() {
            return new Code("stale-version", Status.PRECONDITION_FAILED);
        }

        @Override
        public String detail() {
            return "Someone changed this in the meantime. Load it again and repeat your change.";
        }
    }
}

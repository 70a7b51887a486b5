package org.goodword.platform;

/// Goodword cannot start as it is set up: one sentence that says what is wrong and what to do, printed without a trace.
public final class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

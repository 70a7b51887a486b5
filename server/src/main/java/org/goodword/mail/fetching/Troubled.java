package org.goodword.mail.fetching;

/// Ends a session with a mailbox.
final class Troubled extends RuntimeException {
    private final transient Trouble trouble;

    Troubled(Trouble.Kind kind, String sentence) {
        this(new Trouble(kind, sentence));
    }

    Troubled(Trouble trouble) {
        super(trouble.sentence(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}

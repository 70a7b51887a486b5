package org.goodword.mail.fetching;

/// The mailbox was configured anew, removed, or taken over by another node: this session has nothing to say any more.
final class Superseded extends RuntimeException {
    Superseded() {
        super("superseded", null, false, false);
    }
}

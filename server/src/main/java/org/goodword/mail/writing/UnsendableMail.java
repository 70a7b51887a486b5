package org.goodword.mail.writing;

/// A mail that can never be sent as it is. The message is a sentence for its author.
public final class UnsendableMail extends RuntimeException {
    UnsendableMail(String reason) {
        super(reason, null, false, false);
    }
}

package org.goodword.mail.reading;

/// Nothing of a mail could be read. The message is a sentence for the person who looks at the parked mail.
public final class UnreadableMail extends RuntimeException {
    UnreadableMail(String reason) {
        super(reason, null, false, false);
    }
}

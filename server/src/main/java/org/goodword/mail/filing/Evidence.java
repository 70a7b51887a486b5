package org.goodword.mail.filing;

import java.util.Locale;

/// Why a mail is in its ticket, the strongest first.
public enum Evidence {
    /// Somebody had moved the mail that it answers here.
    MOVED,
    /// It is to an address that only we can have made.
    SIGNED_ADDRESS,
    /// It answers an id that only we can have made.
    SIGNED_ID,
    /// It answers a mail of the ticket, and its author takes part or is of the requester's organisation.
    KNOWN_ID,
    /// It refers to a mail that the ticket's mails refer to as well, and its author takes part.
    REFERENCED_ID,
    /// Exchange counts it to the conversation of a mail of the ticket (`Thread-Index`), its subject is the same, and
    /// its author takes part.
    CONVERSATION,
    /// Its subject names the ticket, and its author takes part.
    SUBJECT,
    /// Nothing: it opened the ticket.
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Stands also when the author's domain disowns the mail.
    boolean isOurs() {
        return this == SIGNED_ADDRESS || this == SIGNED_ID;
    }
}

package org.goodword.contacts;

import java.time.Instant;
import org.goodword.platform.EmailAddress;

/// An address that takes no mail, as far as we know.
///
/// @param words of the server that refused last, at most 500 characters; may be empty
public record Undeliverable(
        EmailAddress address, ContactId contact, FailureReason reason, String words, Instant since) {}

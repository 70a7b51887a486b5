package org.goodword.ticketing;

import java.time.Instant;
import java.util.Optional;
import org.goodword.contacts.FailureReason;
import org.goodword.platform.EmailAddress;

/// That one of those a message was for did not get it, or has not got it yet.
///
/// @param delayed it is tried further
/// @param status an enhanced status code (RFC 3463), such as `5.1.1`
/// @param words of the server that refused, at most 500 characters
/// @param at when we heard of it
public record RecipientFailure(
        EmailAddress address,
        boolean delayed,
        FailureReason reason,
        Optional<String> status,
        String words,
        Instant at) {
    /// `delayed` or `failed`
    public String state() {
        return delayed ? "delayed" : "failed";
    }
}

package org.goodword.mail.fetching;

import java.time.Instant;
import java.util.Optional;

/// How the fetching of a mailbox fares.
///
/// @param state `waiting` for its first round, `fetching`, or `failing`
/// @param trouble of one that is fetching: something is to be done all the same
/// @param since when it came into this state
/// @param lookedAt when its folder was last read to the end
/// @param nextTry of one that is failing
public record MailboxState(
        String state, Optional<Trouble> trouble, Instant since, Optional<Instant> lookedAt, Optional<Instant> nextTry) {
    public static final String FETCHING = "fetching";
    public static final String FAILING = "failing";
}

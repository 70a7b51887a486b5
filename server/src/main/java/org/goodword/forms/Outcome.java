package org.goodword.forms;

import java.util.Map;

/// What became of a submission. Whoever was not let through keeps what they typed.
public sealed interface Outcome {
    /// @param number of the ticket, as in #1042
    record Sent(long number) implements Outcome {}

    /// @param errors the key of a sentence, by field
    record Incomplete(Map<String, String> errors) implements Outcome {}

    /// Looks like a machine, or is too old: whoever is a person sends it once more.
    record Again(Reason reason) implements Outcome {}

    enum Reason {
        TOO_QUICK,
        TOO_OLD,
        LOOKS_AUTOMATIC,
        /// The same form was sent before, with other words: sent again, it is a second message.
        SENT_BEFORE
    }
}

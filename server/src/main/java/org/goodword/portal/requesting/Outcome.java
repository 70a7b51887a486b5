package org.goodword.portal.requesting;

import java.util.Map;

/// What became of what a customer sent. Whoever was not let through keeps what he typed.
public sealed interface Outcome {
    /// @param number of the ticket where it is now
    record Done(long number) implements Outcome {}

    /// @param errors the key of a sentence, by field
    record Incomplete(Map<String, String> errors) implements Outcome {}

    /// What he chose asks for more than the form showed.
    record More() implements Outcome {}
}

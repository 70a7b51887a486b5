package org.goodword.outbox.spi;

import java.util.List;

/// How an attempt ended, in the words of the server that answered.
public sealed interface Outcome {
    String words();

    /// Taken over by the other side, but for those it refused.
    record Accepted(String words, List<Refusal> refused) implements Outcome {
        public Accepted(String words) {
            this(words, List.of());
        }
    }

    /// Not now; tried again later, for five days.
    record Temporary(String words, Setback setback) implements Outcome {}

    /// Not ever; a person must look.
    record Permanent(String words) implements Outcome {}

    /// The connection broke when it may have been taken over already: never repeated by machine.
    record Unknown(String words) implements Outcome {}

    /// Of several recipients one that the other side did not take.
    ///
    /// @param forEver or it may have gone well at another time
    record Refusal(String recipient, boolean forEver, String words) {}
}

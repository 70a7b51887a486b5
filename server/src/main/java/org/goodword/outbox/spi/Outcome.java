package org.goodword.outbox.spi;

/// How an attempt ended, in the words of the server that answered.
public sealed interface Outcome {
    String words();

    /// Taken over by the other side.
    record Accepted(String words) implements Outcome {}

    /// Not now; tried again later, for five days.
    record Temporary(String words, Setback setback) implements Outcome {}

    /// Not ever; a person must look.
    record Permanent(String words) implements Outcome {}

    /// The connection broke when it may have been taken over already: never repeated by machine.
    record Unknown(String words) implements Outcome {}
}

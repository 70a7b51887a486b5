package org.goodword.advocacy.answering;

/// What a contact answers.
public sealed interface Answer {
    record Yes(Naming naming) implements Answer {}

    record No() implements Answer {}

    /// No, and never again to anything.
    record Never() implements Answer {}

    /// Takes a yes back.
    record Withdraw() implements Answer {}
}

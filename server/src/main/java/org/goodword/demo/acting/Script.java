package org.goodword.demo.acting;

import java.util.List;
import java.util.Optional;

/// What one customer says: first, and after each answer. As acts.yml has it.
///
/// @param by `email` or `chat`
/// @param to the brand's address, or its key for a chat
/// @param subject of a mail; empty for a chat
/// @param after seconds after the stage was opened
record Script(
        String by, String name, String email, String to, String subject, int after, String says, List<String> answers) {
    boolean isChat() {
        return by.equals("chat");
    }

    /// @param said how often the customer has said something already
    Optional<String> next(int said) {
        return said < 1 || said > answers.size() ? Optional.empty() : Optional.of(answers.get(said - 1));
    }
}

package org.goodword.platform.spi;

import java.util.Map;

/// One line of `bin/goodword doctor` and of the health page. A bean; answers within a second or two and changes
/// nothing.
/// Inside a workspace it looks at what is that workspace's, and tells no other's figures; outside, at all of them.
public interface HealthCheck {
    /// What is looked at, in small letters: "database", "outgoing mail".
    String name();

    Finding check();

    /// The sentences are English; a screen that speaks another language makes its own of code and facts.
    sealed interface Finding {
        /// Of this check: small letters and hyphens; stable.
        String code();

        String sentence();

        /// What to do about it, as a sentence.
        default String todo() {
            return "";
        }

        /// Numbers, texts and instants.
        Map<String, Object> facts();

        record Fine(String code, String sentence, Map<String, Object> facts) implements Finding {}

        record Worrying(String code, String sentence, String todo, Map<String, Object> facts) implements Finding {}

        record Broken(String code, String sentence, String todo, Map<String, Object> facts) implements Finding {}
    }
}

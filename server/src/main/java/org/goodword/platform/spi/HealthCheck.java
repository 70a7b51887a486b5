package org.goodword.platform.spi;

/// One line of `bin/goodword doctor`. A bean; answers within a second or two and changes nothing.
public interface HealthCheck {
    /// What is looked at: "database", "outgoing mail".
    String name();

    Finding check();

    sealed interface Finding {
        String sentence();

        record Fine(String sentence) implements Finding {}

        record Worrying(String sentence) implements Finding {}

        record Broken(String sentence) implements Finding {}
    }
}

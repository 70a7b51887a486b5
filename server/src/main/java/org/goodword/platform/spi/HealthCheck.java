package org.goodword.platform.spi;

import java.util.Map;
import java.util.function.Supplier;
import org.goodword.platform.Workspaces;

/// One line of `bin/goodword doctor` and of the health page. A bean; answers within a second or two and changes
/// nothing.
/// Inside a workspace it looks at what is that workspace's, and tells no other's figures; outside, at all of them.
public interface HealthCheck {
    /// What is looked at, in small letters: "database", "outgoing mail".
    String name();

    Finding check();

    /// Of the workspace entered; outside, of the first in which something is to be done.
    ///
    /// @param otherwise when nothing is to be done in any
    static Finding inWorkspaces(Workspaces workspaces, Supplier<Finding> here, Finding.Fine otherwise) {
        if (Workspaces.entered().isPresent()) return here.get();
        return workspaces.all().stream()
                .map(workspace -> Workspaces.in(workspace, here::get))
                .filter(finding -> !(finding instanceof Finding.Fine))
                .findFirst()
                .orElse(otherwise);
    }

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

package org.goodword.platform.spi;

import java.util.Set;

/// A command of `bin/goodword`, run inside the server (or headless when none runs). A bean; the person who may open the
/// socket in the data folder may do everything.
public interface AdminCommand {
    /// One or two words, as typed: "doctor", "token create".
    String name();

    /// What follows the name: "FILE [--replace]"; empty when nothing does.
    default String usage() {
        return "";
    }

    /// One line for the list of commands.
    String help();

    /// Options that take no value, without dashes.
    default Set<String> flags() {
        return Set.of();
    }

    /// True when a server that is running must be stopped first.
    default boolean alone() {
        return false;
    }

    /// May throw [org.goodword.platform.Rejected], whose sentence the person reads, or [Misused].
    ///
    /// @return the exit code: 0 is success
    int run(AdminArguments arguments, AdminConsole console) throws Exception;

    /// The arguments do not fit; the person reads the sentence and the usage.
    final class Misused extends RuntimeException {
        public Misused(String sentence) {
            super(sentence, null, false, false);
        }
    }
}

package org.goodword.actions.spi;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Permission;

/// One thing that can be done to a subject.
///
/// @param <A> the arguments, a record
public interface Action<A> {
    Description<A> description();

    /// Does it, in the transaction of the caller; checks the row scope and all rules itself.
    ///
    /// @throws org.goodword.platform.Rejected with the reason
    Done act(UUID subject, A arguments, Caller by);

    /// @param name `assign`, `status` …; unique for its subject
    /// @param subject `ticket` …
    /// @param help one sentence for people and AI agents
    /// @param schema JSON Schema (2020-12) of the arguments
    /// @param idempotent true when doing it twice is the same as doing it once
    record Description<A>(
            String name,
            String subject,
            String help,
            Class<A> arguments,
            Map<String, Object> schema,
            Permission permission,
            boolean idempotent) {}

    /// @param changed false when everything was so already
    /// @param undo the arguments that take it back; empty when it cannot be taken back
    /// @param undoneBy the action that takes it back; empty for the same one
    record Done(boolean changed, Optional<Object> undo, Optional<String> undoneBy) {
        public static Done nothing() {
            return new Done(false, Optional.empty(), Optional.empty());
        }

        public static Done undoneBy(Object arguments) {
            return new Done(true, Optional.of(arguments), Optional.empty());
        }

        public static Done undoneBy(String action, Object arguments) {
            return new Done(true, Optional.of(arguments), Optional.of(action));
        }

        public static Done forGood() {
            return new Done(true, Optional.empty(), Optional.empty());
        }
    }
}

package org.goodword.identity.apps;

import org.goodword.platform.Problem;

/// What an app is refused with where nobody can be sent back to it.
public sealed interface AppProblem extends Problem {
    record UnknownApp() implements AppProblem {
        @Override
        public Code code() {
            return new Code("unknown-app", Status.NOT_FOUND);
        }

        @Override
        public String detail() {
            return "No app of this workspace is known by that client_id. Ask who sent you here.";
        }
    }

    record NotItsAddress() implements AppProblem {
        @Override
        public Code code() {
            return new Code("redirect-uri-not-registered", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "The app wants you sent to an address that is not registered for it. You were not sent there.";
        }
    }

    /// RFC 6750 §3.1.
    ///
    /// @param scope absent inside for what no app does
    record OutOfScope(java.util.Optional<AppScope> scope) implements AppProblem {
        @Override
        public Code code() {
            return new Code("insufficient-scope", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return scope.map(needed -> "The app was not allowed \"%s\", which this needs.".formatted(needed.text()))
                    .orElse("Apps do not do this; people do, or an API token of theirs.");
        }
    }
}

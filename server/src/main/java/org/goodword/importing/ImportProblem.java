package org.goodword.importing;

import org.goodword.platform.Problem;

/// Why something cannot be imported, or an import cannot be changed.
public sealed interface ImportProblem extends Problem {
    record NotUsable(String sentence) implements ImportProblem {
        @Override
        public Code code() {
            return new Code("import-not-usable", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return sentence;
        }
    }

    record TooMuch(long most) implements ImportProblem {
        @Override
        public Code code() {
            return new Code("import-too-large", Status.TOO_LARGE);
        }

        @Override
        public String detail() {
            return "An upload has at most %d MB. Copy larger exports to the server and use bin/goodword import."
                    .formatted(most / 1024 / 1024);
        }
    }

    /// @param wanted what it was to become: "stopped"
    record NotNow(String state, String wanted) implements ImportProblem {
        @Override
        public Code code() {
            return new Code("import-not-now", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "An import that is %s cannot be %s.".formatted(state, wanted);
        }
    }
}

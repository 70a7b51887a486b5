package org.goodword.moving;

import org.goodword.platform.Problem;

/// Why a workspace is not taken out or brought in; nothing was changed.
public sealed interface MovingProblem extends Problem {
    record UnderWay() implements MovingProblem {
        @Override
        public Code code() {
            return new Code("workspace-export-under-way", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "An export of this workspace is being made already. Wait for it, or delete it first.";
        }
    }

    /// An archive, or the place it is to be brought to, does not fit.
    record NotMovable(String sentence) implements MovingProblem {
        @Override
        public Code code() {
            return new Code("workspace-not-movable", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return sentence;
        }
    }
}

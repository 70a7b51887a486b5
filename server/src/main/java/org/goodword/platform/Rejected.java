package org.goodword.platform;

/// The one exception the domain throws: the request cannot be done, and its problem says why.
public final class Rejected extends RuntimeException {
    private final transient Problem problem;

    public Rejected(Problem problem) {
        // A user's mistake is not worth a stack trace.
        super(problem.code().value() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

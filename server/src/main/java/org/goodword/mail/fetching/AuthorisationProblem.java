package org.goodword.mail.fetching;

import org.goodword.platform.Problem;

/// Why nobody let us in to a mailbox.
record AuthorisationProblem(Code code, String detail) implements Problem {
    static AuthorisationProblem unknown() {
        return new AuthorisationProblem(
                new Code("authorisation-unknown", Status.CONFLICT),
                "This way back was used before, is older than ten minutes, or belongs to somebody else. Sign in again "
                        + "from the settings of the mailbox.");
    }

    static AuthorisationProblem refused(String words) {
        return new AuthorisationProblem(new Code("authorisation-refused", Status.UNPROCESSABLE), words);
    }
}

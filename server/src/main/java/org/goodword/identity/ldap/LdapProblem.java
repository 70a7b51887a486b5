package org.goodword.identity.ldap;

import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Why nobody comes in by the directory.
record LdapProblem(Code code, String detail) implements Problem {
    static Rejected off() {
        return of(new Code("directory-off", Status.NOT_FOUND), "Nobody signs in by a directory here.");
    }

    static Rejected unreachable(String sentence) {
        return of(
                new Code("directory-unreachable", Status.UNAVAILABLE),
                "Your company's directory cannot be asked: " + sentence);
    }

    static Rejected wrongCredentials() {
        return of(new Code("wrong-credentials", Status.UNAUTHENTICATED), "The name or the password is wrong.");
    }

    /// What is to be done looks like a mistake.
    static Rejected tooMany(int leaving, int known) {
        return of(
                new Code("directory-empties", Status.CONFLICT),
                "The directory shows %d of %d linked agents no more. That looks like a mistake; nobody was deactivated."
                        .formatted(leaving, known));
    }

    private static Rejected of(Code code, String detail) {
        return new Rejected(new LdapProblem(code, detail));
    }
}

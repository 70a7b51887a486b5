package org.goodword.identity.directory;

import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Why a directory's word lets somebody not in.
record NotAdmitted(Code code, String detail) implements Problem {
    static Rejected emailNotVerified() {
        return of(
                new Code("email-not-verified", Status.FORBIDDEN),
                "Your company's sign-in does not vouch for your e-mail address (email_verified), so it is not linked to "
                        + "an agent.");
    }

    static Rejected domainNotListed(String domain) {
        return of(
                new Code("domain-not-listed", Status.FORBIDDEN),
                "Addresses at %s are not taken from your company's sign-in. An administrator can add the domain."
                        .formatted(domain));
    }

    static Rejected noAccount() {
        return of(
                new Code("no-account", Status.FORBIDDEN),
                "You have no account here. Ask an administrator to invite you.");
    }

    static Rejected noRole() {
        return of(
                new Code("no-role", Status.FORBIDDEN),
                "None of your groups at your company has a role here. Ask an administrator.");
    }

    static Rejected deactivated() {
        return of(
                new Code("agent-deactivated", Status.FORBIDDEN),
                "Your account here is deactivated. Ask an administrator.");
    }

    private static Rejected of(Code code, String detail) {
        return new Rejected(new NotAdmitted(code, detail));
    }
}

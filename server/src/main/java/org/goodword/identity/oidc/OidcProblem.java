package org.goodword.identity.oidc;

import java.util.Map;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Why nobody comes in by the provider, or this one does not.
///
/// @param reason for machines, where a code has several; empty for none
record OidcProblem(Code code, String detail, String reason) implements Problem {
    @Override
    public Map<String, Object> members() {
        return reason.isEmpty() ? Map.of() : Map.of("reason", reason);
    }

    static Rejected off() {
        return of(new Code("provider-off", Status.NOT_FOUND), "Nobody signs in by a company account here.");
    }

    static Rejected unreachable(String sentence) {
        return of(
                new Code("provider-unreachable", Status.UNAVAILABLE),
                "Your company's sign-in cannot be asked: " + sentence);
    }

    /// It is there, and not as it should be.
    static Rejected wrong(String sentence) {
        return of(new Code("provider-wrong", Status.CONFLICT), sentence);
    }

    static Rejected refused(String words) {
        return of(
                new Code("provider-refused", Status.FORBIDDEN), "Your company's sign-in refused: %s.".formatted(words));
    }

    static Rejected notBegun() {
        return of(
                new Code("sign-in-not-begun", Status.FORBIDDEN),
                "This sign-in was not begun in this browser, was used already or took too long. Begin anew.");
    }

    /// @param reason `signature`, `issuer`, `audience`, `nonce`, `subject`, `groups`, `shape`
    static Rejected token(String reason, String sentence) {
        return new Rejected(new OidcProblem(
                new Code("id-token-refused", Status.FORBIDDEN),
                "Your company's sign-in sent what cannot be believed: " + sentence,
                reason));
    }

    static Rejected clocks(String sentence) {
        return of(new Code("clocks-differ", Status.FORBIDDEN), sentence);
    }

    private static Rejected of(Code code, String detail) {
        return new Rejected(new OidcProblem(code, detail, ""));
    }
}

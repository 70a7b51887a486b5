package org.goodword.openid;

import java.util.Map;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Why nobody comes in by a provider, or this one does not.
///
/// @param reason for machines, where a code has several; empty for none
public record ProviderProblem(Code code, String detail, String reason) implements Problem {
    @Override
    public Map<String, Object> members() {
        return reason.isEmpty() ? Map.of() : Map.of("reason", reason);
    }

    /// @param sentence that says who does not come in by one
    public static Rejected off(String sentence) {
        return of(new Code("provider-off", Status.NOT_FOUND), sentence);
    }

    public static Rejected notBegun() {
        return of(
                new Code("sign-in-not-begun", Status.FORBIDDEN),
                "This sign-in was not begun in this browser, was used already or took too long. Begin anew.");
    }

    /// What it says cannot be believed.
    ///
    /// @param reason `signature`, `issuer`, `audience`, `nonce`, `subject`, `groups`, `shape`
    public static Rejected token(Client client, String reason, String sentence) {
        return new Rejected(new ProviderProblem(
                new Code("id-token-refused", Status.FORBIDDEN),
                "%s sent what cannot be believed: %s".formatted(client.calledFirst(), sentence),
                reason));
    }

    static Rejected unreachable(Client client, String sentence) {
        return of(
                new Code("provider-unreachable", Status.UNAVAILABLE),
                "%s cannot be asked: %s".formatted(client.calledFirst(), sentence));
    }

    /// It is there, and not as it should be.
    static Rejected wrong(String sentence) {
        return of(new Code("provider-wrong", Status.CONFLICT), sentence);
    }

    static Rejected refused(Client client, String words) {
        return of(
                new Code("provider-refused", Status.FORBIDDEN),
                "%s refused: %s.".formatted(client.calledFirst(), words));
    }

    static Rejected clocks(String sentence) {
        return of(new Code("clocks-differ", Status.FORBIDDEN), sentence);
    }

    private static Rejected of(Code code, String detail) {
        return new Rejected(new ProviderProblem(code, detail, ""));
    }
}

package org.goodword.identity.oidc;

import java.util.List;
import java.util.Locale;
import org.goodword.identity.directory.OutsideIdentity;
import org.goodword.identity.directory.OutsideIdentity.Kind;
import org.goodword.identity.directory.Policy;
import org.goodword.openid.Scopes;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;

/// The provider of a workspace, as it is kept.
///
/// @param issuer as the provider writes it in its tokens
/// @param secret sealed; null for a public client
/// @param button what stands on the sign-in page
/// @param groupsClaim which claim has somebody's groups; a path with dots where there is no such claim
/// @param policy whom of those who come from there the workspace takes
/// @param onlyWay whether agents come in by it alone; administrators may always use their password
/// @param factorWords values of `amr` or `acr` that say that a second factor was shown
/// @param signsOutThere whether signing out here ends the session there
public record OidcSettings(
        boolean on,
        String issuer,
        String clientId,
        @Nullable String secret,
        List<String> scopes,
        String button,
        String groupsClaim,
        Policy policy,
        boolean onlyWay,
        SecondFactor secondFactor,
        List<String> factorWords,
        boolean signsOutThere) {
    private static final int MOST = 50;

    /// Whose second factor counts.
    public enum SecondFactor {
        /// Ours is asked for after the provider, as after a password.
        OURS,
        /// The provider's counts where its token says that there was one; else ours is asked for.
        SAID,
        /// Who comes from the provider is asked for nothing more.
        THEIRS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public OidcSettings {
        issuer = issuer.strip();
        text("clientId", clientId, 1, 500);
        text("button", button, 1, 60);
        text("groupsClaim", groupsClaim, 0, 200);
        few("factorWords", factorWords);
        scopes = Scopes.of(scopes);
        factorWords = factorWords.stream().map(String::strip).distinct().toList();
        if (onlyWay && !on) throw Invalid.of("onlyWay", "What is off cannot be the only way in.");
    }

    public OutsideIdentity identity(String subject) {
        return new OutsideIdentity(Kind.OIDC, issuer, subject);
    }

    private static void text(String field, String value, int least, int most) {
        if (value.strip().length() < least || value.length() > most)
            throw Invalid.of(field, "\"%s\" has %d to %d characters.".formatted(field, least, most));
    }

    private static void few(String field, List<String> values) {
        if (values.size() > MOST) throw Invalid.of(field, "At most %d are kept.".formatted(MOST));
    }
}

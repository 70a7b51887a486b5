package org.goodword.portal.keeping;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.openid.Scopes;
import org.goodword.platform.Invalid;
import org.goodword.platform.Version;

/// The OpenID Connect provider by which a brand's customers sign in, as it is kept.
///
/// @param issuer as the provider writes it in its tokens
/// @param secret sealed; absent for a public client
/// @param button what stands on the page where customers sign in
/// @param trustsUnverified whether an address is believed of which the provider does not say whether it is hers; one
/// that it says is not hers never is
/// @param links whether links by mail let in beside it
public record PortalProvider(
        BrandId brand,
        boolean on,
        String issuer,
        String clientId,
        Optional<String> secret,
        List<String> scopes,
        String button,
        boolean trustsUnverified,
        boolean links,
        Version version) {
    // What is remembered of a journey has to fit into a cookie.
    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_CLIENT = 255;
    private static final int LONGEST_BUTTON = 60;

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public PortalProvider {
        issuer = text("issuer", issuer, LONGEST_ISSUER);
        clientId = text("clientId", clientId, LONGEST_CLIENT);
        button = text("button", button.replaceAll("\\p{Cntrl}", " "), LONGEST_BUTTON);
        scopes = Scopes.of(scopes);
    }

    private static String text(String field, String value, int most) {
        var text = value.strip();
        if (text.isEmpty() || text.length() > most)
            throw Invalid.of(field, "\"%s\" has 1 to %d characters.".formatted(field, most));
        return text;
    }

    PortalProvider with(Optional<String> sealed) {
        return new PortalProvider(
                brand, on, issuer, clientId, sealed, scopes, button, trustsUnverified, links, version);
    }
}

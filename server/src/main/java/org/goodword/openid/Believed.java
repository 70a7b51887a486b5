package org.goodword.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Who came back, as far as the provider says and is believed.
public final class Believed {
    private final Map<String, Object> token;
    private final Map<String, Object> claims;
    private final JWT signed;
    private final ClientID client;
    private final @Nullable URI end;

    private Believed(
            Map<String, Object> token, Map<String, Object> claims, JWT signed, ClientID client, @Nullable URI end) {
        this.token = token;
        this.claims = claims;
        this.signed = signed;
        this.client = client;
        this.end = end;
    }

    /// @param more what the provider tells beside the token, if it was asked
    /// @param end where sessions end there; null where it offers none
    /// @throws org.goodword.platform.Rejected `id-token-refused`
    static Believed of(JWTClaimsSet token, Optional<JWTClaimsSet> more, JWT signed, Client client, @Nullable URI end) {
        var claims = new LinkedHashMap<String, Object>(
                more.map(JWTClaimsSet::getClaims).orElse(Map.of()));
        if (more.isPresent() && !Objects.equals(claims.get("sub"), token.getSubject()))
            throw ProviderProblem.token(client, "subject", "it tells about somebody else.");
        claims.putAll(token.getClaims());
        return new Believed(
                Collections.unmodifiableMap(token.getClaims()),
                Collections.unmodifiableMap(claims),
                signed,
                new ClientID(client.clientId()),
                end);
    }

    /// What its signed token says.
    public Map<String, Object> token() {
        return token;
    }

    /// That, and what it told beside it.
    public Map<String, Object> claims() {
        return claims;
    }

    /// By which the provider knows her, for good.
    public String subject() {
        return String.valueOf(token.get("sub"));
    }

    public Optional<EmailAddress> email() {
        return text("email").flatMap(EmailAddress::parse);
    }

    public Optional<String> name() {
        return text("name");
    }

    private Optional<String> text(String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /// What it says of whether the address is hers (`email_verified`).
    public Vouching vouching() {
        if (claims.containsKey("email_verified")) return vouching(isTrue(claims.get("email_verified")));
        // Entra ID says it by a claim of its own, and leaves the usual one out.
        if (!claims.containsKey("xms_edov")) return Vouching.NOTHING_SAID;
        var ofEntra = claims.get("xms_edov");
        return vouching(
                isTrue(ofEntra) || ofEntra instanceof Number number && number.intValue() == 1 || "1".equals(ofEntra));
    }

    private static Vouching vouching(boolean said) {
        return said ? Vouching.HERS : Vouching.NOT_HERS;
    }

    /// Some write it as text.
    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /// Whether a provider stands for an address.
    public enum Vouching {
        HERS,
        NOT_HERS,
        NOTHING_SAID
    }

    /// Where she ends her session at the provider (OpenID Connect RP-Initiated Logout 1.0); empty where it offers none.
    ///
    /// @param back where she is sent to afterwards
    public Optional<URI> signOut(URI back) {
        return Optional.ofNullable(end)
                .map(at -> new LogoutRequest(at, signed, null, client, back, null, null).toURI());
    }
}

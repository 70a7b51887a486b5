package org.goodword.notify.encrypting;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.goodword.platform.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Says to push services who speaks (RFC 8292), with one key of the whole installation: browsers subscribe to that key,
/// and take nothing from another.
@Component
public class Vapid {
    static final String NAME = "push-key";
    /// At most 24 hours (RFC 8292, section 2).
    private static final Duration VALID = Duration.ofHours(12);

    private final Installation installation;
    private final String url;
    private final Clock clock;

    Vapid(
            Installation installation,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url,
            Clock clock) {
        this.installation = installation;
        this.url = url;
        this.clock = clock;
    }

    /// What browsers subscribe to: the point, in base64url.
    public String publicKey() {
        return point(key());
    }

    /// The header `Authorization` of a push to this address.
    public String authorization(URI endpoint) {
        var key = key();
        var claims = new JWTClaimsSet.Builder()
                .audience(endpoint.getScheme() + "://" + endpoint.getAuthority())
                .expirationTime(Date.from(clock.instant().plus(VALID)))
                .subject(url)
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(new ECDSASigner(key));
            return "vapid t=%s, k=%s".formatted(token.serialize(), point(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ECKey key() {
        try {
            return ECKey.parse(installation.secret(NAME, Vapid::newKey));
        } catch (ParseException damaged) {
            throw new IllegalStateException("The key for push messages cannot be read", damaged);
        }
    }

    private static String newKey() {
        var pair = P256.newPair();
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .build()
                .toJSONString();
    }

    private static String point(ECKey key) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(P256.point(key.toECPublicKey()));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package org.goodword.chat.visiting;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads who a page says its visitor is: a JWT (RFC 7519) with `sub`, `jti`, `iat`, `exp`, perhaps
/// `name` and `email`, signed with HS256 by the widget's key. It lives for a quarter of an hour at most.
@Component
public class Proofs {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int LONGEST_ID = 200;

    private final Clock clock;

    Proofs(Clock clock) {
        this.clock = clock;
    }

    /// @param secret the widget's key; absent: nothing can be proven
    /// @throws Rejected `identity-invalid` for one that is forged, expired, or lives too long
    public Proof read(String text, Optional<String> secret) {
        try {
            var jwt = SignedJWT.parse(text);
            var known = jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && secret.isPresent();
            if (!known || !jwt.verify(new MACVerifier(secret.get()))) throw invalid();
            return proof(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalStateException notOne) {
            throw invalid();
        }
    }

    private Proof proof(JWTClaimsSet claims) throws ParseException {
        var issued = at(claims.getIssueTime());
        var until = at(claims.getExpirationTime());
        var now = clock.instant();
        if (now.isAfter(until) || issued.isAfter(now.plus(CLOCKS_DIFFER))) throw invalid();
        if (Duration.between(issued, until).compareTo(LONGEST) > 0) throw invalid();
        return new Proof(
                id(claims.getSubject()),
                Optional.ofNullable(claims.getStringClaim("name")).filter(name -> !name.isBlank()),
                Optional.ofNullable(claims.getStringClaim("email")).flatMap(EmailAddress::parse),
                id(claims.getJWTID()),
                until);
    }

    private static Instant at(@Nullable Date time) {
        if (time == null) throw invalid();
        return time.toInstant();
    }

    private static String id(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_ID) throw invalid();
        return text;
    }

    static Rejected invalid() {
        return new Rejected(new IdentityInvalid());
    }

    /// A page that must say who its visitor is did not.
    public static Rejected required() {
        return new Rejected(new IdentityRequired());
    }

    record IdentityInvalid() implements Problem {
        @Override
        public Code code() {
            return new Code("identity-invalid", Status.UNAUTHENTICATED);
        }

        @Override
        public String detail() {
            return "Who you are could not be proven: the proof is forged, expired or was used before.";
        }
    }

    record IdentityRequired() implements Problem {
        @Override
        public Code code() {
            return new Code("identity-required", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "This chat is for people who are signed in on its page.";
        }
    }
}

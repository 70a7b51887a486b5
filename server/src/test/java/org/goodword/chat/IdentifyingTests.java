package org.goodword.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class IdentifyingTests {
    private static final Duration SHORT = Duration.ofMinutes(5);

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest page;
    private String secret;

    @BeforeEach
    void aBrandThatKnowsItsVisitors() {
        acme = cast.acme();
        page = cast.anonymous().with("Host", acme.domain());
        set("required");
        secret = newSecret();
    }

    @Test
    void heIsTheSameOnEachOfHisDevices() throws JOSEException {
        var phone = arrived(page, proof(secret, SHORT));
        say(phone, "From my phone");
        var laptop = arrived(page, proof(secret, SHORT));

        assertThat(conversation(laptop)).contains("From my phone");
        var ticket = acme.ada().rest().get("/tickets").json(200).get("items").get(0);
        assertThat(ticket.get("requester").get("email").asString()).isEqualTo("dana@nordwind.example");
        assertThat(ticket.get("requester").get("name").asString()).isEqualTo("Dana Scully");
    }

    @Test
    void aProofThatIsForgedExpiredUsedOrLivesTooLongIsRefused() throws JOSEException {
        var once = proof(secret, SHORT);
        arrived(page, once);
        arrive(page, once).refused(401, "identity-invalid");
        arrive(page, proof("another key that is long enough to sign with", SHORT))
                .refused(401, "identity-invalid");
        arrive(page, proof(secret, Duration.ofMinutes(-5))).refused(401, "identity-invalid");
        arrive(page, proof(secret, Duration.ofHours(2))).refused(401, "identity-invalid");
        arrive(page, "no.proof.atall").refused(401, "identity-invalid");
        arrive(page, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.").refused(401, "identity-invalid");
        var old = secret;
        secret = newSecret();
        arrive(page, proof(old, SHORT)).refused(401, "identity-invalid");
        arrived(page, proof(secret, SHORT));
    }

    @Test
    void whoMustBeKnownIsNotLetInAsAStranger() {
        page.post("/chat/visitors", Map.of("brand", Browser.brand(acme))).refused(422, "identity-required");
    }

    @Test
    void whatHeSaidAsAStrangerGoesWithHim() throws JOSEException {
        set("optional");
        var stranger = page.withToken(page.post("/chat/visitors", Map.of("brand", Browser.brand(acme)))
                .json(201)
                .get("token")
                .asString());
        say(stranger, "Who am I?");

        var known = arrived(stranger, proof(secret, SHORT));

        assertThat(conversation(known)).contains("Who am I?");
        stranger.get("/chat/conversation").refused(401, "visitor-unknown");
        var elsewhere = cast.initech();
        var theirs = cast.anonymous().with("Host", elsewhere.domain());
        var other = theirs.withToken(theirs.post("/chat/visitors", Map.of("brand", Browser.brand(elsewhere)))
                .json(201)
                .get("token")
                .asString());
        say(other, "Initech's");
        assertThat(conversation(arrived(page.withToken(token(other)), proof(secret, SHORT))))
                .doesNotContain("Initech's");
        assertThat(conversation(other)).contains("Initech's");
    }

    private static String token(Rest rest) {
        return rest.headers().getOrDefault("Authorization", "").substring("Bearer ".length());
    }

    private static void say(Rest visitor, String text) {
        visitor.post("/chat/messages", Map.of("id", Ids.next(), "text", text)).json(201);
    }

    private static String conversation(Rest visitor) {
        return visitor.get("/chat/conversation").json(200).toString();
    }

    private Rest arrived(Rest from, String proof) {
        return page.withToken(arrive(from, proof).json(201).get("token").asString());
    }

    private Answer arrive(Rest from, String proof) {
        return from.post("/chat/visitors", Map.of("brand", Browser.brand(acme), "language", "en", "identity", proof));
    }

    private void set(String identify) {
        var settings = new HashMap<String, Object>(
                Map.of("enabled", true, "colour", "#aa5500", "position", "left", "texts", Map.of(), "rating", true));
        settings.put("identify", identify);
        acme.ada().rest().put("/widgets/" + brand(), settings).json(200);
    }

    private String newSecret() {
        return acme.ada()
                .rest()
                .post("/widgets/" + brand() + "/secret", null)
                .json(201)
                .get("secret")
                .asString();
    }

    private String brand() {
        var brands = acme.ada().rest().get("/brands").json(200).get("items");
        return brands.get(0).get("id").asString();
    }

    private static String proof(String secret, Duration life) throws JOSEException {
        var now = Instant.now();
        var issued = life.isNegative() ? now.plus(life.multipliedBy(2)) : now;
        var claims = new JWTClaimsSet.Builder()
                .subject("customer-7")
                .claim("name", "Dana Scully")
                .claim("email", "dana@nordwind.example")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }
}

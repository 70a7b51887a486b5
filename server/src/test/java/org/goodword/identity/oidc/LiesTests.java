package org.goodword.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.oidc.OidcSignInTests.reason;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.openid.LyingProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a provider, or somebody on the way, may try.
@GoodwordTest
class LiesTests {
    @Autowired
    private Cast cast;

    private LyingProvider provider;
    private OidcDesk desk;

    @BeforeEach
    void newWorkspace() throws Exception {
        provider = new LyingProvider();
        desk = new OidcDesk(cast, provider);
        desk.with(Map.of());
        provider.claims.put("email", desk.company.mara().email());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @Asvs("3.5.3")
    void aTokenThatNobodySignedOrSomebodyElseIsNotBelieved() throws Exception {
        provider.signs(claims -> new PlainJWT(claims).serialize());
        assertThat(reason(desk.signIn())).isEqualTo("signature");

        provider.signs(
                LyingProvider.signedBy(new RSAKeyGenerator(2048).keyID("one").generate(), JWSAlgorithm.RS256));
        assertThat(reason(desk.signIn())).isEqualTo("signature");

        var open = provider.key.toRSAPublicKey().getEncoded();
        provider.signs(claims -> LyingProvider.macBy(open, "one", claims));
        assertThat(reason(desk.signIn())).isEqualTo("signature");
        provider.signs(claims -> LyingProvider.macBy(
                (LyingProvider.SECRET + " ".repeat(32)).getBytes(StandardCharsets.UTF_8), "one", claims));
        assertThat(reason(desk.signIn())).isEqualTo("signature");

        provider.signs(LyingProvider.signedBy(provider.key, JWSAlgorithm.RS512));
        desk.signIn().json(201);
    }

    @Test
    @Asvs("3.5.3")
    void aTokenWhoseWordsWereChangedOnTheWayIsNotBelieved() {
        provider.signs(claims -> {
            var parts = LyingProvider.signedBy(provider.key, JWSAlgorithm.RS256)
                    .apply(claims)
                    .split("\\.");
            var words = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace(desk.company.mara().email(), desk.company.ada().email());
            return parts[0] + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8))
                    + "." + parts[2];
        });
        assertThat(reason(desk.signIn())).isEqualTo("signature");
    }

    @Test
    void aTokenForAnotherApplicationIsNotBelieved() {
        provider.claims.put("aud", "somebody else");
        assertThat(reason(desk.signIn())).isEqualTo("audience");
        provider.claims.put("aud", List.of(LyingProvider.CLIENT, "somebody else"));
        assertThat(reason(desk.signIn())).isEqualTo("audience");
        provider.claims.put("azp", "somebody else");
        assertThat(reason(desk.signIn())).isEqualTo("audience");
        provider.claims.put("azp", LyingProvider.CLIENT);
        desk.signIn().json(201);
    }

    @Test
    void aTokenOfAnotherIssuerIsNotBelieved() {
        provider.claims.put("iss", "https://evil.example");
        assertThat(reason(desk.signIn())).isEqualTo("issuer");
        provider.claims.put("iss", provider.issuer + "/");
        assertThat(reason(desk.signIn())).isEqualTo("issuer");
    }

    @Test
    void aTokenOfAnotherSignInIsNotBelieved() {
        provider.claims.put("nonce", "of yesterday");
        assertThat(reason(desk.signIn())).isEqualTo("nonce");
        provider.claims.put("nonce", null);
        assertThat(reason(desk.signIn())).isEqualTo("nonce");
    }

    @Test
    void aTokenThatNamesNobodyIsNotBelieved() {
        provider.claims.put("sub", null);
        assertThat(reason(desk.signIn())).isIn("subject", "shape");
    }

    @Test
    void aClockThatIsOffIsNamedWithByHowMuch() {
        shift(Duration.ofMinutes(-7));
        var behind =
                desk.signIn().refused(403, "clocks-differ").json().get("detail").asString();
        assertThat(behind).contains("7 min").contains("behind");
        shift(Duration.ofMinutes(4));
        var ahead =
                desk.signIn().refused(403, "clocks-differ").json().get("detail").asString();
        assertThat(ahead).contains("ahead of").containsPattern("[34] min");
        shift(Duration.ofSeconds(40));
        desk.signIn().json(201);
        shift(Duration.ofSeconds(-330));
        desk.elsewhere().signIn().json(201);
    }

    private void shift(Duration by) {
        var now = new Date().getTime() + by.toMillis();
        provider.claims.put("iat", new Date(now));
        provider.claims.put("exp", new Date(now + 300_000));
    }

    @Test
    @Asvs("13.2.6")
    void aReturnCountsOnceAndInTheBrowserThatLeft() {
        var asked = desk.begun();
        desk.back(asked, provider.approves(asked)).json(201);
        desk.back(asked, provider.approves(asked)).refused(403, "sign-in-not-begun");

        var hers = desk.begun();
        var code = provider.approves(hers);
        var victim = desk.elsewhere();
        victim.back(hers, code).refused(403, "sign-in-not-begun");
        victim.begun();
        victim.back(hers, code).refused(403, "sign-in-not-begun");
        victim.tab.get("/session").refused(401, "not-signed-in");
    }

    @Test
    void aGuessedStateUsesTheJourneyUp() {
        var asked = desk.begun();
        var code = provider.approves(asked);
        desk.tab
                .send("POST", "/session/oidc/return", Map.of("state", "guessed", "code", code))
                .refused(403, "sign-in-not-begun");
        desk.back(asked, code).refused(403, "sign-in-not-begun");
    }

    @Test
    void aCodeThatWasStolenIsWorthNothingInAnotherBrowser() {
        var hers = desk.begun();
        var code = provider.approves(hers);
        var thief = desk.elsewhere().begun();
        desk.back(thief, code).refused(403, "provider-refused");
    }

    @Test
    void anAnswerOfAnotherProviderIsNotTakenForThisOnes() {
        var asked = desk.begun();
        var mixedUp = Map.of("state", asked.state(), "code", provider.approves(asked), "iss", "https://evil.example");
        assertThat(reason(desk.tab.send("POST", "/session/oidc/return", mixedUp)))
                .isEqualTo("issuer");
        asked = desk.begun();
        var right = Map.of("state", asked.state(), "code", provider.approves(asked), "iss", provider.issuer);
        desk.tab.send("POST", "/session/oidc/return", right).json(201);
    }

    @Test
    void aProviderThatSaysWhoItIsMustSayIt() throws Exception {
        try (var careful = new LyingProvider()) {
            careful.metadata.put("authorization_response_iss_parameter_supported", true);
            var strict = new OidcDesk(cast, careful).with(Map.of());
            assertThat(reason(strict.signIn("mara", strict.company.mara().email())))
                    .isEqualTo("issuer");
        }
    }

    @Test
    void whatTheProviderSaysInsteadOfACodeIsSaid() {
        var asked = desk.begun();
        var refused = desk.tab
                .send(
                        "POST",
                        "/session/oidc/return",
                        Map.of("state", asked.state(), "error", "access_denied", "errorDescription", "Not today."))
                .refused(403, "provider-refused");
        assertThat(refused.json().get("detail").asString()).endsWith("refused: access_denied, Not today.");
    }

    @Test
    void aWayThatWasBegunInOneWorkspaceEndsInNoOther() {
        var other = new OidcDesk(cast, provider).with(Map.of());
        var asked = desk.begun();
        var there = desk.tab.with("Host", other.company.domain());
        there.send("POST", "/session/oidc/return", Map.of("state", asked.state(), "code", provider.approves(asked)))
                .refused(403, "domain-not-listed");
        provider.claims.put("email", other.company.mara().email());
        var mine = desk.elsewhere();
        mine.signIn().refused(403, "domain-not-listed");
        assertThat(other.signIn("one id", other.company.mara().email())
                        .json(201)
                        .get("id")
                        .asString())
                .isEqualTo(other.company.mara().id().toString());
        assertThat(mine.signIn("one id", mine.company.ben().email())
                        .json(201)
                        .get("id")
                        .asString())
                .isEqualTo(mine.company.ben().id().toString());
    }
}

package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.openid.LyingProvider;
import org.goodword.platform.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a brand's provider, or somebody on the way, may try.
@GoodwordTest
class ProviderLiesTests {
    private static final String DANA = "dana@nordwind.example";
    private static final String JOURNEY = "goodword-portal-journey";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Cast cast;

    @Autowired
    private Secrets secrets;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private LyingProvider provider;
    private ProviderDesk brand;
    private Visitor dana;

    @BeforeEach
    void acmesCustomersSignInByItsProvider() throws Exception {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        provider = new LyingProvider();
        provider.claims.put("email", DANA);
        brand = new ProviderDesk(desk, provider).with(Map.of());
        dana = desk.browser();
    }

    @AfterEach
    void close() throws IOException {
        provider.close();
        desk.close();
    }

    @Test
    @Asvs("3.5.3")
    void aTokenThatNobodySignedOrSomebodyElseIsNotBelieved() throws Exception {
        provider.signs(claims -> new PlainJWT(claims).serialize());
        assertNotBelieved(brand.signIn(dana));
        provider.signs(
                LyingProvider.signedBy(new RSAKeyGenerator(2048).keyID("one").generate(), JWSAlgorithm.RS256));
        assertNotBelieved(brand.signIn(dana));
        var open = provider.key.toRSAPublicKey().getEncoded();
        provider.signs(claims -> LyingProvider.macBy(open, "one", claims));
        assertNotBelieved(brand.signIn(dana));
        provider.signs(LyingProvider.signedBy(provider.key, JWSAlgorithm.RS256));
        assertIn(brand.signIn(dana));
    }

    @Test
    void aTokenOfAnotherIssuerForAnotherApplicationOrOfAnotherSignInIsNotBelieved() {
        var now = new Date();
        for (var lie : List.of(
                Map.entry("iss", (Object) "https://evil.example"),
                Map.entry("aud", (Object) "somebody else"),
                Map.entry("nonce", (Object) "of yesterday"),
                Map.entry("exp", (Object) new Date(now.getTime() - 120_000)),
                Map.entry("iat", (Object) new Date(now.getTime() + 240_000)))) {
            provider.claims.put(lie.getKey(), lie.getValue());
            assertNotBelieved(brand.signIn(dana));
            provider.claims.remove(lie.getKey());
        }
        assertIn(brand.signIn(dana));
    }

    @Test
    void anAnswerOfAnotherProviderIsNotTakenForThisOnes() {
        var asked = ProviderDesk.begun(dana);
        var mixedUp = "/entry/returned?iss=https%3A%2F%2Fevil.example&state=" + Rest.encoded(asked.state()) + "&code="
                + Rest.encoded(provider.approves(asked));
        assertNotBelieved(dana.at(mixedUp));
    }

    @Test
    @Asvs("13.2.6")
    void aReturnCountsOnce() {
        var asked = ProviderDesk.begun(dana);
        var code = provider.approves(asked);
        var kept = dana.cookies.get(JOURNEY);
        assertIn(ProviderDesk.back(dana, asked, code));
        assertThat(dana.cookies).doesNotContainKey(JOURNEY);
        assertNotBegun(ProviderDesk.back(dana, asked, code));

        // Who kept the cookie all the same has a code that the provider takes no more.
        var again = desk.browser();
        again.cookies.put(JOURNEY, kept);
        var answer = ProviderDesk.back(again, asked, code);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(again.session()).isEmpty();
    }

    @Test
    void anAddressThatWasStolenIsWorthNothingInAnotherBrowser() {
        var asked = ProviderDesk.begun(dana);
        var code = provider.approves(asked);
        var thief = desk.browser();
        assertNotBegun(ProviderDesk.back(thief, asked, code));
        ProviderDesk.begun(thief);
        assertNotBegun(ProviderDesk.back(thief, asked, code));
        assertThat(thief.session()).isEmpty();
        // Nor is the code, in a way of her own: the proof key is not hers.
        var own = ProviderDesk.begun(thief);
        var answer = ProviderDesk.back(thief, own, code);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("did not let you in");
        assertThat(thief.session()).isEmpty();
    }

    @Test
    void nobodyIsSignedInToAnAccountThatIsNotHisByAnAddressThatIsSentToHim() {
        var eve = desk.browser();
        var hers = ProviderDesk.begun(eve);
        provider.claims.put("email", "eve@nordwind.example");
        assertNotBegun(ProviderDesk.back(dana, hers, provider.approves(hers)));
        assertThat(dana.session()).isEmpty();
    }

    @Test
    void aGuessedStateUsesTheJourneyUp() {
        var asked = ProviderDesk.begun(dana);
        var code = provider.approves(asked);
        assertNotBegun(dana.at("/entry/returned?state=guessed&code=" + Rest.encoded(code)));
        assertNotBegun(ProviderDesk.back(dana, asked, code));
    }

    @Test
    void aJourneyTakesTenMinutesAtMost() {
        var asked = ProviderDesk.begun(dana);
        changeWay(way -> begun(way, Duration.ofMinutes(9)));
        assertIn(ProviderDesk.back(dana, asked, provider.approves(asked)));
        dana = desk.browser();
        var late = ProviderDesk.begun(dana);
        changeWay(way -> begun(way, Duration.ofMinutes(11)));
        assertNotBegun(ProviderDesk.back(dana, late, provider.approves(late)));
    }

    @Test
    void whatABrowserMadeUpIsNoJourney() {
        for (var made : List.of("x", "a.b.c", "..", "%00", "{}")) {
            var asked = ProviderDesk.begun(dana);
            dana.cookies.put(JOURNEY, made);
            assertNotBegun(ProviderDesk.back(dana, asked, provider.approves(asked)));
        }
        // Sealed by us, for something else.
        var asked = ProviderDesk.begun(dana);
        var plain = secrets.decrypt("portal-journey", kept());
        dana.cookies.put(JOURNEY, secrets.encrypt("portal-client-secret", plain));
        assertNotBegun(ProviderDesk.back(dana, asked, provider.approves(asked)));
        assertThat(dana.cookies).doesNotContainKey(JOURNEY);
    }

    @Test
    void whatTheBrowserKeepsTellsNothing() {
        var asked = ProviderDesk.begun(dana);
        assertThat(dana.cookies.get(JOURNEY)).doesNotContain(asked.state(), asked.nonce());
        var sent = desk.browser().at("/entry/provider");
        var line = sent.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(JOURNEY + "="))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=" + dana.base() + "/entry;");
        assertThat(line.length()).isLessThan(4000);
    }

    @Test
    void aWayThatWasBegunAtOneBrandEndsAtNoOther() {
        var labs = desk.ada()
                .post("/brands", Map.of("key", "labs", "name", "Acme Labs"))
                .json(201)
                .get("id")
                .asString();
        desk.set(labs, Map.of());
        brand.put(labs, Map.of());
        var asked = ProviderDesk.begun(dana);
        var there = desk.browser("labs");
        there.cookies.putAll(dana.cookies);
        assertNotBegun(ProviderDesk.back(there, asked, provider.approves(asked)));
        assertThat(there.session()).isEmpty();
    }

    @Test
    void aWayThatWasBegunInOneWorkspaceEndsInNoOther() throws Exception {
        try (var initech = Desk.of(cast.initech(), port)) {
            new ProviderDesk(initech, provider).with(Map.of());
            var asked = ProviderDesk.begun(dana);
            var there = initech.browser();
            there.cookies.putAll(dana.cookies);
            assertNotBegun(ProviderDesk.back(there, asked, provider.approves(asked)));
            assertThat(there.session()).isEmpty();
            assertIn(new ProviderDesk(initech, provider).signIn(initech.browser()));
            assertThat(brand.contacts()).isEmpty();
        }
    }

    @Test
    void whoLeftForAnotherProviderThanTheOneThatIsKeptNowBeginsAnew() throws Exception {
        var asked = ProviderDesk.begun(dana);
        try (var other = new LyingProvider()) {
            brand.with(Map.of("issuer", other.issuer));
            assertNotBegun(ProviderDesk.back(dana, asked, provider.approves(asked)));
        }
    }

    private String kept() {
        return dana.cookies.getOrDefault(JOURNEY, "");
    }

    private interface Change {
        void to(ObjectNode way);
    }

    private void changeWay(Change change) {
        var way = (ObjectNode) JSON.readTree(secrets.decrypt("portal-journey", kept()));
        change.to(way);
        dana.cookies.put(JOURNEY, secrets.encrypt("portal-journey", way.toString()));
    }

    private static void begun(ObjectNode way, Duration before) {
        var journey = (ObjectNode) way.get("journey");
        var begun = Instant.parse(journey.get("begun").asString());
        journey.put("begun", begun.minus(before).toString());
    }

    private static void assertIn(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private void assertNotBelieved(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text()).contains("cannot be relied on");
        assertThat(dana.session()).isEmpty();
    }

    private static void assertNotBegun(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text()).contains("This sign-in cannot be finished");
    }
}

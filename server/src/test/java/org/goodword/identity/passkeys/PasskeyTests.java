package org.goodword.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.cast.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// By a simulated authenticator; a browser's own is in the journeys.
@GoodwordTest
class PasskeyTests {
    private static final Map<String, Object> PROOF = Map.of("proof", Company.PASSWORD);

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private Tab tab;
    private SoftKey key;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
        tab = new Tab(cast, acme);
        tab.signIn(acme.ada().email(), Company.PASSWORD).json(201);
        tab.get("/session").json(200);
        key = new SoftKey(acme.domain(), "http://" + acme.domain());
    }

    @Test
    void aPasskeySignsInWithoutAPassword() {
        var added = add(key);
        assertThat(added.get("codes")).hasSize(10);
        assertThat(ada.get("/agents/me/second-factor").json(200).get("passkeys").asInt())
                .isEqualTo(1);
        var other = new Tab(cast, acme);
        use(other, key).json(201);
        assertThat(other.get("/session").json(200).get("email").asString())
                .isEqualTo(acme.ada().email());
        assertThat(ada.get("/agents/me/passkeys")
                        .json(200)
                        .get("items")
                        .get(0)
                        .get("usedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void itIsASecondFactorAsWellAndRecoveryCodesStandIn() {
        var code = add(key).get("codes").get(0).asString();
        key.verifies = false;
        var other = new Tab(cast, acme);
        other.signIn(acme.ada().email(), Company.PASSWORD).refused(401, "second-factor-needed");
        use(other, key).json(201);
        other.get("/session").json(200);
        var third = new Tab(cast, acme);
        third.signIn(acme.ada().email(), Company.PASSWORD).refused(401, "second-factor-needed");
        third.send("POST", "/session/second-factor", Map.of("code", code)).json(201);
    }

    @Test
    void withoutAPasswordTheDeviceMustRecogniseItsOwner() {
        add(key);
        key.verifies = false;
        use(new Tab(cast, acme), key).refused(403, "wrong-passkey");
    }

    @Test
    void whatWasSignedForAnotherSiteOrChallengeOrByAnotherKeyIsRefused() {
        add(key);
        key.origin = "https://evil.example";
        use(new Tab(cast, acme), key).refused(403, "wrong-passkey");
        key.origin = "http://" + acme.domain();
        use(new Tab(cast, acme), new SoftKey(acme.domain(), key.origin)).refused(403, "wrong-passkey");

        var other = new Tab(cast, acme);
        challenge(other);
        other.send("POST", "/session/passkey", key.used("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .refused(403, "wrong-passkey");
        var tampered = new LinkedHashMap<>(key.used(challenge(other)));
        tampered.computeIfPresent(
                "signature", (_, signed) -> "AAAA" + signed.toString().substring(4));
        other.send("POST", "/session/passkey", tampered).refused(403, "wrong-passkey");
        var initech = cast.initech();
        use(new Tab(cast, initech), new SoftKey(initech.domain(), "http://" + initech.domain()))
                .refused(403, "wrong-passkey");
    }

    @Test
    void anAnswerCountsOnceAndACounterNeverGoesBack() {
        add(key);
        var other = new Tab(cast, acme);
        var answer = key.used(challenge(other));
        other.send("POST", "/session/passkey", answer).json(201);
        var thief = new Tab(cast, acme);
        thief.send("POST", "/session/passkey", answer).refused(403, "wrong-passkey");
        challenge(thief);
        thief.send("POST", "/session/passkey", answer).refused(403, "wrong-passkey");
        key.count = 0;
        use(new Tab(cast, acme), key).refused(403, "wrong-passkey");
    }

    @Test
    void theSecondStepIsByHerOwnPasskeyOnly() {
        add(key);
        var admins = acme.ada().agent().role().value();
        ada.patch("/roles/" + admins, Map.of("secondFactor", true)).json(200);
        var kim = ada.post("/invitations", Map.of("email", "kim@" + acme.domain(), "name", "Kim", "role", "agent"));
        var link = kim.json(201).get("link").asString();
        new Tab(cast, acme)
                .send(
                        "PUT",
                        "/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance",
                        Map.of("password", "another horse battery"))
                .json(204);
        var kims = new Tab(cast, acme);
        kims.signIn("kim@" + acme.domain(), "another horse battery").json(201);
        kims.get("/session").json(200);
        var hers = new SoftKey(acme.domain(), "http://" + acme.domain());
        kims.send("POST", "/agents/me/passkeys", hers.created(making(kims, "another horse battery")))
                .json(201);
        var thief = new Tab(cast, acme);
        thief.signIn(acme.ada().email(), Company.PASSWORD).refused(401, "second-factor-needed");
        use(thief, hers).refused(403, "wrong-passkey");
        use(thief, key).json(201);
    }

    @Test
    void toAddOrRemoveOneTakesAProofAndTheLastOneStaysWhereOneIsDemanded() {
        tab.send("POST", "/agents/me/passkeys/options", Map.of("proof", "guess"))
                .refused(403, "wrong-proof");
        tab.send("POST", "/agents/me/passkeys", key.created("AAAA")).refused(403, "wrong-passkey");
        var id = add(key).get("passkey").get("id").asString();
        var removal = "/agents/me/passkeys/" + id + "/removal";
        ada.post(removal, Map.of("proof", "guess")).refused(403, "wrong-proof");
        acme.tom().rest().post(removal, PROOF).refused(403, "wrong-proof");
        var role = "/roles/" + acme.ada().agent().role().value();
        ada.patch(role, Map.of("secondFactor", true)).json(200);
        ada.post(removal, PROOF).refused(409, "second-factor-demanded");
        assertThat(ada.get("/agents/me/passkeys").json(200).get("items")).hasSize(1);
        ada.patch(role, Map.of("secondFactor", false)).json(200);
        ada.post(removal, PROOF).json(204);
        var state = ada.get("/agents/me/second-factor").json(200);
        assertThat(state.get("on").asBoolean()).isFalse();
        assertThat(state.get("codesLeft").asInt()).isZero();
        use(new Tab(cast, acme), key).refused(403, "wrong-passkey");
    }

    private JsonNode add(SoftKey one) {
        var challenge = making(tab, Company.PASSWORD);
        return tab.send("POST", "/agents/me/passkeys", one.created(challenge)).json(201);
    }

    private String making(Tab browser, String password) {
        var options = browser.send("POST", "/agents/me/passkeys/options", Map.of("proof", password))
                .json(200);
        assertThat(options.get("rp").get("id").asString()).isEqualTo(acme.domain());
        return options.get("challenge").asString();
    }

    private static String challenge(Tab browser) {
        return browser.send("POST", "/session/passkey/options", null)
                .json(200)
                .get("challenge")
                .asString();
    }

    private static Answer use(Tab browser, SoftKey one) {
        return browser.send("POST", "/session/passkey", one.used(challenge(browser)));
    }
}

package org.goodword.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Tab;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Asvs({"2.2.1", "2.5.6", "2.8.1", "2.8.3", "2.8.4", "2.8.5", "2.8.6", "3.2.1", "3.3.4", "4.3.1"})
@GoodwordTest
class SecondFactorTests {
    @Autowired
    private Cast cast;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private FactorDesk desk;
    private Company acme;
    private Rest ada;
    private Tab tab;

    @BeforeEach
    void newWorkspace() {
        desk = FactorDesk.of(cast);
        acme = desk.acme();
        ada = desk.ada();
        tab = desk.tab();
    }

    @Test
    void afterEnrolmentAPasswordAloneLetsNobodyIn() {
        var phone = desk.enrolled().phone();
        assertThat(ada.get("/agents/me/second-factor")
                        .json(200)
                        .get("codesLeft")
                        .asInt())
                .isEqualTo(10);
        var refused = desk.signIn().refused(401, "second-factor-needed");
        assertThat(refused.json().get("step").asString()).isEqualTo("code");
        tab.get("/session").refused(401, "not-signed-in");
        var half = tab.cookies().get("goodword");
        desk.send(phone.code()).json(201);
        assertThat(tab.cookies().get("goodword")).as("a session of its own").isNotEqualTo(half);
        assertThat(tab.get("/session").json(200).get("email").asString())
                .isEqualTo(acme.ada().email());
        ada.get("/session").json(200);
    }

    @Test
    void aCodeIsNotTakenTwiceByWhomever() {
        var phone = desk.enrolled().phone();
        desk.signIn();
        desk.send(phone.sameCode()).refused(403, "wrong-code");
        desk.send(phone.code()).json(201);
        var thief = new Tab(cast, acme);
        thief.signIn(acme.ada().email(), Company.PASSWORD).refused(401, "second-factor-needed");
        thief.send("POST", "/session/second-factor", Map.of("code", phone.sameCode()))
                .refused(403, "wrong-code");
    }

    @Test
    void whoGuessesCodesIsSlowedDownByAccountFromWhereverHeIs() {
        var phone = desk.enrolled().phone();
        for (var guess = 0; guess < 5; guess++) {
            tab = new Tab(cast, acme);
            desk.signIn().refused(401, "second-factor-needed");
            desk.send(phone.wrongCode()).refused(403, "wrong-code");
        }
        var slowed = desk.send(phone.code()).refused(429, "too-many-requests");
        assertThat(slowed.json().get("retryAfter").asInt()).isPositive();
        ada.post("/agents/me/second-factor/removal", FactorDesk.PROOF).refused(429, "too-many-requests");
    }

    @Test
    void aRightPasswordDoesNotForgetTheGuessesBeforeIt() {
        desk.enrolled();
        for (var guess = 0; guess < 10; guess++) desk.signIn().refused(401, "second-factor-needed");
        desk.signIn().refused(429, "too-many-requests");
        tab.signIn(acme.ada().email(), "not her password").refused(429, "too-many-requests");
    }

    @Test
    void aSessionThatIsHalfWayCanCallNothing() {
        desk.enrolled();
        desk.signIn().refused(401, "second-factor-needed");
        var open = List.of(
                "/api/v1/session",
                "/api/v1/session/ldap",
                "/api/v1/session/oidc",
                "/api/v1/session/oidc/return",
                "/api/v1/session/passkey",
                "/api/v1/session/passkey/options",
                "/api/v1/session/second-factor",
                "/api/v1/setup",
                "/api/v1/sign-in-ways",
                "/api/v1/password-resets");
        var asked = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            for (var path : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods())
                    if (path.startsWith("/api/v1/") && !isForAnybody(path) && !open.contains(path))
                        asked.add(method + " " + path.substring("/api/v1".length()));
        });
        assertThat(asked).hasSizeGreaterThan(100);
        for (var endpoint : asked) {
            if (endpoint.endsWith("/session/second-factor/enrolment")) continue;
            var words = endpoint.split(" ");
            var path = words[1].replaceAll("\\{\\w+}", acme.ada().id().toString());
            assertThat(tab.send(words[0], path, words[0].matches("GET|DELETE") ? null : "{}")
                            .status())
                    .as(endpoint)
                    .isEqualTo(401);
        }
        tab.send("POST", "/session/second-factor/enrolment", null).refused(401, "wrong-credentials");
    }

    private static boolean isForAnybody(String path) {
        return List.of("/chat/", "/quotes/", "/openapi", "/invitations/", "/password-resets/").stream()
                .anyMatch(part -> path.startsWith("/api/v1" + part));
    }

    @Test
    void theSecondStepCannotBeForgedAndNeedsTheFirst() {
        var phone = desk.enrolled().phone();
        desk.send(phone.wrongCode()).refused(401, "not-signed-in");
        desk.signIn();
        var code = Map.of("code", phone.code());
        tab.forged("POST", "/session/second-factor", code).refused(403, "csrf-token-missing");
        tab.send("POST", "/session/second-factor", code).json(201);
        desk.send(phone.wrongCode()).refused(401, "not-signed-in");
    }

    @Test
    void aRecoveryCodeLetsInOnceAndTheNextSetReplacesIt() {
        var codes = desk.enrolled().codes();
        desk.signIn();
        desk.send(codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " "))
                .json(201);
        desk.signIn();
        desk.send(codes.getFirst()).refused(403, "wrong-code");
        desk.send(codes.get(1)).json(201);
        assertThat(ada.get("/agents/me/second-factor")
                        .json(200)
                        .get("codesLeft")
                        .asInt())
                .isEqualTo(8);
        var fresh = FactorDesk.texts(ada.post("/agents/me/recovery-codes", FactorDesk.PROOF));
        assertThat(fresh)
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes)
                .allMatch(code -> code.matches("[a-hjkmnp-z1-9]{4}(-[a-hjkmnp-z1-9]{4}){2}"));
        desk.signIn();
        desk.send(codes.get(2)).refused(403, "wrong-code");
        desk.send(fresh.get(2)).json(201);
    }

    @Test
    void nothingThatIsKeptShowsASecret() {
        var enrolled = desk.enrolled();
        var kept = acme.in(() -> transaction.execute(
                _ -> sql.fetch("select * from identity.second_factor").toString()
                        + sql.fetch("select * from identity.recovery_code")
                        + sql.fetch("select * from ledger.entry")
                        + sql.fetch("select * from ledger.detail")
                        + sql.fetch("select * from platform.idempotency")));
        assertThat(kept).doesNotContain(enrolled.secret());
        for (var code : enrolled.codes()) assertThat(kept).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    @Test
    void whoFindsAnOpenDeskCannotChangeTheFactor() {
        ada.post("/agents/me/second-factor/enrolment", Map.of("proof", "guess")).refused(403, "wrong-proof");
        ada.put("/agents/me/second-factor", Map.of("code", "123456")).refused(403, "wrong-code");
        var phone = desk.enrolled().phone();
        ada.post("/agents/me/second-factor/removal", Map.of("proof", "guess")).refused(403, "wrong-proof");
        ada.post("/agents/me/recovery-codes", Map.of("proof", "guess")).refused(403, "wrong-proof");
        ada.put("/agents/me/password", Map.of("current", "guess", "password", "another horse battery"))
                .refused(403, "wrong-proof");
        ada.post("/agents/me/second-factor/removal", Map.of("proof", phone.code()))
                .json(204);
        desk.signIn().json(201);
        assertThat(ada.get("/agents/me/second-factor").json(200).get("on").asBoolean())
                .isFalse();
    }

    @Test
    void anotherPhoneCountsOnlyOnceItIsConfirmed() {
        var old = desk.enrolled().phone();
        var begun = ada.post("/agents/me/second-factor/enrolment", Map.of("proof", old.code()));
        var fresh = new Phone(begun.json(201).get("secret").asString());
        desk.signIn();
        desk.send(old.code()).json(201);
        ada.put("/agents/me/second-factor", Map.of("code", fresh.code())).json(200);
        desk.signIn();
        desk.send(old.wrongCode()).refused(403, "wrong-code");
        desk.send(fresh.code()).json(201);
    }
}

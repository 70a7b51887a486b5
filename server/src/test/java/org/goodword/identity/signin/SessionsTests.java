package org.goodword.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

@Asvs({"2.1.1", "2.1.6", "2.1.7", "2.2.3", "3.3.2", "3.3.3", "3.3.4"})
@GoodwordTest
class SessionsTests {
    private static final String NEW = "another horse battery";

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void theListSaysWhichDeviceFromWhereAndWhichIsThisOne() {
        var desk = signedIn();
        var phone = new Tab(cast, acme)
                .at("198.51.100.7")
                .with(
                        "User-Agent",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605 Version/19.0 Safari/604.1");
        phone.signIn(acme.ada().email(), Company.PASSWORD).json(201);
        var shown = desk.get("/sessions").json(200).get("items");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).get("browser").asString()).isEqualTo("Safari");
        assertThat(shown.get(0).get("system").asString()).isEqualTo("iPhone");
        assertThat(shown.get(0).get("address").asString()).isEqualTo("198.51.100.7");
        assertThat(shown.get(0).get("current").asBoolean()).isFalse();
        assertThat(shown.get(1).get("browser").asString()).isEqualTo("Firefox");
        assertThat(shown.get(1).get("current").asBoolean()).isTrue();
        assertThat(shown.toString()).doesNotContain(desk.cookies().get("goodword"));
    }

    @Test
    void oneIsEndedOrAllOthersAtOnce() {
        var desk = signedIn();
        var phone = signedIn();
        var tablet = signedIn();
        var others = desk.get("/sessions")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> !one.get("current").asBoolean())
                .toList();
        desk.send("DELETE", "/sessions/" + id(others.getFirst()), null).json(204);
        assertThat(List.of(
                        phone.get("/session").status(), tablet.get("/session").status()))
                .containsExactlyInAnyOrder(200, 401);
        desk.send("DELETE", "/sessions", null).json(204);
        phone.get("/session").refused(401, "not-signed-in");
        tablet.get("/session").refused(401, "not-signed-in");
        desk.get("/session").json(200);
        assertThat(events()).contains("session.ended", "session.revoked");
    }

    @Test
    void anAdministratorSeesAndEndsThoseOfOthers() {
        ada.patch(
                        "/agents/" + acme.tom().id(),
                        Map.of("role", acme.ada().agent().role().value()))
                .json(200);
        var desk = signedIn();
        var phone = signedIn();
        var access = "/agents/" + acme.ada().id();
        var tom = acme.tom().rest();
        var shown = tom.get(access + "/access").json(200).get("sessions");
        assertThat(shown).hasSize(2);
        tom.delete(access + "/sessions/" + id(shown.get(0))).json(204);
        phone.get("/session").refused(401, "not-signed-in");
        desk.get("/session").json(200);
        tom.delete(access + "/sessions").json(204);
        desk.get("/session").refused(401, "not-signed-in");
        tom.delete(access + "/sessions/unknown").refused(404, "not-found");
        acme.mara().rest().get(access + "/access").refused(403, "not-allowed");
        acme.mara().rest().delete(access + "/sessions").refused(403, "not-allowed");
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAndHalfWayOnesToo() {
        var desk = signedIn();
        var phone = signedIn();
        var change = Map.of("current", Company.PASSWORD, "password", NEW);
        desk.forged("PUT", "/agents/me/password", change).refused(403, "csrf-token-missing");
        desk.send("PUT", "/agents/me/password", change).json(204);
        desk.get("/session").json(200);
        phone.get("/session").refused(401, "not-signed-in");
        new Tab(cast, acme).signIn(acme.ada().email(), Company.PASSWORD).refused(401, "wrong-credentials");
        new Tab(cast, acme).signIn(acme.ada().email(), NEW).json(201);
        ada.get("/session").json(200);

        ada.patch("/roles/" + acme.ada().agent().role().value(), Map.of("secondFactor", true))
                .json(200);
        var halfWay = new Tab(cast, acme);
        halfWay.signIn(acme.ada().email(), NEW).refused(401, "second-factor-needed");
        ada.put("/agents/me/password", Map.of("current", NEW, "password", Company.PASSWORD))
                .json(204);
        halfWay.send("POST", "/session/second-factor/enrolment", null).refused(401, "not-signed-in");
    }

    @Test
    void aNewPasswordMustBeLongAndHardToGuess() {
        var change = "/agents/me/password";
        assertThat(ada.put(change, Map.of("current", Company.PASSWORD, "password", "kE9#vm2Lq0!"))
                        .refused(422, "password-too-short")
                        .json()
                        .get("least")
                        .asInt())
                .isEqualTo(12);
        ada.put(change, Map.of("current", Company.PASSWORD, "password", "ada@" + acme.domain()))
                .refused(422, "password-guessable");
        ada.put(change, "{\"current\": \"%s\", \"password\": \"half \\uD83C a character\"}".formatted(Company.PASSWORD))
                .refused(422, "invalid-value");
        ada.put(change, "{\"current\": \"half \\uD83C\", \"password\": \"another horse battery\"}")
                .refused(403, "wrong-proof");
        rules(8, 1, 1);
        ada.put(change, Map.of("current", Company.PASSWORD, "password", "trustno1"))
                .refused(422, "password-common");
        ada.put(change, Map.of("current", Company.PASSWORD, "password", "kE9#vm2Lq0!"))
                .json(204);
    }

    @Test
    void whoIsLetInAgainBeginsAnew() {
        var desk = signedIn();
        var tom = "/agents/" + acme.tom().id();
        ada.patch(tom, Map.of("role", acme.ada().agent().role().value())).json(200);
        var path = "/agents/" + acme.ada().id();
        acme.tom().rest().patch(path, Map.of("active", false)).json(200);
        acme.tom().rest().patch(path, Map.of("active", true)).json(200);
        desk.get("/session").refused(401, "not-signed-in");
    }

    @Test
    void aSessionEndsWhenItRestsTooLongAndWhenItIsTooOld() {
        var desk = signedIn();
        var phone = signedIn();
        rules(12, 2, 24);
        desk.get("/session").json(200);
        phone.get("/session").json(200);
        age(desk, "creation_time = creation_time - 25 * 3600000");
        desk.get("/session").refused(401, "not-signed-in");
        phone.get("/session").json(200);
        age(phone, "last_access_time = last_access_time - 3 * 3600000, expiry_time = last_access_time - 3600000");
        phone.get("/session").refused(401, "not-signed-in");
    }

    @Test
    void whatIsUsedAllTheTimeIsWrittenOnceAMinute() {
        var desk = signedIn();
        age(desk, "last_access_time = last_access_time - 30000");
        var before = lastAccess(desk);
        desk.get("/session").json(200);
        assertThat(lastAccess(desk)).isEqualTo(before);
        age(desk, "last_access_time = last_access_time - 30000");
        desk.get("/session").json(200);
        assertThat(lastAccess(desk)).isGreaterThan(before);
    }

    private long lastAccess(Tab tab) {
        return transaction.execute(
                _ -> sql.fetchSingle("select last_access_time from infra.session where session_id = ?", id(tab))
                        .get(0, Long.class));
    }

    /// As if its time had passed already.
    private void age(Tab tab, String change) {
        transaction.executeWithoutResult(
                _ -> assertThat(sql.execute("update infra.session set " + change + " where session_id = ?", id(tab)))
                        .isEqualTo(1));
    }

    private static String id(Tab tab) {
        return new String(
                java.util.Base64.getDecoder().decode(tab.cookies().get("goodword")),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void rules(int length, int idle, int longest) {
        ada.put(
                        "/sign-in-rules",
                        Map.of(
                                "passwordLength", length,
                                "idleHours", idle,
                                "longestHours", longest,
                                "newDeviceMails", true,
                                "networks", List.of()))
                .json(200);
    }

    private Tab signedIn() {
        var tab = new Tab(cast, acme);
        tab.signIn(acme.ada().email(), Company.PASSWORD).json(201);
        tab.get("/session").json(200);
        return tab;
    }

    private static String id(JsonNode session) {
        return session.get("id").asString();
    }

    private List<String> events() {
        return acme.in(() -> transaction.execute(
                _ -> sql.fetch("select event from ledger.entry").getValues(0, String.class)));
    }
}

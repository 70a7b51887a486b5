package org.goodword.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.apps.AppDesk.BACK;
import static org.goodword.identity.apps.AppDesk.VERIFIER;
import static org.goodword.identity.apps.AppDesk.answer;
import static org.goodword.identity.apps.AppDesk.challenge;
import static org.goodword.identity.apps.AppDesk.form;
import static org.goodword.identity.apps.AppDesk.query;
import static org.goodword.identity.apps.AppDesk.refused;
import static org.goodword.identity.apps.AppDesk.sentTo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest.Answer;
import org.goodword.identity.apps.AppDesk;
import org.goodword.identity.apps.AppDesk.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What thieves try with codes and tokens of apps (RFC 6749 §10, RFC 9700).
@GoodwordTest
class StolenGrantsTests {
    @Autowired
    private Cast cast;

    private AppDesk desk;
    private Program reader;

    @BeforeEach
    void anApp() {
        desk = new AppDesk(cast);
        reader = desk.program(true, "tickets:read");
    }

    @Test
    @Asvs("5.1.5")
    void nobodyIsSentToAnAddressThatIsNotTheApps() {
        for (var elsewhere : List.of(
                "https://thief.example/back",
                BACK + "/",
                BACK + "?more=1",
                BACK + "/../other",
                "https://reader.example.thief.example/back",
                "https://reader.example@thief.example/back",
                "https://READER.example/back",
                "https://reader.example:444/back",
                "http://reader.example/back",
                "javascript:alert(1)",
                "//thief.example/back",
                ""))
            for (var allow : List.of(true, false))
                answer(desk.ada, query(reader.id(), elsewhere, "tickets:read", challenge(VERIFIER)), allow)
                        .refused(422, "redirect-uri-not-registered");
        var twice = query(reader, "tickets:read") + "&" + form("redirect_uri", "https://thief.example/back");
        answer(desk.ada, twice, true).refused(422, "redirect-uri-not-registered");
        for (var nobody : List.of("", "x", "00000000-0000-0000-0000-000000000000"))
            answer(desk.ada, query(nobody, BACK, "tickets:read", challenge(VERIFIER)), true)
                    .refused(404, "unknown-app");
    }

    @Test
    void anAddressThatLeadsIntoTheOpenIsNotRegistered() {
        for (var wrong : List.of(
                "http://reader.example/back",
                "http://localhost/back",
                "http://127.0.0.1.thief.example/back",
                "https://reader.example/back#part",
                "https://me@reader.example/back",
                "https://*.reader.example/back",
                "com.example.reader:/back",
                "javascript:alert(1)",
                "/back",
                "https:///back",
                "")) notRegistered(List.of(wrong), List.of("tickets:read"), "redirectUris");
        notRegistered(List.of(), List.of("tickets:read"), "redirectUris");
        notRegistered(List.of(BACK, BACK), List.of("tickets:read"), "redirectUris");
        notRegistered(List.of(BACK), List.of("all"), "scopes");
        notRegistered(List.of(BACK), List.of(), "scopes");
    }

    private void notRegistered(List<String> uris, List<String> scopes, String field) {
        var body = Map.of("name", "X", "redirectUris", uris, "scopes", scopes, "confidential", false);
        var refused = desk.ada.post("/apps", body).refused(422, "invalid-value");
        assertThat(refused.json().get("field").asString()).as(uris.toString()).isEqualTo(field);
    }

    @Test
    void aProgramOnOnesOwnMachineHasAnyPortButItsOwnPath() {
        var local = desk.program(false, List.of("http://127.0.0.1/back", "http://[::1]:80/back"), "tickets:read");
        for (var fits : List.of("http://127.0.0.1:51004/back", "http://127.0.0.1/back", "http://[::1]:51004/back"))
            assertThat(sentTo(answer(desk.ada, query(local.id(), fits, "tickets:read", challenge(VERIFIER)), true)))
                    .containsKey("code");
        for (var other : List.of(
                "http://127.0.0.1:51004/other",
                "http://127.0.0.1:51004/back?x=1",
                "http://me@127.0.0.1:51004/back",
                "http://127.0.0.2:51004/back",
                "https://127.0.0.1:51004/back",
                "http://localhost:51004/back"))
            answer(desk.ada, query(local.id(), other, "tickets:read", challenge(VERIFIER)), true)
                    .refused(422, "redirect-uri-not-registered");
    }

    @Test
    void whatCannotBeHadIsToldToTheAppAndNothingComesOfIt() {
        var right = query(reader, "tickets:read");
        told(right.replace("response_type=code", "response_type=token"), "unsupported_response_type");
        told(right.replaceAll("&code_challenge=[^&]+", ""), "invalid_request");
        told(right.replace("&code_challenge_method=S256", ""), "invalid_request");
        told(right.replace("=S256", "=plain"), "invalid_request");
        told(right.replaceAll("code_challenge=[^&]+", "code_challenge=short"), "invalid_request");
        told(query(reader, "tickets:read contacts:read"), "invalid_scope");
        told(query(reader, "everything"), "invalid_scope");
        told(right + "&response_mode=fragment", "invalid_request");
        assertThat(desk.ada.get("/agents/me/apps").json(200).get("items")).isEmpty();
    }

    private void told(String query, String error) {
        var back = sentTo(answer(desk.ada, query, true));
        assertThat(back).as(query).containsEntry("error", error).containsEntry("state", "xyz");
        assertThat(back).doesNotContainKey("code");
    }

    @Test
    void aCodeIsWorthNothingWithoutWhatItWasAskedWith() {
        var attempts = Map.<String, java.util.function.Function<String, Answer>>of(
                "another verifier", code -> desk.redeem(reader, code, BACK, "x".repeat(43)),
                "another address", code -> desk.redeem(reader, code, "https://reader.example/other", VERIFIER));
        attempts.forEach((how, attempt) -> {
            var code = desk.code(desk.ada, reader, "tickets:read");
            refused(attempt.apply(code), 400, "invalid_grant");
            // Whoever guesses has one guess.
            refused(desk.redeem(reader, code), 400, "invalid_grant");
        });
        var code = desk.code(desk.ada, reader, "tickets:read");
        refused(
                desk.token(reader, "grant_type", "authorization_code", "code", code, "redirect_uri", BACK),
                400,
                "invalid_request");
        refused(
                desk.token(reader, "grant_type", "authorization_code", "code", code, "code_verifier", VERIFIER),
                400,
                "invalid_request");
        refused(desk.redeem(desk.program(true, "tickets:read"), code), 400, "invalid_grant");
        desk.redeem(reader, code).json(200);
    }

    @Test
    void aCodeThatIsUsedAgainEndsWhatCameOfIt() {
        var code = desk.code(desk.ada, reader, "tickets:read");
        var others = desk.tokens(desk.ada, reader, "tickets:read");
        var tokens = desk.redeem(reader, code).json(200);
        desk.by(tokens).get("/tickets").json(200);
        refused(desk.redeem(reader, code), 400, "invalid_grant");
        desk.by(tokens).get("/tickets").refused(401, "not-signed-in");
        refused(desk.refresh(reader, tokens.get("refresh_token").asString()), 400, "invalid_grant");
        desk.by(others).get("/tickets").json(200);
    }

    @Test
    void ofManyWhoUseACodeAtOnceNoneKeepsMoreThanOneToken() throws Exception {
        var code = desk.code(desk.ada, reader, "tickets:read");
        var answers = atOnce(6, () -> desk.redeem(reader, code));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() == 200)
                .forEach(answer -> desk.by(answer.json()).get("/tickets").refused(401, "not-signed-in"));
    }

    @Test
    void aRefreshTokenThatIsUsedAgainEndsTheWholeGrant() {
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        var first = tokens.get("refresh_token").asString();
        var newer = desk.refresh(reader, first).json(200);
        assertThat(newer.get("refresh_token").asString()).isNotEqualTo(first);
        desk.by(newer).get("/tickets").json(200);
        refused(desk.refresh(reader, first), 400, "invalid_grant");
        desk.by(newer).get("/tickets").refused(401, "not-signed-in");
        desk.by(tokens).get("/tickets").refused(401, "not-signed-in");
        refused(desk.refresh(reader, newer.get("refresh_token").asString()), 400, "invalid_grant");
        var told = desk.ada.get("/audit?event=app.revoked").json(200);
        assertThat(told.toString()).contains("refresh-token-reused");
    }

    @Test
    void aRefreshTokenIsItsAppsAloneAndGivesNoMoreThanWasAllowed() {
        var both = desk.program(true, "tickets:read", "contacts:read");
        var tokens = desk.tokens(desk.ada, both, "tickets:read");
        var refresh = tokens.get("refresh_token").asString();
        refused(desk.refresh(reader, refresh), 400, "invalid_grant");
        refused(
                desk.token(both, "grant_type", "refresh_token", "refresh_token", refresh, "scope", "contacts:read"),
                400,
                "invalid_scope");
        refused(desk.refresh(both, tokens.get("access_token").asString()), 400, "invalid_grant");
        desk.by(refresh).get("/tickets").refused(401, "not-signed-in");
        desk.refresh(both, refresh).json(200);
    }

    @Test
    void whoIsNotTheAppGetsNothing() {
        var code = desk.code(desk.ada, reader, "tickets:read");
        refused(desk.redeem(new Program(reader.id(), "gwx_wrong"), code), 401, "invalid_client");
        refused(desk.redeem(new Program(reader.id(), ""), code), 401, "invalid_client");
        var form = form(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                BACK,
                "code_verifier",
                VERIFIER,
                "client_id",
                reader.id(),
                "client_secret",
                reader.secret());
        desk.outside().send("POST", "/oauth/token", form).json(200);
        var open = desk.program(false, "tickets:read");
        var free = desk.code(desk.ada, open, "tickets:read");
        refused(desk.redeem(new Program(open.id(), "gwx_made-up"), free), 401, "invalid_client");
        desk.redeem(open, free).json(200);
        for (var other : List.of("implicit", "client_credentials"))
            refused(desk.token(reader, "grant_type", other), 400, "unsupported_grant_type");
        refused(desk.token(reader, "code", free), 400, "invalid_request");
        assertThat(desk.outside().get("/oauth/token").status()).isIn(404, 405);
    }

    @Test
    void whatTheAppGivesBackCountsNoMore() {
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        var others = desk.tokens(desk.ada, reader, "tickets:read");
        var thief = desk.program(true, "tickets:read");
        assertThat(desk.revoke(thief, tokens.get("refresh_token").asString()).status())
                .isEqualTo(200);
        desk.by(tokens).get("/tickets").json(200);
        assertThat(desk.revoke(reader, tokens.get("access_token").asString()).status())
                .isEqualTo(200);
        desk.by(tokens).get("/tickets").refused(401, "not-signed-in");
        refused(desk.refresh(reader, tokens.get("refresh_token").asString()), 400, "invalid_grant");
        assertThat(desk.revoke(reader, "gwr_unknown").status()).isEqualTo(200);
        refused(desk.revoke(new Program(reader.id(), "gwx_wrong"), "gwr_unknown"), 401, "invalid_client");
        desk.by(others).get("/tickets").json(200);
    }

    @Test
    void noTokenIsKeptAsItIs() {
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        assertThat(desk.ada.get("/apps").text()
                        + desk.ada.get("/audit").text()
                        + desk.ada.get("/agents/me/apps").text())
                .doesNotContain(
                        tokens.get("access_token").asString(),
                        tokens.get("refresh_token").asString(),
                        reader.secret());
    }

    private static List<Answer> atOnce(int times, Callable<Answer> ask) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new java.util.ArrayList<Answer>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(times, ask))) answers.add(answer.get());
            return answers;
        }
    }
}

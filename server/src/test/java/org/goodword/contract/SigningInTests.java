package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.identity.setup.SetupCode;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Asvs({"2.2.1", "2.5.6", "3.3.1", "3.4.2", "3.4.3"})
@GoodwordTest
class SigningInTests {
    private static final String NEW = "another horse battery";

    @Autowired
    private Cast cast;

    @Autowired
    private SetupCode setupCode;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void aSessionIsACookieThatScriptsCannotReadAndChangesNeedItsOtherHalf() {
        var signedIn = signIn(acme.ada().email(), Company.PASSWORD);
        signedIn.json(201);
        var cookie = cookie(signedIn, "goodword");
        assertThat(line(signedIn, "goodword")).contains("HttpOnly").containsPattern("SameSite=(Lax|Strict)");
        var session = host().with("Cookie", "goodword=" + cookie);
        var shown = session.get("/session");
        assertThat(shown.json(200).get("email").asString()).isEqualTo(acme.ada().email());
        session.post("/tickets", acme.ticket("Stapler")).refused(403, "csrf-token-missing");

        var csrf = cookie(shown, "XSRF-TOKEN");
        var whole = host().with("Cookie", "goodword=%s; XSRF-TOKEN=%s".formatted(cookie, csrf))
                .with("X-XSRF-TOKEN", csrf);
        whole.post("/tickets", acme.ticket("Stapler")).json(201);
        ada.post("/tickets", acme.ticket("By token")).json(201);

        whole.delete("/session").json(204);
        session.get("/session").refused(401, "not-signed-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        var wrong = signIn(acme.ada().email(), "not her password").refused(401, "wrong-credentials");
        var unknown = signIn("nobody@" + acme.domain(), Company.PASSWORD).refused(401, "wrong-credentials");
        assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        var other = cast.initech();
        signIn(other.ada().email(), Company.PASSWORD).refused(401, "wrong-credentials");
    }

    @Test
    void whoGuessesIsSlowedDown() {
        var kim = "kim@" + acme.domain();
        for (var i = 0; i < 10; i++) signIn(kim, "guess " + i).refused(401, "wrong-credentials");
        var slowed = signIn(kim, "guess").refused(429, "too-many-requests");
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
        signIn(acme.ada().email(), Company.PASSWORD).json(201);
    }

    @Test
    void aChangedRoleCountsAtTheNextRequest() {
        var loner = ada.get("/agents/" + acme.lou().id()).json(200).get("role").asString();
        var tom = acme.tom().rest();
        acme.openedFor(acme.billing(), "Stapler");
        assertThat(tom.get("/tickets").json(200).get("items")).hasSize(1);
        ada.patch("/agents/" + acme.tom().id(), Map.of("role", loner)).json(200);
        assertThat(tom.get("/tickets").json(200).get("items")).isEmpty();
        tom.get("/outbound").refused(403, "not-allowed");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndNoOldLinkLetsHimIn() {
        var invited = invite("kim@" + acme.domain(), "agent");
        host().put("/invitations/" + token(invited) + "/acceptance", Map.of("password", NEW))
                .json(204);
        var cookie = cookie(signIn("kim@" + acme.domain(), NEW), "goodword");
        var session = host().with("Cookie", "goodword=" + cookie);
        session.get("/session").json(200);
        var kim = invited.json().get("agent").get("id").asString();
        ada.patch("/agents/" + kim, Map.of("active", false)).json(200);
        session.get("/session").refused(401, "not-signed-in");
        signIn("kim@" + acme.domain(), NEW).refused(401, "wrong-credentials");
        ada.patch("/agents/" + acme.tom().id(), Map.of("active", false)).json(200);
        acme.tom().rest().get("/tickets").refused(401, "not-signed-in");

        var late = invite("late@" + acme.domain(), "agent");
        ada.patch("/agents/" + late.json().get("agent").get("id").asString(), Map.of("active", false))
                .json(200);
        host().put("/invitations/" + token(late) + "/acceptance", Map.of("password", NEW))
                .refused(404, "link-expired");
    }

    @Test
    void aForgottenPasswordIsSetByMailOnce() throws IOException {
        try (var sink = new SmtpSink()) {
            connect(sink);
            var session = host().with(
                            "Cookie", "goodword=" + cookie(signIn(acme.ada().email(), Company.PASSWORD), "goodword"));
            session.get("/session").json(200);
            host().post("/password-resets", Map.of("email", "nobody@" + acme.domain()))
                    .json(202);
            host().post("/password-resets", Map.of("email", acme.ada().email())).json(202);
            await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() == 1);
            var mail = sink.accepted().getFirst();
            assertThat(mail.recipients()).containsExactly(acme.ada().email());
            var link = Pattern.compile("/reset/([A-Za-z0-9_-]+)")
                    .matcher(mail.content().replace("=\r\n", ""));
            assertThat(link.find()).as(mail.content()).isTrue();
            var reset = "/password-resets/" + link.group(1);
            host().put(reset, Map.of("password", "short")).refused(422, "password-too-short");
            host().put(reset, Map.of("password", NEW)).json(204);
            host().put(reset, Map.of("password", NEW + "!")).refused(404, "link-expired");
            session.get("/session").refused(401, "not-signed-in");
            signIn(acme.ada().email(), Company.PASSWORD).refused(401, "wrong-credentials");
            signIn(acme.ada().email(), NEW).json(201);
            assertThat(ada.get("/outbound").text()).doesNotContain(link.group(1));
        }
    }

    @Test
    void anInvitationSetsAPasswordOnce() {
        var invited = invite("kim@" + acme.domain(), "supervisor");
        assertThat(invited.json().get("agent").get("state").asString()).isEqualTo("invited");
        signIn("kim@" + acme.domain(), NEW).refused(401, "wrong-credentials");
        var acceptance = "/invitations/" + token(invited) + "/acceptance";
        host().put(acceptance, Map.of("password", NEW)).json(204);
        host().put(acceptance, Map.of("password", NEW)).refused(404, "link-expired");
        host().put("/password-resets/" + token(invited), Map.of("password", NEW))
                .refused(404, "link-expired");
        signIn("kim@" + acme.domain(), NEW).json(201);
        ada.post("/invitations", Map.of("email", "kim@" + acme.domain(), "name", "Kim"))
                .refused(422, "invalid-value");
    }

    @Test
    void theLastAdministratorStaysOne() {
        var path = "/agents/" + acme.ada().id();
        ada.patch(path, Map.of("active", false)).refused(422, "invalid-value");
        ada.patch(path, Map.of("role", acme.tom().agent().role().value())).refused(422, "invalid-value");
        ada.patch(
                        "/agents/" + acme.tom().id(),
                        Map.of("role", acme.ada().agent().role().value()))
                .json(200);
        ada.patch(path, Map.of("active", false)).json(200);
        ada.get("/session").refused(401, "not-signed-in");
        acme.tom()
                .rest()
                .patch("/agents/" + acme.tom().id(), Map.of("active", false))
                .refused(422, "invalid-value");
    }

    @Test
    void setUpHappensOnceAndNeedsTheConsolesCode() {
        var plan = new java.util.HashMap<String, Object>(Map.of(
                "code", "wrong", "workspace", "W", "brand", "B", "email", "x@x.example", "name", "X", "password", NEW));
        cast.anonymous().post("/setup", plan).refused(403, "wrong-setup-code");
        plan.put("code", setupCode.shownOnConsole());
        cast.anonymous().post("/setup", plan).refused(409, "already-set-up");
        assertThat(cast.anonymous().get("/setup").json(200).get("done").asBoolean())
                .isTrue();
    }

    @Test
    void aRevokedTokenStopsAtOnceAndItsSecretIsShownOnce() {
        var issued = ada.post("/tokens", Map.of("name", "script"));
        var secret = issued.json(201).get("token").asString();
        cast.anonymous().withToken(secret).get("/session").json(200);
        assertThat(ada.get("/tokens").text()).contains("script").doesNotContain(secret);
        acme.tom().rest().delete("/tokens/" + issued.id()).refused(404, "not-found");
        ada.delete("/tokens/" + issued.id()).json(204);
        cast.anonymous().withToken(secret).get("/session").refused(401, "not-signed-in");
    }

    private Answer invite(String email, String role) {
        var invited = ada.post("/invitations", Map.of("email", email, "name", "Kim", "role", role));
        invited.json(201);
        return invited;
    }

    private static String token(Answer invited) {
        var link = invited.json().get("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void connect(SmtpSink sink) {
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        var relay = Map.of("host", "localhost", "port", sink.port(), "tls", "none");
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of(
                                "kind",
                                "email",
                                "brand",
                                brand,
                                "address",
                                "support@" + acme.domain(),
                                "name",
                                "Acme",
                                "relay",
                                relay))
                .json(200);
    }

    private Answer signIn(String email, String password) {
        return host().post("/session", Map.of("email", email, "password", password));
    }

    /// A browser on this company's own host.
    private Rest host() {
        return cast.anonymous().with("Host", acme.domain());
    }

    private static String cookie(Answer answer, String name) {
        var line = line(answer, name);
        return line.substring(name.length() + 1, line.indexOf(';'));
    }

    private static String line(Answer answer, String name) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        return cookies.stream()
                .filter(one -> one.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.question() + " set no " + name + ": " + cookies));
    }
}

package org.goodword.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.oidc.OidcDesk.rule;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.openid.LyingProvider;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class OidcSettingsTests {
    @Autowired
    private Cast cast;

    private LyingProvider provider;
    private OidcDesk desk;

    @BeforeEach
    void newWorkspace() throws Exception {
        provider = new LyingProvider();
        desk = new OidcDesk(cast, provider);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theButtonIsThereForAnybodyOnceItIsOn() {
        var host = cast.anonymous().with("Host", desk.company.domain());
        assertThat(host.get("/sign-in-ways").json(200).get("company").isNull()).isTrue();
        host.post("/session/oidc", null).refused(404, "provider-off");
        desk.with(Map.of());
        assertThat(host.get("/sign-in-ways").json(200).get("company").asString())
                .isEqualTo("Acme account");
        desk.with(Map.of("on", false));
        assertThat(host.get("/sign-in-ways").json(200).get("company").isNull()).isTrue();
        host.post("/session/oidc", null).refused(404, "provider-off");
    }

    @Test
    void theSecretIsNeverShownAndIsToldToNoOtherProvider() throws Exception {
        desk.with(Map.of());
        var shown = desk.ada.get("/oidc");
        assertThat(shown.text()).doesNotContain(LyingProvider.SECRET);
        assertThat(shown.json(200).get("settings").get("secretKnown").asBoolean())
                .isTrue();
        assertThat(shown.json().get("redirect").asString()).endsWith("/sign-in/returned");

        var kept = desk.settings(Map.of());
        kept.remove("secret");
        desk.ada.put("/oidc", kept).json(200);
        desk.signIn("mara", desk.company.mara().email()).json(201);
        try (var other = new LyingProvider()) {
            kept.put("issuer", other.issuer);
            desk.ada.put("/oidc", kept).refused(422, "invalid-value");
        }
    }

    @Test
    void whoMaySecureTheWorkspaceSetsItUpAndGivesAwayWhatSheHolds() {
        desk.company.tom().rest().get("/oidc").refused(403, "not-allowed");
        desk.company.tom().rest().put("/oidc", desk.settings(Map.of())).refused(403, "not-allowed");
        desk.company.tom().rest().post("/oidc/check", null).refused(403, "not-allowed");
        var guard = cast.withRole(desk.company, "guard", RowScope.ALL, "workspace.secure", "agent.view", "role.manage");
        guard.rest()
                .put("/oidc", desk.settings(Map.of("groups", List.of(rule("all", desk.role("admin"))))))
                .refused(403, "not-allowed");
        guard.rest()
                .put("/oidc", desk.settings(Map.of("otherwise", desk.role("supervisor"))))
                .refused(403, "not-allowed");
        guard.rest()
                .put("/oidc", desk.settings(Map.of("otherwise", desk.role("guard"))))
                .json(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("issuer", "ftp://localhost"),
                Map.of("issuer", "http://10.0.0.1"),
                Map.of("issuer", "https://169.254.169.254/latest"),
                Map.of("issuer", "no address"),
                Map.of("issuer", provider.issuer + "?a=b"),
                Map.of("domains", List.of("@example.org")),
                Map.of("scopes", List.of("two words")),
                Map.of("on", false, "onlyWay", true),
                Map.of("groups", List.of(rule("g", null, UUID.randomUUID()))),
                Map.of("groups", List.of(rule("g", UUID.randomUUID())))))
            desk.ada.put("/oidc", desk.settings(wrong)).refused(422, "invalid-value");
    }

    @Test
    void anotherWorkspaceHasItsOwn() {
        desk.with(Map.of());
        var initech = cast.initech();
        assertThat(initech.ada().rest().get("/oidc").json(200).get("settings").isNull())
                .isTrue();
        cast.anonymous()
                .with("Host", initech.domain())
                .post("/session/oidc", null)
                .refused(404, "provider-off");
        initech.ada()
                .rest()
                .put("/oidc", desk.settings(Map.of("groups", List.of(rule("g", null, desk.company.support())))))
                .refused(422, "invalid-value");
    }

    @Test
    void aLookAtTheProviderSaysWhatIsWrongInWords() {
        desk.ada.post("/oidc/check", null).refused(404, "provider-off");
        desk.with(Map.of());
        assertThat(desk.ada.post("/oidc/check", null).json(200).get("keys").asInt())
                .isEqualTo(1);
        provider.metadata.put("issuer", provider.issuer + "/realm");
        var wrong = desk.ada.post("/oidc/check", null).refused(409, "provider-wrong");
        assertThat(wrong.json().get("detail").asString()).contains(provider.issuer + "/realm");
        provider.close();
        desk.ada.post("/oidc/check", null).refused(503, "provider-unreachable");
    }

    @Test
    void theLedgerSaysWhoSetItUpAndWhoWasLinked() {
        desk.with(Map.of());
        desk.signIn("mara", desk.company.mara().email()).json(201);
        assertThat(desk.ada.get("/audit?event=workspace.oidc-changed").json(200).get("items"))
                .hasSize(1);
        assertThat(desk.ada.get("/audit?event=agent.identity-linked").json(200).get("items"))
                .hasSize(1);
        assertThat(desk.ada.get("/audit").text())
                .doesNotContain(LyingProvider.SECRET)
                .contains("session.started");
    }
}

package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.openid.LyingProvider;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How a brand's provider is set up.
@GoodwordTest
class ProviderSettingsTests {
    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private LyingProvider provider;
    private ProviderDesk brand;
    private Rest ada;
    private String path;

    @BeforeEach
    void acmeHasAPortal() throws Exception {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        provider = new LyingProvider();
        brand = new ProviderDesk(desk, provider);
        ada = desk.ada();
        path = "/portals/" + desk.brand() + "/provider";
    }

    @AfterEach
    void close() throws IOException {
        provider.close();
        desk.close();
    }

    @Test
    void aBrandThatNobodySettledHasNoneAndSaysWhatToRegister() {
        var kept = ada.get(path).json(200);
        assertThat(kept.get("settings").isNull()).isTrue();
        assertThat(kept.get("version").asInt()).isZero();
        assertThat(kept.get("redirect").asString())
                .isEqualTo(ada.get("/portals/" + desk.brand())
                                .json(200)
                                .get("address")
                                .asString() + "/entry/returned");
        var host = "help." + acme.domain();
        desk.set(Map.of("host", host));
        assertThat(ada.get(path).json(200).get("redirect").asString())
                .startsWith("http://" + host)
                .endsWith("/entry/returned");
        ada.get("/portals/" + UUID.randomUUID() + "/provider").refused(404, "not-found");
    }

    @Test
    void theSecretIsNeverShownAndIsToldToNoOtherProvider() throws Exception {
        brand.with(Map.of());
        var shown = ada.get(path);
        assertThat(shown.text()).doesNotContain(LyingProvider.SECRET);
        assertThat(shown.json(200).get("settings").get("secretKnown").asBoolean())
                .isTrue();

        var kept = brand.settings(Map.of("button", "Another word"));
        kept.remove("secret");
        ada.put(path, kept).json(200);
        brand.signedIn("dana@nordwind.example");
        try (var other = new LyingProvider()) {
            kept.put("issuer", other.issuer);
            ada.put(path, kept).refused(422, "invalid-value");
        }
        assertThat(ada.get("/audit").text())
                .contains("brand.portal-provider-changed", provider.issuer)
                .doesNotContain(LyingProvider.SECRET);
        assertThat(ada.put(path, brand.settings(Map.of("secret", "")))
                        .json(200)
                        .get("settings")
                        .get("secretKnown")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoMaySetPortalsUpDoesSoAndNobodyOverwritesWhatSheDidNotSee() {
        var mara = acme.mara().rest();
        mara.get(path).refused(403, "not-allowed");
        mara.put(path, brand.settings(Map.of())).refused(403, "not-allowed");
        mara.post(path + "/check", null).refused(403, "not-allowed");
        var keeper =
                cast.withRole(acme, "keeper", RowScope.ALL, "portal.manage").rest();
        keeper.with("If-Match", "\"0\"").put(path, brand.settings(Map.of())).json(200);
        keeper.with("If-Match", "\"0\"").put(path, brand.settings(Map.of())).refused(412, "stale-version");
        keeper.with("If-Match", "\"1\"").put(path, brand.settings(Map.of())).json(200);
        assertThat(keeper.get(path).header("ETag")).isEqualTo("\"2\"");
        keeper.post(path + "/check", null).json(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("issuer", "ftp://localhost"),
                Map.of("issuer", "http://10.0.0.1"),
                Map.of("issuer", "https://169.254.169.254/latest"),
                Map.of("issuer", "no address"),
                Map.of("issuer", provider.issuer + "?a=b"),
                Map.of("button", " \t "),
                Map.of("scopes", List.of("two words")))) {
            var answer = ada.put(path, brand.settings(wrong));
            assertThat(answer.status()).as(wrong + answer.text()).isIn(400, 422);
        }
        assertThat(ada.get(path).json(200).get("settings").isNull()).isTrue();
    }

    @Test
    void aLookAtTheProviderSaysWhatIsWrongInWords() {
        ada.post(path + "/check", null).refused(404, "provider-off");
        brand.with(Map.of("on", false));
        assertThat(ada.post(path + "/check", null).json(200).get("keys").asInt())
                .isEqualTo(1);
        provider.metadata.put("issuer", provider.issuer + "/realm");
        var wrong = ada.post(path + "/check", null).refused(409, "provider-wrong");
        assertThat(wrong.json().get("detail").asString()).contains(provider.issuer + "/realm");
        provider.close();
        var away = ada.post(path + "/check", null).refused(503, "provider-unreachable");
        assertThat(away.json().get("detail").asString()).startsWith("The brand's sign-in cannot be asked");
    }

    @Test
    void anotherBrandAndAnotherWorkspaceHaveTheirOwn() throws IOException {
        brand.with(Map.of());
        var labs =
                ada.post("/brands", Map.of("key", "labs", "name", "Acme Labs")).json(201);
        var id = labs.get("id").asString();
        desk.set(id, Map.of());
        assertThat(ada.get("/portals/" + id + "/provider")
                        .json(200)
                        .get("settings")
                        .isNull())
                .isTrue();
        assertThat(desk.browser("labs").at("/").text()).doesNotContain("Sign in with Acme");
        try (var initech = Desk.of(cast.initech(), port)) {
            initech.ada().get(path).refused(404, "not-found");
            initech.ada().put(path, brand.settings(Map.of())).refused(404, "not-found");
            initech.ada().post(path + "/check", null).refused(404, "not-found");
            assertThat(initech.browser().at("/").text()).doesNotContain("Sign in with Acme");
        }
    }
}

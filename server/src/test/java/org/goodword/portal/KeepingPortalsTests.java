package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How portals are set up, and where they lie.
@GoodwordTest
class KeepingPortalsTests {
    private static final String DANA = "dana@nordwind.example";
    private static final Duration KNOWN = Duration.ofSeconds(30);
    private static final byte[] PNG = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mP4z8AARAwQCgAf7gP9Y167WwAAAABJRU5ErkJggg==");

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private Rest ada;

    @BeforeEach
    void acmeHasAPortal() throws IOException {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        ada = acme.ada().rest();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void aBrandThatNobodySettledHasNone() {
        var labs =
                ada.post("/brands", Map.of("key", "labs", "name", "Acme Labs")).json(201);
        var kept = ada.get("/portals/" + labs.get("id").asString()).json(200);
        assertThat(kept.get("version").asInt()).isZero();
        assertThat(kept.get("enabled").asBoolean()).isFalse();
        assertThat(desk.browser("labs").at("/").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotSetsNothingUp() {
        var mara = acme.mara().rest();
        mara.get("/portals/" + desk.brand()).refused(403, "not-allowed");
        mara.put("/portals/" + desk.brand(), body(Map.of())).refused(403, "not-allowed");
        mara.put("/portals/" + desk.brand() + "/logo", "x").refused(403, "not-allowed");
        mara.delete("/portals/" + desk.brand() + "/logo").refused(403, "not-allowed");
        var keeper =
                cast.withRole(acme, "keeper", RowScope.ALL, "portal.manage").rest();
        keeper.put("/portals/" + desk.brand(), body(Map.of("title", "Kept"))).json(200);
        keeper.with("If-Match", "\"1\"")
                .put("/portals/" + desk.brand(), body(Map.of()))
                .refused(412, "stale-version");
        assertThat(ada.get("/audit?event=brand.portal-changed").text()).contains("brand.portal-changed");
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var wrong : Map.of(
                        "colour", "red;}body{display:none",
                        "organisations", "everybody",
                        "title", "x".repeat(101),
                        "host", "no host")
                .entrySet())
            assertThat(ada.put("/portals/" + desk.brand(), body(Map.of(wrong.getKey(), wrong.getValue())))
                            .status())
                    .as(wrong.getKey())
                    .isIn(400, 422);
        for (var host : List.of(
                "localhost",
                "127.0.0.1",
                "[::1]",
                "desk",
                "a..example",
                "-a.example",
                "help.example:8080",
                "help.example/x",
                "1.2"))
            ada.put("/portals/" + desk.brand(), body(Map.of("host", host))).refused(422, "invalid-value");
    }

    @Test
    void itsLogoIsAPictureWhateverItIsCalled() {
        var path = "/portals/" + desk.brand() + "/logo";
        var pictures = ada.with("Content-Type", "image/png");
        for (var wrong : List.of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<html>", ""))
            pictures.put(path, wrong).refused(422, "invalid-value");
        pictures.put(path, new byte[600 * 1024]).refused(413, "file-too-large");
        pictures.put(path, PNG).json(204);
        assertThat(ada.get("/portals/" + desk.brand()).json(200).get("hasLogo").asBoolean())
                .isTrue();
        assertThat(desk.browser().at("/").text()).contains("<img src=\"/portal/" + desk.key() + "/logo?v=");
        var logo = desk.browser().at("/logo");
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        // Words change, the picture stays.
        desk.set(Map.of("title", "Other"));
        assertThat(desk.browser().at("/logo").status()).isEqualTo(200);
        ada.delete(path).json(204);
        ada.delete(path).json(204);
        assertThat(desk.browser().at("/logo").status()).isEqualTo(404);
    }

    @Test
    void onAHostOfItsOwnItLiesAtTheRootAndNothingElseDoes() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        var host = "help." + acme.domain();
        var kept = desk.set(Map.of("host", host.toUpperCase(Locale.ROOT)));
        assertThat(kept.get("host").asString()).isEqualTo(host);
        assertThat(kept.get("address").asString()).startsWith("http://" + host);
        var dana = new Visitor(port, host, "");
        var anybody = Rest.anonymous(port).with("Host", host);
        await().atMost(KNOWN).until(() -> anybody.get("/session").status() == 404);

        var token = desk.token(dana, DANA);
        assertThat(desk.mailsTo(DANA).getFirst()).contains("http://" + host);
        dana.get("/");
        assertThat(dana.post("/entry/" + token, Map.of()).header("Location")).isEqualTo("/");
        assertThat(dana.get("/").text()).contains("href=\"/tickets/" + ticket + "\"");
        assertThat(dana.get("/tickets/" + ticket).text()).contains("says Dana of");
        assertThat(dana.post("/tickets/" + ticket + "/messages", Map.of("text", "By the host"))
                        .header("Location"))
                .isEqualTo("/tickets/" + ticket + "#last");
        dana.get("/");
        assertThat(dana.post("/language", Map.of("language", "de", "back", "//evil.example"))
                        .header("Location"))
                .isEqualTo("/");

        for (var path : List.of(
                "/api/v1/session",
                "/api/v1/openapi.json",
                "/inbox",
                "/index.html",
                "/health",
                "/form/" + desk.key(),
                "/portal/" + desk.key() + "/")) {
            var answer = dana.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).as(path).doesNotContain("<script");
        }
        // The cookie of one host is none of the other: the session would be, by its brand.
        assertThat(desk.browser().at("/").text()).doesNotContain(DANA);
    }

    @Test
    void aHostIsOfOneBrandInAllWorkspacesAndFreeOnceItIsGivenUp() throws IOException {
        var host = "help." + acme.domain();
        desk.set(Map.of("host", host));
        try (var initech = Desk.of(cast.initech(), port)) {
            initech.ada()
                    .put("/portals/" + initech.brand(), body(Map.of("host", host)))
                    .refused(409, "key-taken");
            // Nor that by which a whole workspace is known.
            initech.ada()
                    .put("/portals/" + initech.brand(), body(Map.of("host", acme.domain())))
                    .refused(409, "key-taken");
            desk.set(Map.of());
            initech.set(Map.of("host", host, "title", "Initech Help"));
            var visitor = new Visitor(port, host, "");
            await().atMost(KNOWN).until(() -> visitor.get("/").text().contains("Initech Help"));
        }
        assertThat(ada.get("/brands").status()).isEqualTo(200);
    }

    private static Map<String, Object> body(Map<String, ?> changes) {
        var all = new HashMap<String, Object>(Map.of(
                "enabled",
                true,
                "title",
                "",
                "welcome",
                "",
                "colour",
                "#112233",
                "strangers",
                true,
                "organisations",
                "off"));
        all.putAll(changes);
        return all;
    }
}

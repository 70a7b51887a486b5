package org.goodword.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;

/// What every answer says to the browser that shows it.
@GoodwordTest
class HeadersTests {
    private static final List<String> PAGES = List.of(
            "/",
            "/tickets/1",
            "/no/such/page.html",
            "/form/nothing",
            "/ask/nothing",
            "/unsubscribe/nothing",
            "/portal",
            "/widget.js",
            "/health/live",
            "/api/v1/tickets",
            "/api/v1/nothing",
            "/api/v1/openapi.json");

    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    @Asvs({"14.4.3", "14.4.4", "14.4.6", "14.4.7"})
    void noAnswerRunsWhatItDoesNotKnow() {
        for (var page : PAGES) {
            var answer = page(page);
            assertThat(answer.header("X-Content-Type-Options")).as(page).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(page).isIn("no-referrer", "same-origin");
            var policy = answer.header("Content-Security-Policy");
            assertThat(policy).as(page).contains("default-src");
            assertThat(policy).as(page).doesNotContain("unsafe-eval").doesNotContain("script-src *");
            assertThat(policy.replaceAll("style-src[^;]*", "")).as(page).doesNotContain("unsafe-inline");
        }
        assertThat(page("/").header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("base-uri");
    }

    @Test
    @Asvs({"14.4.1", "14.4.2"})
    void everyAnswerSaysWhatItIs() {
        for (var page : PAGES) {
            var answer = page(page);
            if (answer.text().isEmpty()) continue;
            var type = answer.header("Content-Type");
            assertThat(type).as(page).isNotEmpty();
            if (type.startsWith("text/"))
                assertThat(type.toLowerCase(java.util.Locale.ROOT)).as(page).contains("utf-8");
        }
    }

    @Test
    @Asvs({"14.3.3", "14.3.2", "7.4.1"})
    void noAnswerSaysWhatWeRunOn() {
        for (var page : PAGES) {
            var answer = page(page);
            assertThat(answer.header("Server")).as(page).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(page).isEmpty();
            if (answer.status() >= 400)
                assertThat(answer.text())
                        .as(page)
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContain("org.goodword", "org.springframework", "jetty", "postgres");
        }
    }

    @Test
    @Asvs("8.2.1")
    void whatIsPersonalIsKeptByNoCache() {
        var ada = acme.ada().rest();
        var ticket = acme.opened("The lamp flickers").id();
        for (var path : List.of("/tickets", "/tickets/" + ticket, "/session", "/contacts", "/agents"))
            assertThat(ada.get(path).header("Cache-Control")).as(path).contains("no-store");
    }

    @Test
    @Asvs("14.4.5")
    void whoCameBySafeLineComesBySafeLine() {
        var answer = rest().with("X-Forwarded-Proto", "https").get("/");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    @Asvs({"12.4.1", "12.5.2", "14.4.2", "5.2.7"})
    void aFileOfAStrangerIsNeverAPageOfOurs() {
        var ada = acme.ada().rest();
        for (var type : List.of("text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "text/javascript")) {
            var file = ada.with("Content-Type", type)
                    .post("/files?name=evil.html", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
                    .json(201)
                    .get("id")
                    .asString();
            var ticket = acme.opened("A file of " + type).id();
            ada.post(
                            "/tickets/" + ticket + "/messages",
                            java.util.Map.of("kind", "note", "body", "See there", "attachments", List.of(file)))
                    .json(201);
            var shown = ada.get("/tickets/" + ticket + "/messages").json(200).get("items");
            var attachment = shown.get(shown.size() - 1)
                    .get("attachments")
                    .get(0)
                    .get("id")
                    .asString();
            var answer = ada.get("/attachments/" + attachment);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Disposition")).as(type).startsWith("attachment");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(type)
                    .contains("sandbox")
                    .contains("default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(type).isEqualTo("nosniff");
        }
    }

    @Test
    @Asvs({"5.3.1", "12.3.1", "12.3.4"})
    void aFilesNameSaysNothingToTheBrowserButItsName() {
        var ada = acme.ada().rest();
        for (var name : List.of(
                "a\r\nSet-Cookie: x=1",
                "a\"; filename=\"b.exe",
                "../../../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "/etc/passwd",
                "a\u0000.txt",
                "invoice\u202Efdp.exe",
                "ü/ä.txt")) {
            var uploaded = ada.with("Content-Type", "application/octet-stream")
                    .post("/files?name=" + Rest.encoded(name), "x".getBytes(UTF_8));
            if (uploaded.status() == 400 || uploaded.status() == 422) continue;
            var kept = uploaded.json(201).get("name").asString();
            assertThat(kept).as(name).doesNotContain("\r", "\n", "\u0000", "/", "\\", "\u202E");
            var ticket = acme.opened("A name").id();
            ada.post(
                            "/tickets/" + ticket + "/messages",
                            java.util.Map.of("kind", "note", "body", "There", "attachments", List.of(uploaded.id())))
                    .json(201);
            var shown = ada.get("/tickets/" + ticket + "/messages").json(200).get("items");
            var attachment = shown.get(shown.size() - 1)
                    .get("attachments")
                    .get(0)
                    .get("id")
                    .asString();
            var answer = ada.get("/attachments/" + attachment);
            assertThat(answer.headers().allValues("Set-Cookie").toString())
                    .as(name)
                    .doesNotContain("x=1");
            assertThat(ContentDisposition.parse(answer.header("Content-Disposition"))
                            .getFilename())
                    .as(name)
                    .isEqualTo(kept);
        }
    }

    private Answer page(String path) {
        return rest().get(path);
    }

    /// Not below `/api/v1`.
    private Rest rest() {
        var api = cast.anonymous().with("Host", acme.domain()).with("Accept", "text/html,application/json");
        return new Rest(api.base().replace("/api/v1", ""), api.headers());
    }
}

package org.goodword.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GoodwordTest
class AppFilesTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void everyAddressOfTheAppIsThePage() throws Exception {
        for (var path : new String[] {"/", "/inbox/open/12", "/settings/mail", "/reset/gw.token"}) {
            var answer = get(path, "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("<title>Goodword</title>");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void programsAndMissingFilesGetNoPage() throws Exception {
        assertThat(get("/inbox/open", "application/json").statusCode()).isEqualTo(404);
        assertThat(get("/assets/gone.js", "text/html,*/*").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nothing", "text/html").statusCode()).isNotEqualTo(200);
        assertThat(get("/health/live", "text/html").body()).doesNotContain("<title>");
    }

    @Test
    void hashedFilesAreKeptForGood() throws Exception {
        var answer = get("/assets/unbuilt.css", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void eachPageHasANonceOfItsOwnAndNoScriptButOurs() throws Exception {
        var one = get("/", "text/html");
        var other = get("/", "text/html");
        assertThat(nonce(one)).isNotEqualTo(nonce(other));
        assertThat(one.body()).contains("content=\"%s\"".formatted(nonce(one)));
        assertThat(policy(one))
                .contains("manifest-src 'self'", "worker-src 'self'")
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("(script|style)-src [^;]*unsafe-inline");
    }

    @Test
    void aPageIsNeverUnmodified() throws Exception {
        var first = get("/", "text/html");
        assertThat(header(first, "Last-Modified")).isEmpty();
        assertThat(header(first, "ETag")).isEmpty();
        var again = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/settings/mail"))
                .header("Accept", "text/html")
                .header("If-Modified-Since", "Fri, 31 Dec 2099 23:59:59 GMT")
                .build();
        assertThat(CLIENT.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiKeepsItsOwnPolicy() throws Exception {
        assertThat(policy(get("/api/v1/setup", "application/json")))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String policy(HttpResponse<?> answer) {
        return header(answer, "Content-Security-Policy");
    }

    private static String nonce(HttpResponse<?> answer) {
        var found = Pattern.compile("'nonce-([\\w-]{20,})'").matcher(policy(answer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

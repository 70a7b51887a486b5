package org.goodword.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.goodword.GoodwordTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GoodwordTest
class WidgetFilesTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void anyPageMayLoadTheLoader() throws Exception {
        var loader = get("/widget.js");
        assertThat(loader.statusCode()).isEqualTo(200);
        assertThat(header(loader, "Content-Type")).contains("javascript");
        assertThat(header(loader, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(loader, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(loader, "Cache-Control")).contains("max-age=600", "public");
        assertThat(header(loader, "Set-Cookie")).isEmpty();
    }

    @Test
    void anyPageMayShowTheFrameWhichRunsOnlyItsOwnScripts() throws Exception {
        var frame = get("/widget/frame/paper");
        assertThat(frame.statusCode()).isEqualTo(200);
        assertThat(frame.body()).contains("<title>Chat</title>");
        assertThat(header(frame, "X-Frame-Options")).isEmpty();
        assertThat(header(frame, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(frame, "Content-Security-Policy"))
                .contains("frame-ancestors *", "default-src 'none'", "script-src 'self';", "trusted-types 'none'")
                .doesNotContain("unsafe");
        assertThat(header(frame, "Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNoPageOfTheApp() throws Exception {
        assertThat(get("/widget/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(get("/widget/nothing").body()).doesNotContain("<title>Goodword</title>");
        assertThat(get("/widget/assets/../frame.html").statusCode()).isNotEqualTo(500);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

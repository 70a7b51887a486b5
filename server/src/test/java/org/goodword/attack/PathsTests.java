package org.goodword.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Written to the socket as they are: a client of good manners would not send them.
@GoodwordTest
class PathsTests {
    private static final String PASSWD = "root:";
    private static final String OURS = "fail-on-unknown-properties";

    @Autowired
    private Cast cast;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/../application.yml",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/..%5c..%5capplication.yml",
                "/%252e%252e/%252e%252e/etc/passwd",
                "/assets/..%2f..%2fapplication.yml",
                "/assets/../../application.yml",
                "/assets/..;/..;/application.yml",
                "/assets/%c0%ae%c0%ae/application.yml",
                "/widget/..%2fapplication.yml",
                "/widget/....//application.yml",
                "/static//etc/passwd",
                "//etc/passwd",
                "/file:/etc/passwd",
                "/assets/\\..\\..\\application.yml",
                "/api/v1/attachments/..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/files/../../application.yml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/BOOT-INF/classes/application.yml",
                "/.git/config",
                "/.env"
            })
    @Asvs({"5.3.9", "12.3.1", "12.3.2", "12.3.3", "4.3.2"})
    void noPathLeadsOutOfItsFolder(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer).doesNotContain(PASSWD).doesNotContain(OURS).doesNotContain("Manifest-Version");
        assertThat(answer).doesNotStartWith("HTTP/1.1 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/tickets HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x",
                "GET /api/v1/tickets HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /api/v1/tickets HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
                "GET /api/v1/tickets HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n",
                "GET /api/v1/tickets HTTP/1.1\r\n Host: a\r\n\r\n"
            })
    @Asvs("13.1.1")
    void aRequestThatCouldBeReadInTwoWaysIsRefused(String request) throws IOException {
        assertThat(raw(request)).startsWith("HTTP/1.1 400");
    }

    @Test
    @Asvs("13.2.1")
    void aVeryLongHeaderIsRefusedAndNothingBreaks() throws IOException {
        var answer = raw("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(200_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431");
        cast.anonymous().get("/session").refused(401, "not-signed-in");
    }

    private String raw(String request) throws IOException {
        var port = URI.create(cast.anonymous().base()).getPort();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException _) {
                // It answers before it has read everything.
            }
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}

package org.goodword.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.goodword.attack.Asvs;
import org.goodword.platform.Outside.NotFetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Asvs({"5.2.6", "12.6.1"})
class OutsideTests {
    private final Outside outside = new Outside(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "ff02::1"
            })
    void whatLiesInsideIsNotFetched(String address) throws Exception {
        assertThat(Outside.isInside(InetAddress.getByName(address))).isTrue();
        var host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> outside.get("http://" + host + "/holidays.ics", Optional.empty(), 100))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("inside of our own network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:4700::1111", "172.32.0.1", "100.128.0.1"})
    void theWorldIsOutside(String address) throws Exception {
        assertThat(Outside.isInside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://x.example/",
                "x",
                "",
                "http://",
                "https://me:pw@x.example/",
                "h ttp://x"
            })
    void whatIsNoPageIsNotFetched(String url) {
        assertThatThrownBy(() -> outside.checked(url)).isInstanceOf(NotFetched.class);
    }

    @Test
    void aRedirectDoesNotLeadInside() throws Exception {
        var server = serving();
        var port = server.getAddress().getPort();
        try {
            var trusting = new Outside(Set.of("localhost"));
            assertThat(trusting.get("http://localhost:" + port + "/good", Optional.empty(), 100)
                            .body())
                    .hasValueSatisfying(body -> assertThat(body).hasSize(10));
            assertThatThrownBy(() -> trusting.get("http://localhost:" + port + "/inside", Optional.empty(), 100))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("inside of our own network");
            assertThatThrownBy(() -> trusting.get("http://localhost:" + port + "/good", Optional.empty(), 9))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("larger than");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serving() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/good", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        server.createContext("/inside", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/good");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}

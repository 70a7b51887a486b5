package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.identity.IdentityEvent;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class SlowClientTests {
    private static final int BATCHES = 40;
    private static final int EVENTS = 100;

    /// More than the buffers of both ends take: a fact that is told.
    private static final Map<String, Object> LONG = Map.of("seq", "9".repeat(3_000));

    private static final Actor SYSTEM = new Actor.System("test");

    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void oneWhoDoesNotReadIsHungUpOnAndHoldsUpNobody() throws IOException {
        var acme = cast.acme();
        var dead = metrics.counter("goodword.streams.dead", "reason", "slow");
        var before = dead.count();
        try (var deaf = deaf(acme.mara().rest());
                var ada = Client.listening(acme.ada().rest())) {
            assertThat(deaf.isConnected()).isTrue();
            for (var batch = 0; batch < BATCHES; batch++) ada.eventsUntil("brand.changed", muchHappens(acme));
            await().atMost(Duration.ofSeconds(60)).until(() -> dead.count() > before);
        }
    }

    /// No more than one who reads can take.
    ///
    /// @return the last it happened to
    private String muchHappens(Company acme) {
        var ids = Stream.generate(Ids::next).limit(EVENTS).toList();
        acme.in(() -> {
            transaction.executeWithoutResult(
                    _ -> ids.forEach(id -> ledger.append(IdentityEvent.of("brand.changed", id, LONG), SYSTEM)));
            return true;
        });
        return ids.getLast().toString();
    }

    /// Opens a stream, says hello, and never reads.
    private static Socket deaf(Rest as) throws IOException {
        var uri = URI.create(as.base());
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        var out = socket.getOutputStream();
        out.write("""
                GET /api/v1/stream HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                \r
                """.formatted(as.headers().get("Authorization")).getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n"))
            head.append((char) socket.getInputStream().read());
        assertThat(head.toString()).startsWith("HTTP/1.1 101");
        out.write(masked("{\"type\":\"hello\",\"cursor\":null}"));
        return socket;
    }

    /// A text frame of a client (RFC 6455 §5.2), masked with zeros.
    private static byte[] masked(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var frame = new byte[bytes.length + 6];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | bytes.length);
        System.arraycopy(bytes, 0, frame, 6, bytes.length);
        return frame;
    }
}

package org.goodword.notify;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulator of a push service and of the browsers behind it: it demands what RFC 8030 and RFC 8292 demand, and reads
/// with each browser's keys what RFC 8291 hides, by HMAC alone and none of the product's code.
final class PushSimulator implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    PushSimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/push/", this::take);
        server.start();
    }

    /// @param trouble what was wrong with a message; empty for one that a push service takes
    record Pushed(Map<String, List<String>> headers, String text, String trouble) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String title() {
            return json().get("title").asString();
        }
    }

    /// One that has subscribed.
    final class Browser {
        private final KeyPair keys = pair();
        private final byte[] auth = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
        private final List<Pushed> pushed = new CopyOnWriteArrayList<>();
        private final String name;
        private final String applicationServerKey;
        private volatile int status = 201;

        Browser(String name, String applicationServerKey) {
            this.name = name;
            this.applicationServerKey = applicationServerKey;
        }

        /// What its `PushSubscription` says of itself.
        Map<String, Object> subscription() {
            return Map.of(
                    "endpoint",
                    endpoint(),
                    "keys",
                    Map.of("p256dh", BASE64.encodeToString(point()), "auth", BASE64.encodeToString(auth)));
        }

        String endpoint() {
            return "http://localhost:%d/push/%s".formatted(server.getAddress().getPort(), name);
        }

        void answers(int with) {
            status = with;
        }

        List<Pushed> pushed() {
            return List.copyOf(pushed);
        }

        List<String> titles() {
            return pushed.stream().map(Pushed::title).toList();
        }

        private byte[] point() {
            return PushSimulator.point((ECPublicKey) keys.getPublic());
        }

        private void take(HttpExchange exchange) throws IOException {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var trouble = "";
            var text = "";
            try {
                trouble = wrong(exchange);
                text = read(body);
            } catch (Exception unreadable) {
                trouble = unreadable.toString();
            }
            pushed.add(new Pushed(Map.copyOf(headers), text, trouble));
            exchange.sendResponseHeaders(trouble.isEmpty() ? status : 400, -1);
            exchange.close();
        }

        private String wrong(HttpExchange exchange) throws Exception {
            var headers = exchange.getRequestHeaders();
            if (!exchange.getRequestMethod().equals("POST")) return "not posted";
            if (!"aes128gcm".equals(headers.getFirst("Content-Encoding"))) return "no aes128gcm";
            var ttl = headers.getFirst("TTL");
            if (ttl == null || !ttl.matches("\\d+")) return "no TTL";
            var topic = headers.getFirst("Topic");
            if (topic != null && !topic.matches("[A-Za-z0-9_-]{1,32}")) return "no topic: " + topic;
            var said = headers.getFirst("Authorization");
            if (said == null || !said.startsWith("vapid t=")) return "no VAPID";
            var parts = said.substring("vapid ".length()).split(", ");
            var key = parts[1].substring(2);
            if (!key.equals(applicationServerKey)) return "another key than I subscribed to";
            var token = SignedJWT.parse(parts[0].substring(2));
            if (!token.verify(new ECDSAVerifier(key(Base64.getUrlDecoder().decode(key))))) return "not signed by it";
            var claims = token.getJWTClaimsSet();
            var origin = "http://localhost:" + server.getAddress().getPort();
            if (!claims.getAudience().equals(List.of(origin))) return "meant for " + claims.getAudience();
            var ends = claims.getExpirationTime().toInstant();
            if (ends.isBefore(Instant.now()) || ends.isAfter(Instant.now().plusSeconds(24 * 3600)))
                return "ends " + ends;
            return claims.getSubject() == null ? "nobody to ask" : "";
        }

        /// As a browser does, RFC 8291 section 3 and RFC 8188 section 2.
        private String read(byte[] body) throws GeneralSecurityException {
            var buffer = ByteBuffer.wrap(body);
            var salt = new byte[16];
            buffer.get(salt);
            var size = buffer.getInt();
            var theirs = new byte[buffer.get()];
            buffer.get(theirs);
            var sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            if (sealed.length > size || body.length > 4096) throw new GeneralSecurityException("too large");
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(key(theirs), true);
            var secret = mac(
                    mac(auth, agreement.generateSecret()),
                    joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(), theirs, new byte[] {1}));
            var seed = mac(salt, secret);
            var key = Arrays.copyOf(mac(seed, info("Content-Encoding: aes128gcm\0\1")), 16);
            var nonce = Arrays.copyOf(mac(seed, info("Content-Encoding: nonce\0\1")), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            var plain = cipher.doFinal(sealed);
            if (plain[plain.length - 1] != 2) throw new GeneralSecurityException("not the last record");
            return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
        }
    }

    /// @param applicationServerKey the key the page gave to `pushManager.subscribe`
    Browser browser(String name, String applicationServerKey) {
        var browser = new Browser(name, applicationServerKey);
        browsers.put(name, browser);
        return browser;
    }

    private void take(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/push/".length());
        var browser = browsers.get(name);
        if (browser != null) {
            browser.take(exchange);
            return;
        }
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    private static byte[] info(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] point(ECPublicKey key) {
        return joined(
                new byte[] {4},
                thirtyTwo(key.getW().getAffineX()),
                thirtyTwo(key.getW().getAffineY()));
    }

    private static byte[] thirtyTwo(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        for (var i = 0; i < 32 && i < bytes.length; i++) padded[31 - i] = bytes[bytes.length - 1 - i];
        return padded;
    }

    private static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        var spec = new ECPublicKeySpec(at, parameters.getParameterSpec(ECParameterSpec.class));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

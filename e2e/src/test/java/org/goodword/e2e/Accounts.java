package org.goodword.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// A shop where customers have accounts: an OpenID Connect provider as small as one can be, with a page that asks for
/// the address. It checks the proof key; the server's own tests have a provider that others have written.
final class Accounts implements AutoCloseable {
    static final String CLIENT = "goodword";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Shop account</title>
            <meta name="viewport" content="width=device-width"></head>
            <body><main><h1>Shop account</h1><form method="get" action="/approved">
            <input type="hidden" name="asked" value="%s">
            <label for="email">Address</label><input id="email" name="email"><button>Go on</button>
            </form></main></body></html>
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final KeyPair key;
    private final House house;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    Accounts(House house) throws IOException, GeneralSecurityException {
        this.house = house;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, description()));
        server.createContext("/keys", exchange -> json(exchange, Map.of("keys", List.of(publicKey()))));
        server.createContext("/authorize", this::ask);
        server.createContext("/approved", this::sendBack);
        server.createContext("/token", this::redeem);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private Map<String, String> publicKey() {
        var open = (RSAPublicKey) key.getPublic();
        return Map.of(
                "kty", "RSA", "kid", "one", "n", number(open.getModulus()), "e", number(open.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return text(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void ask(HttpExchange exchange) throws IOException {
        var asked = text(exchange.getRequestURI().getRawQuery().getBytes(StandardCharsets.UTF_8));
        answer(exchange, "text/html;charset=utf-8", PAGE.formatted(asked).getBytes(StandardCharsets.UTF_8));
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        var form = words(exchange.getRequestURI().getRawQuery());
        var asked = words(new String(Base64.getUrlDecoder().decode(form.get("asked")), StandardCharsets.UTF_8));
        asked.put("email", form.get("email"));
        var code = "code" + codes.size();
        codes.put(code, asked);
        // A house under test learns its port only when it has one: its own idea of its address has none.
        var back = house.url() + URI.create(asked.get("redirect_uri")).getPath();
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        "%s?code=%s&state=%s"
                                .formatted(back, code, URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void redeem(HttpExchange exchange) throws IOException {
        var form = words(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.get("code"));
        if (asked == null || !asked.get("code_challenge").equals(challenge(form.get("code_verifier"))))
            throw new IOException("This code is not yours.");
        var now = Instant.now().getEpochSecond();
        var claims = Map.of(
                "iss",
                issuer(),
                "sub",
                asked.get("email"),
                "aud",
                CLIENT,
                "iat",
                now,
                "exp",
                now + 300,
                "nonce",
                asked.get("nonce"),
                "email",
                asked.get("email"),
                "email_verified",
                true);
        json(exchange, Map.of("access_token", "a", "token_type", "Bearer", "id_token", signed(claims)));
    }

    private String signed(Map<String, ?> claims) {
        var head = JSON.writeValueAsBytes(Map.of("alg", "RS256", "kid", "one"));
        var words = text(head) + "." + text(JSON.writeValueAsBytes(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(words.getBytes(StandardCharsets.US_ASCII));
            return words + "." + text(signature.sign());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String challenge(String verifier) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> words(String query) {
        var words = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            var at = pair.indexOf('=');
            words.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return words;
    }

    private static void json(HttpExchange exchange, Object body) throws IOException {
        answer(exchange, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

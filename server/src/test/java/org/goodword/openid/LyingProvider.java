package org.goodword.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// A provider that says what the test wants, true or not. It checks the proof key and the client's secret as a real
/// one.
public final class LyingProvider implements AutoCloseable {
    public static final String CLIENT = "goodword";
    public static final String SECRET = "a secret of the client's";

    public final RSAKey key;
    public final String issuer;
    /// What it claims beside what is usual; a null takes the usual claim away.
    public final Map<String, Object> claims = new HashMap<>();
    /// What its description says beside what is usual.
    public final Map<String, Object> metadata = new HashMap<>();
    /// What it tells beside the token; none where empty.
    public final Map<String, Object> userInfo = new HashMap<>();

    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private Function<JWTClaimsSet, String> signing;

    /// What the browser brought.
    public record Asked(String state, String nonce, String challenge, String redirect, String client) {}

    public LyingProvider() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        signing = signedBy(key, JWSAlgorithm.RS256);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/token", this::token);
        server.createContext("/me", exchange -> answer(exchange, 200, told()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private Map<String, Object> description() {
        var description = new HashMap<String, Object>(Map.of(
                "issuer", issuer,
                "authorization_endpoint", issuer + "/authorize",
                "token_endpoint", issuer + "/token",
                "userinfo_endpoint", issuer + "/me",
                "jwks_uri", issuer + "/keys",
                "end_session_endpoint", issuer + "/end",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
        description.putAll(metadata);
        return description;
    }

    private Map<String, Object> told() {
        var told = new HashMap<String, Object>();
        told.put("sub", claims.getOrDefault("sub", "person-1"));
        told.putAll(userInfo);
        return told;
    }

    /// Signs the next tokens so.
    public void signs(Function<JWTClaimsSet, String> how) {
        signing = how;
    }

    public static Function<JWTClaimsSet, String> signedBy(RSAKey key, JWSAlgorithm algorithm) {
        return claims -> {
            try {
                var jwt = new SignedJWT(
                        new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
                jwt.sign(new RSASSASigner(key));
                return jwt.serialize();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    public static String macBy(byte[] secret, String keyId, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Somebody signs in there and is sent back.
    ///
    /// @return the code
    public String approves(Asked asked) {
        var code = "code-" + codes.size() + "-" + asked.state();
        codes.put(code, asked);
        return code;
    }

    public static Asked asked(String address) {
        var query = new HashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            var at = pair.indexOf('=');
            query.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        assertThat(query).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256");
        return new Asked(
                said(query, "state"),
                said(query, "nonce"),
                said(query, "code_challenge"),
                said(query, "redirect_uri"),
                said(query, "client_id"));
    }

    private static String said(Map<String, String> all, String name) {
        return all.getOrDefault(name, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new HashMap<String, String>();
        for (var pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            var at = pair.indexOf('=');
            form.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        var asked = Optional.ofNullable(codes.remove(said(form, "code")));
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        var proven = asked.filter(one -> one.challenge().equals(challenge(said(form, "code_verifier"))))
                .filter(one -> one.redirect().equals(said(form, "redirect_uri")))
                .filter(_ -> basic.equals(exchange.getRequestHeaders().getFirst("Authorization")));
        if (proven.isEmpty())
            answer(exchange, 400, Map.of("error", "invalid_grant", "error_description", "This code is not yours."));
        else
            answer(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            "access",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            signing.apply(claimed(proven.get()))));
    }

    private JWTClaimsSet claimed(Asked asked) {
        var now = new Date();
        var all = new HashMap<String, Object>(Map.of(
                "iss",
                issuer,
                "sub",
                "person-1",
                "aud",
                CLIENT,
                "iat",
                now,
                "exp",
                new Date(now.getTime() + 300_000),
                "nonce",
                asked.nonce(),
                "email_verified",
                true,
                "name",
                "Mara of the company"));
        all.putAll(claims);
        var set = new JWTClaimsSet.Builder();
        all.forEach((name, value) -> {
            if (value != null) set.claim(name, value);
        });
        return set.build();
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

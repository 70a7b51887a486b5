package org.goodword.mail.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.mail.fetching.FetchedMailbox.SignIn.OAuth;
import org.goodword.mail.fetching.Trouble.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Asks a provider for access tokens (RFC 6749 §6).
@Component
class TokenEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    TokenEndpoint(ObjectMapper json) {
        this.json = json;
    }

    /// @param refreshToken when the provider gave out another, which replaces ours
    record Token(String accessToken, Optional<String> refreshToken) {}

    /// A secret may travel there: over TLS, or not leave the machine.
    static boolean isSafe(URI endpoint) {
        return endpoint.getHost() != null
                && endpoint.getUserInfo() == null
                && ("https".equals(endpoint.getScheme())
                        || "http".equals(endpoint.getScheme()) && LOCAL.contains(endpoint.getHost()));
    }

    /// A token for the refresh token that we hold (RFC 6749 §6).
    ///
    /// @throws Troubled in words
    Token ask(OAuth oauth) {
        var refresh = oauth.refreshToken()
                .orElseThrow(() -> new Troubled(
                        Kind.NOT_AUTHORISED, "Nobody has let Goodword in at %s yet.".formatted(host(oauth))));
        return ask(oauth, Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    }

    /// The first token, for what came back with the mailbox's owner (RFC 6749 §4.1.3, RFC 7636 §4.5).
    ///
    /// @throws Troubled in words
    Token redeem(OAuth oauth, String code, String verifier, URI redirect) {
        var grant = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "code_verifier",
                verifier,
                "redirect_uri",
                redirect.toString());
        return ask(oauth, grant);
    }

    private static String host(OAuth oauth) {
        return oauth.authorizationEndpoint().orElse(oauth.tokenEndpoint()).getHost();
    }

    private Token ask(OAuth oauth, Map<String, String> grant) {
        var endpoint = oauth.tokenEndpoint();
        try {
            return token(send(oauth, grant), endpoint);
        } catch (IOException away) {
            throw new Troubled(
                    Kind.TOKEN_ENDPOINT, "%s cannot be asked for a token: %s".formatted(endpoint.getHost(), away));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Troubled(Kind.TOKEN_ENDPOINT, "Goodword stopped while it asked for a token.");
        }
    }

    private HttpResponse<String> send(OAuth oauth, Map<String, String> grant) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(oauth.tokenEndpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form(oauth, grant)))
                .build();
        return client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    }

    private static String form(OAuth oauth, Map<String, String> grant) {
        var fields = new LinkedHashMap<>(grant);
        fields.put("client_id", oauth.clientId());
        oauth.clientSecret().ifPresent(secret -> fields.put("client_secret", secret));
        oauth.scope().ifPresent(scope -> fields.put("scope", scope));
        return fields.entrySet().stream().map(TokenEndpoint::field).collect(Collectors.joining("&"));
    }

    private static String field(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8);
    }

    private Token token(HttpResponse<String> answer, URI endpoint) {
        var body = read(answer.body(), endpoint);
        var token = text(body, "access_token");
        if (answer.statusCode() == 200 && token.isPresent()) return new Token(token.get(), text(body, "refresh_token"));
        var error = text(body, "error").orElse("status " + answer.statusCode());
        var words =
                text(body, "error_description").map(more -> error + ", " + more).orElse(error);
        if (error.equals("invalid_grant"))
            throw new Troubled(
                    Kind.TOKEN_REVOKED,
                    "%s gives out no more tokens: access was taken back or has expired (%s). Connect the mailbox anew."
                            .formatted(endpoint.getHost(), words));
        throw new Troubled(Kind.TOKEN_ENDPOINT, "%s gives out no token: %s".formatted(endpoint.getHost(), words));
    }

    private JsonNode read(String body, URI endpoint) {
        try {
            return json.readTree(body);
        } catch (JacksonException other) {
            throw new Troubled(
                    Kind.TOKEN_ENDPOINT, "%s does not speak OAuth: is the address right?".formatted(endpoint));
        }
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}

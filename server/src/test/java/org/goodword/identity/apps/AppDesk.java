package org.goodword.identity.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import tools.jackson.databind.JsonNode;

/// A company, and programs that want something of its agents. They speak as any program does: by HTTP.
public final class AppDesk {
    public static final String BACK = "https://reader.example/back";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    public final Cast cast;
    public final Company company;
    public final Rest ada;

    public AppDesk(Cast cast) {
        this(cast, cast.acme());
    }

    private AppDesk(Cast cast, Company company) {
        this.cast = cast;
        this.company = company;
        ada = company.ada().rest();
    }

    /// @param secret empty for a public one
    public record Program(String id, String secret) {}

    public Program program(boolean confidential, String... scopes) {
        return program(confidential, List.of(BACK), scopes);
    }

    public Program program(boolean confidential, List<String> uris, String... scopes) {
        var body = Map.of("name", "Reader", "redirectUris", uris, "scopes", scopes, "confidential", confidential);
        var made = ada.post("/apps", body).json(201);
        return new Program(
                made.get("app").get("id").asString(), made.get("secret").asString(""));
    }

    public static String query(String client, String back, String scope, String challenge) {
        return form(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                back,
                "scope",
                scope,
                "state",
                "xyz",
                "code_challenge",
                challenge,
                "code_challenge_method",
                "S256");
    }

    public static String query(Program program, String scope) {
        return query(program.id(), BACK, scope, challenge(VERIFIER));
    }

    public static Answer answer(Rest agent, String query, boolean allow) {
        return agent.post("/app-authorisations", Map.of("query", query, "allow", allow));
    }

    /// What stands in the address that somebody is sent to.
    public static Map<String, String> sentTo(Answer answered) {
        return parameters(URI.create(answered.json(200).get("address").asString()));
    }

    public static Map<String, String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (_, later) -> later,
                        LinkedHashMap::new));
    }

    public String code(Rest agent, Program program, String scope) {
        return sentTo(answer(agent, query(program, scope), true)).getOrDefault("code", "");
    }

    public Answer redeem(Program program, String code) {
        return redeem(program, code, BACK, VERIFIER);
    }

    public Answer redeem(Program program, String code, String back, String verifier) {
        return token(
                program,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "code_verifier",
                verifier);
    }

    public Answer refresh(Program program, String token) {
        return token(program, "grant_type", "refresh_token", "refresh_token", token);
    }

    public Answer token(Program program, String... form) {
        return send("/oauth/token", program, form);
    }

    public Answer revoke(Program program, String token) {
        return send("/oauth/revoke", program, "token", token);
    }

    private Answer send(String path, Program program, String... form) {
        if (!program.secret().isEmpty()) {
            var basic = Base64.getEncoder()
                    .encodeToString((program.id() + ":" + program.secret()).getBytes(StandardCharsets.UTF_8));
            return outside().with("Authorization", "Basic " + basic).send("POST", path, form(form));
        }
        return outside().send("POST", path, form(form) + "&" + form("client_id", program.id()));
    }

    /// Not below `/api/v1`.
    public Rest outside() {
        var base = cast.anonymous().base();
        return new Rest(base.substring(0, base.indexOf("/api")), Map.of())
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    /// The tokens that a program has once an agent has allowed it this.
    public JsonNode tokens(Rest agent, Program program, String scope) {
        return redeem(program, code(agent, program, scope)).json(200);
    }

    public Rest by(JsonNode tokens) {
        return by(tokens.get("access_token").asString());
    }

    public Rest by(String access) {
        return cast.anonymous().withToken(access);
    }

    /// RFC 6749 §5.2.
    public static void refused(Answer answer, int status, String error) {
        assertThat(answer.status())
                .as(answer.question() + " → " + answer.text())
                .isEqualTo(status);
        assertThat(answer.json().get("error").asString()).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    public static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    public static String form(String... pairs) {
        var form = new StringBuilder();
        for (var i = 0; i < pairs.length; i += 2)
            form.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(Rest.encoded(pairs[i + 1]));
        return form.toString();
    }

    List<String> events() {
        return ada.get("/audit").json(200).get("items").findValuesAsString("event");
    }

    static JsonNode only(JsonNode list) {
        assertThat(list.get("items")).hasSize(1);
        return list.get("items").get(0);
    }
}

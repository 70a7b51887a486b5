package org.goodword.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A company, and its directory with a token.
final class ScimDesk {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    final Company company;
    final Rest ada;
    final Rest scim;

    ScimDesk(Cast cast) {
        company = cast.acme();
        ada = company.ada().rest();
        scim = directory(cast, token("Directory"));
    }

    String token(String name) {
        return ada.post("/scim/tokens", Map.of("name", name))
                .json(201)
                .get("token")
                .asString();
    }

    Rest directory(Cast cast, String token) {
        var anonymous = cast.anonymous();
        return new Rest(anonymous.base().replace("/api/v1", "/scim/v2"), Map.of())
                .with("Host", company.domain())
                .with("Content-Type", "application/scim+json")
                .withToken(token);
    }

    String address(String local) {
        return local + "@" + company.domain();
    }

    Map<String, Object> user(String local) {
        return new HashMap<>(Map.of(
                "schemas", List.of(USER),
                "userName", address(local),
                "externalId", "ext-" + local,
                "name", Map.of("givenName", local, "familyName", "Doe"),
                "active", true,
                "emails", List.of(Map.of("value", address(local), "type", "work", "primary", true))));
    }

    JsonNode made(String local) {
        return scim.post("/Users", user(local)).json(201);
    }

    JsonNode group(String name, String... members) {
        var body = Map.of(
                "schemas",
                List.of(GROUP),
                "displayName",
                name,
                "members",
                Stream.of(members).map(id -> Map.of("value", id)).toList());
        return scim.post("/Groups", body).json(201);
    }

    Answer patch(String path, Object... operations) {
        return scim.patch(
                path,
                Map.of(
                        "schemas",
                        List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                        "Operations",
                        List.of(operations)));
    }

    static Map<String, Object> op(String op, @Nullable String path, @Nullable Object value) {
        var operation = new HashMap<String, Object>();
        operation.put("op", op);
        if (path != null) operation.put("path", path);
        if (value != null) operation.put("value", value);
        return operation;
    }

    /// How many fit.
    int count(String resources, String filter) {
        return scim.get(resources + "?filter=" + Rest.encoded(filter))
                .json(200)
                .get("totalResults")
                .asInt();
    }

    JsonNode agent(String id) {
        return ada.get("/agents/" + id).json(200);
    }

    String role(String key) {
        return ada.get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(role -> role.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    static void refused(Answer answer, int status, String type) {
        assertThat(answer.status())
                .as(answer.question() + " → " + answer.text())
                .isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        var body = answer.json();
        assertThat(body.get("schemas").get(0).asString()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(body.get("status").asString()).isEqualTo(Integer.toString(status));
        assertThat(body.path("scimType").asString("")).isEqualTo(type);
        assertThat(body.get("detail").asString()).isNotBlank();
    }
}

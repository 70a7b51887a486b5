package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@GoodwordTest
class OpenApiTests {
    private static final Path COMMITTED = Path.of("../docs/api/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    @Autowired
    private Cast cast;

    @Autowired
    private Endpoints endpoints;

    @Test
    void theCommittedDescriptionIsTheServersOwn() throws IOException {
        var tree = JSON.treeToValue(description(), Map.class);
        var served = JSON.writeValueAsString(tree).replace("\r", "") + "\n";
        if (Boolean.getBoolean("goodword.renew")) Files.writeString(COMMITTED, served);
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("docs/api/openapi.json is not what the server says. If the change is meant, renew it with"
                        + " -Dtest=OpenApiTests -Dgoodword.renew=true and commit it.")
                .isEqualTo(served);
    }

    @Test
    void everyEndpointIsDescribed() {
        var paths = description().get("paths");
        for (var endpoint : endpoints.all()) {
            var words = endpoint.split(" ");
            var operation = paths.path("/api/v1" + words[1]).path(words[0].toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.path("summary").asString("")).as(endpoint).isNotBlank();
            assertThat(operation
                            .at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asString(""))
                    .as(endpoint)
                    .isEqualTo("#/components/schemas/Problem");
        }
    }

    @Test
    void sharedWordsAreHeadersAndQueriesAndNothingOfOursLeaks() {
        var api = description();
        assertThat(api.at("/paths/~1api~1v1~1tickets/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("q", "limit", "cursor");
        assertThat(api.at("/paths/~1api~1v1~1tickets/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(api.at("/paths/~1api~1v1~1tickets~1{ticket}/patch/parameters")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("ticket", "If-Match");
        assertThat(api.at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "session", "app");
        assertThat(api.get("paths").findValuesAsString("name"))
                .doesNotContain("caller", "page", "seen", "key", "csrf", "request");
    }

    private JsonNode description() {
        return cast.anonymous().get("/openapi.json").json(200);
    }
}

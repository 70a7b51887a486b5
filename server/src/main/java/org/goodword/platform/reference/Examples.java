package org.goodword.platform.reference;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts an example beside each operation of the description, as `x-codeSamples`: a line for a shell, in which `$TICKET`
/// and the like stand for ids. What is sent stands in `api/examples.json`; a test runs every one.
@Configuration(proxyBeanMethods = false)
class Examples {
    private static final String ROOT = "/api/v1";
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Z_]+");
    private static final JsonMapper JSON = new JsonMapper();

    /// For whom no token is shown: there is none yet.
    private static final Pattern OPEN = Pattern.compile("/(session(/.*)?|setup|sign-in-ways|password-resets(/.*)?"
            + "|invitations/.*|quotes/.*|chat/config/.*|chat/visitors)");

    @Bean
    GlobalOpenApiCustomizer exampleBesideEachOperation() throws IOException {
        var sent = JSON.readTree(new ClassPathResource("api/examples.json").getContentAsByteArray());
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                add(operation, method.name(), path.substring(ROOT.length()), sent)));
    }

    private static void add(Operation operation, String method, String path, JsonNode sent) {
        var source = curl(method, path, sent.path(method + " " + path));
        operation.addExtension("x-codeSamples", List.of(Map.of("lang", "Shell", "label", "curl", "source", source)));
    }

    private static String curl(String method, String path, JsonNode sent) {
        var curl = new StringBuilder("curl ");
        if (!method.equals("GET")) curl.append("-X ").append(method).append(' ');
        var query = sent.path("query").asString("");
        curl.append("\"$GOODWORD").append(ROOT).append(PathVariables.inShell(path));
        curl.append(query.isEmpty() ? "" : "?" + query).append('"');
        if (!OPEN.matcher(path).matches())
            header(curl, "\"Authorization: Bearer " + (path.startsWith("/chat/") ? "$VISITOR" : "$TOKEN") + "\"");
        sent.path("headers")
                .properties()
                .forEach(one ->
                        header(curl, quoted(one.getKey() + ": " + one.getValue().asString())));
        var body = sent.has("body") ? Optional.of(JSON.writeValueAsString(sent.get("body"))) : Optional.<String>empty();
        body.ifPresent(json -> {
            header(curl, "'Content-Type: application/json'");
            curl.append(" \\\n  -d ").append(quoted(json));
        });
        if (sent.has("raw")) {
            header(curl, quoted("Content-Type: " + sent.path("type").asString()));
            curl.append(" \\\n  --data-binary ").append(quoted(sent.path("raw").asString()));
        }
        return curl.toString();
    }

    private static void header(StringBuilder curl, String quoted) {
        curl.append(" \\\n  -H ").append(quoted);
    }

    /// As a shell takes it, with its variables put in.
    private static String quoted(String text) {
        var safe = text.replace("'", "'\\''");
        return "'" + VARIABLE.matcher(safe).replaceAll(found -> "'\\" + found.group() + "'") + "'";
    }
}

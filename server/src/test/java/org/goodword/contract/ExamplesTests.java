package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Estate;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The example of every operation is run as it stands in `openapi.json`, by a shell against the server; its answer is
/// what
/// the description says.
@GoodwordTest
class ExamplesTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ORDER = List.of("GET", "PUT", "PATCH", "POST", "DELETE");

    @Autowired
    private Cast cast;

    @Test
    void everyExampleDoesWhatItSays() throws Exception {
        var api = cast.anonymous().get("/openapi.json").json(200);
        var estate = Estate.of(cast.acme());
        var answers = run(examples(api), variables(estate));
        var wrong = new TreeMap<String, String>();
        answers.forEach((operation, answer) -> {
            if (ExamplesApart.OF_THE_INSTALLATION.contains(operation)) return;
            var trouble = trouble(operation, answer, api);
            if (trouble.isEmpty() == ExamplesApart.REASONS.containsKey(operation))
                wrong.put(operation, trouble.isEmpty() ? "is apart and need not be" : trouble);
        });
        assertThat(wrong).isEmpty();
        assertThat(answers.keySet()).containsAll(ExamplesApart.REASONS.keySet());
        assertThat(ExamplesApart.REASONS.size()).isLessThan(answers.size() / 3);
    }

    @Test
    void peopleReadTheReferenceWithoutScriptAndWithoutAnythingFromElsewhere() {
        var base = cast.anonymous().base().replace("/api/v1", "");
        var outside = new Rest(base, Map.of());
        var index = outside.get("/api/docs");
        assertThat(index.status()).isEqualTo(200);
        assertThat(index.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "http");
        var api = cast.anonymous().get("/openapi.json").json(200);
        var pages = new LinkedHashMap<String, String>();
        examples(api).forEach((operation, _) -> {
            var name = operation.split("[ /]")[2];
            var page = pages.computeIfAbsent(
                    name, one -> outside.get("/api/docs/" + one).text());
            assertThat(index.text()).contains("href=\"/api/docs/" + name + "\"");
            assertThat(page).as(operation).contains("/api/v1" + operation.substring(operation.indexOf(' ') + 1));
        });
        assertThat(pages.get("tickets"))
                .contains("Where is my lamp?", "tickets:write", "requester.email")
                .doesNotContain("<script", "<img", "<link", "@import");
        outside.get("/api/docs/no-such-thing").refused(404, "not-found");
    }

    private static Map<String, String> examples(JsonNode api) {
        var examples = new LinkedHashMap<String, String>();
        for (var path : api.get("paths").properties())
            for (var operation : path.getValue().properties()) {
                var source = operation
                        .getValue()
                        .path("x-codeSamples")
                        .path(0)
                        .path("source")
                        .asString("");
                var name = operation.getKey().toUpperCase(Locale.ROOT) + " "
                        + path.getKey().substring("/api/v1".length());
                assertThat(source).as(name).startsWith("curl ");
                examples.put(name, source);
            }
        return examples;
    }

    /// What is deeper is asked first where it is taken away.
    private static List<String> inOrder(Map<String, String> examples) {
        Comparator<String> byMethod =
                Comparator.comparingInt(operation -> ORDER.indexOf(operation.substring(0, operation.indexOf(' '))));
        return examples.keySet().stream()
                .sorted(byMethod.thenComparing(
                        Comparator.comparingInt(String::length).reversed()))
                .toList();
    }

    private static Map<String, Answered> run(Map<String, String> examples, Map<String, String> variables)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "examples-");
        var script = new StringBuilder(
                "curl() { command curl -s -m 20 -o \"$OUT\" -w '%{http_code} %{content_type}' \"$@\"; }\n");
        var order = inOrder(examples);
        for (var i = 0; i < order.size(); i++)
            script.append("OUT=%s/%d\n{ %s\n} > %s/%d.code 2>&1\n"
                    .formatted(folder, i, examples.get(order.get(i)), folder, i));
        var file = Files.writeString(folder.resolve("script"), script);
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        shell.environment().putAll(variables);
        var running = shell.start();
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var answers = new LinkedHashMap<String, Answered>();
        for (var i = 0; i < order.size(); i++) {
            var told = Files.readString(folder.resolve(i + ".code")).split(" ", 2);
            var body = folder.resolve(Integer.toString(i));
            answers.put(
                    order.get(i),
                    new Answered(
                            told[0],
                            told.length > 1 ? told[1] : "",
                            Files.exists(body) ? Files.readAllBytes(body) : new byte[0]));
        }
        return answers;
    }

    private record Answered(String status, String type, byte[] body) {}

    private static String trouble(String operation, Answered answer, JsonNode api) {
        if (!answer.status().startsWith("2"))
            return answer.status() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        if (!answer.type().startsWith("application/json")) return "";
        var path = operation.split(" ");
        var responses = api.path("paths")
                .path("/api/v1" + path[1])
                .path(path[0].toLowerCase(Locale.ROOT))
                .path("responses");
        for (var response : responses.properties())
            if (response.getKey().startsWith("2"))
                for (var content : response.getValue().path("content"))
                    return String.join(
                            "; ", Fitting.troubles(content.path("schema"), JSON.readTree(answer.body()), api));
        return "";
    }

    private static Map<String, String> variables(Estate estate) {
        var ada = estate.company().ada().rest();
        var ids = estate.ids();
        var variables = new LinkedHashMap<String, String>();
        variables.put("GOODWORD", ada.base().replace("/api/v1", ""));
        ids.forEach((name, id) -> variables.put(upper(name), id));
        // The estate has one too, whose id this name would be.
        variables.put("TOKEN", ada.headers().getOrDefault("Authorization", "").substring("Bearer ".length()));
        variables.put("CANNED_REPLY", ids.get("canned"));
        variables.put("CHANNEL_ACCOUNT", ids.get("account"));
        variables.put("FILE_LINK", ids.get("fileLink"));
        variables.put("API_TOKEN", ids.get("token"));
        variables.put("OTHER_CONTACT", made(ada, "/contacts", Map.of("name", "Fox M.")));
        variables.put("OTHER_ORGANISATION", made(ada, "/organisations", Map.of("name", "Customers too")));
        variables.put("EMAIL", "fox@customer." + estate.company().domain());
        variables.put("DOMAIN", estate.company().domain());
        variables.put("REPORT", "volume");
        variables.put("EVENT", "ticket.created");
        variables.put("STATUS", "new");
        variables.put("TYPE", "question");
        for (var own : List.of("NOTE", "HOLIDAY_FEED", "WEBHOOK", "REPORT_SCHEDULE", "RETENTION_RULE"))
            variables.put(own, UUID.randomUUID().toString());
        var app = Map.of(
                "name",
                "Reader",
                "confidential",
                true,
                "redirectUris",
                List.of("https://reader.example/back"),
                "scopes",
                List.of("tickets:read"));
        variables.put(
                "APP", ada.post("/apps", app).json(201).get("app").get("id").asString());
        return variables;
    }

    private static String made(Rest ada, String path, Object body) {
        return ada.post(path, body).id();
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /// Whether an answer is what its schema says; as much of JSON Schema as springdoc writes.
    private static final class Fitting {
        private static final int MOST = 5;

        static List<String> troubles(JsonNode schema, JsonNode value, JsonNode api) {
            var troubles = new ArrayList<String>();
            fit("$", schema, value, api, troubles);
            return troubles.subList(0, Math.min(MOST, troubles.size()));
        }

        private static void fit(String at, JsonNode schema, JsonNode value, JsonNode api, List<String> troubles) {
            var reference = schema.path("$ref").asString("");
            if (!reference.isEmpty()) {
                fit(at, api.at(reference.substring(1)), value, api, troubles);
                return;
            }
            if (schema.has("enum")
                    && !value.isNull()
                    && !schema.get("enum").valueStream().toList().contains(value)) troubles.add(at + " is " + value);
            var types = schema.path("type").isArray()
                    ? schema.path("type").valueStream().map(JsonNode::asString).toList()
                    : schema.has("type") ? List.of(schema.path("type").asString()) : List.<String>of();
            if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value)))
                troubles.add(at + " is no " + types + " but " + value.getNodeType());
            if (value.isObject()) {
                for (var required : schema.path("required"))
                    if (!value.has(required.asString())) troubles.add(at + "." + required.asString() + " is missing");
                for (var property : schema.path("properties").properties())
                    if (value.has(property.getKey()))
                        fit(
                                at + "." + property.getKey(),
                                property.getValue(),
                                value.get(property.getKey()),
                                api,
                                troubles);
            }
            if (value.isArray()) for (var item : value) fit(at + "[]", schema.path("items"), item, api, troubles);
        }

        private static boolean is(String type, JsonNode value) {
            return switch (type) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isString();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                case "null" -> value.isNull();
                default -> false;
            };
        }
    }
}

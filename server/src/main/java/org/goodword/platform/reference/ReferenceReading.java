package org.goodword.platform.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.goodword.platform.reference.Reference.Field;
import org.goodword.platform.reference.Reference.Group;
import org.goodword.platform.reference.Reference.Operation;
import org.goodword.platform.reference.Reference.Words;
import tools.jackson.databind.JsonNode;

/// Reads the description of the API (OpenAPI 3.1), as far as ours goes.
public final class ReferenceReading {
    private static final String ROOT = "/api/v1/";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String SCHEMAS = "#/components/schemas/";

    /// What lies deeper is told by its type.
    private static final int DEEPEST = 2;

    private final JsonNode api;

    private ReferenceReading(JsonNode api) {
        this.api = api;
    }

    public static Reference read(JsonNode api) {
        return new ReferenceReading(api).groups();
    }

    private Reference groups() {
        Map<String, List<Operation>> groups = new LinkedHashMap<>();
        api.path("paths").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> {
                    var name = path.getKey().substring(ROOT.length()).split("/")[0];
                    var operations = groups.computeIfAbsent(name, _ -> new ArrayList<>());
                    for (var method : METHODS)
                        if (path.getValue().has(method))
                            operations.add(operation(
                                    method, path.getKey(), path.getValue().get(method)));
                });
        return new Reference(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList());
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .map(one -> new Field(
                        one.path("name").asString(),
                        one.path("in").asString() + ", " + type(one.path("schema")),
                        one.path("required").asBoolean(false),
                        words(one.path("description").asString(""))))
                .toList();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                words(operation.path("description").asString("")),
                operation.path("security").findPath("app").path(0).asString(""),
                parameters,
                fields(content(operation.path("requestBody"))),
                answered(operation.path("responses")),
                operation.path("x-codeSamples").path(0).path("source").asString(""));
    }

    private List<Field> answered(JsonNode responses) {
        return responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> fields(content(response.getValue())))
                .orElse(List.of());
    }

    private static JsonNode content(JsonNode message) {
        return message.path("content")
                .valueStream()
                .findFirst()
                .map(content -> content.path("schema"))
                .orElse(message.path("nothing"));
    }

    private List<Field> fields(JsonNode schema) {
        return fields("", schema, 0).toList();
    }

    private Stream<Field> fields(String within, JsonNode schema, int depth) {
        var known = resolved(schema);
        if (known.has("items")) return fields(within + "[].", known.get("items"), depth);
        var required =
                known.path("required").valueStream().map(JsonNode::asString).toList();
        return known.path("properties").properties().stream().flatMap(property -> {
            var name = within + property.getKey();
            var field = new Field(
                    name,
                    type(property.getValue()),
                    required.contains(property.getKey()),
                    words(property.getValue().path("description").asString("")));
            return depth == DEEPEST
                    ? Stream.of(field)
                    : Stream.concat(Stream.of(field), within(name, property.getValue(), depth + 1));
        });
    }

    private Stream<Field> within(String name, JsonNode schema, int depth) {
        var known = resolved(schema);
        return known.has("items") ? fields(name + "[].", known.get("items"), depth) : fields(name + ".", known, depth);
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith(SCHEMAS)
                ? api.path("components").path("schemas").path(reference.substring(SCHEMAS.length()))
                : schema;
    }

    private String type(JsonNode schema) {
        var known = resolved(schema);
        if (known.has("enum"))
            return String.join(
                    " | ",
                    known.get("enum").valueStream().map(JsonNode::asString).toList());
        if (known.has("items")) return "list of " + type(known.get("items"));
        var types = known.path("type").isArray()
                ? known.path("type").valueStream().map(JsonNode::asString).toList()
                : List.of(known.path("type").asString("anything"));
        var format = known.path("format").asString("");
        return String.join(" or ", types) + (format.isEmpty() ? "" : " (" + format + ")");
    }

    private static List<Words> words(String text) {
        var parts = text.split("`", -1);
        var words = new ArrayList<Words>();
        for (var i = 0; i < parts.length; i++) if (!parts[i].isEmpty()) words.add(new Words(parts[i], i % 2 == 1));
        return words;
    }
}

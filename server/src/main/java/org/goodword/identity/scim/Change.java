package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// PATCH (RFC 7644 §3.5.2), as the SDK applies it, after what common directories write otherwise was put right.
final class Change {
    private static final int MOST = 1000;

    private Change() {}

    static ObjectNode applied(ObjectNode resource, ObjectNode request) {
        if (!(request.get("Operations") instanceof ArrayNode operations) || operations.isEmpty())
            throw new Refusal(400, "invalidSyntax", "A PATCH has \"Operations\".");
        if (operations.size() > MOST) throw new Refusal(400, "tooMany", "At most %d operations.".formatted(MOST));
        try {
            for (var operation : operations) {
                for (var one : simple(operation)) one.apply(resource);
            }
            return resource;
        } catch (ScimException refused) {
            throw refusal(refused);
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            throw new Refusal(400, "invalidSyntax", String.valueOf(malformed.getMessage()));
        }
    }

    static Refusal refusal(ScimException refused) {
        var error = refused.getScimError();
        return new Refusal(
                error.getStatus(),
                Optional.ofNullable(error.getScimType()).orElse(""),
                Optional.ofNullable(error.getDetail()).orElse("This is not understood."));
    }

    private static List<PatchOperation> simple(JsonNode operation) throws ScimException {
        var type = switch (operation.path("op").asText("").toLowerCase(Locale.ROOT)) {
            case "add" -> PatchOpType.ADD;
            case "replace" -> PatchOpType.REPLACE;
            case "remove" -> PatchOpType.REMOVE;
            default -> throw new Refusal(400, "invalidSyntax", "\"op\" is add, replace or remove.");
        };
        var path = Wanted.text(operation.get("path"));
        var value = Optional.ofNullable(operation.get("value"));
        if (type == PatchOpType.REMOVE) return removals(path, value);
        var given = value.orElseThrow(() -> new Refusal(400, "invalidSyntax", "\"value\" is missing."));
        if (path.isPresent())
            return List.of(PatchOperation.create(type, Path.fromString(path.get()), listed(path.get(), given)));
        if (!(given instanceof ObjectNode object))
            throw new Refusal(400, "invalidSyntax", "Without a path, \"value\" is an object.");
        // Entra ID writes paths as names: {"name.givenName": "Mara"}.
        var all = new ArrayList<PatchOperation>();
        for (var field : object.properties())
            all.add(PatchOperation.create(
                    type, Path.fromString(field.getKey()), listed(field.getKey(), field.getValue())));
        return all;
    }

    /// A single value of what has several.
    private static JsonNode listed(String path, JsonNode value) {
        var several = path.equalsIgnoreCase("members") || path.equalsIgnoreCase("emails");
        return several && value.isObject()
                ? JsonUtils.getJsonNodeFactory().arrayNode().add(value)
                : value;
    }

    /// Entra ID names who goes in `value`: `{"op": "Remove", "path": "members", "value": [{"value": "…"}]}`.
    private static List<PatchOperation> removals(Optional<String> path, Optional<JsonNode> value) throws ScimException {
        var at = path.orElseThrow(() -> new Refusal(400, "noTarget", "A \"remove\" has a path."));
        if (!(value.orElse(null) instanceof ArrayNode named) || named.isEmpty())
            return List.of(PatchOperation.remove(Path.fromString(at)));
        var all = new ArrayList<PatchOperation>();
        for (var one : named) {
            var equal = Filter.eq("value", one.path("value").asText(""));
            all.add(PatchOperation.remove(Path.root().attribute(at, equal)));
        }
        return all;
    }
}

package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What the service says about itself (RFC 7643 §5 to §7).
public final class ServiceWords {
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    private static final String TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    private static final String CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    private ServiceWords() {}

    public static ObjectNode config(String base) {
        var config = Resources.node();
        config.putArray("schemas").add(CONFIG);
        config.put("documentationUri", "https://goodword.org/docs/operate/scim");
        config.putObject("patch").put("supported", true);
        var bulk = config.putObject("bulk");
        bulk.put("supported", false);
        bulk.put("maxOperations", 0);
        bulk.put("maxPayloadSize", 0);
        var filter = config.putObject("filter");
        filter.put("supported", true);
        filter.put("maxResults", Listing.MOST);
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", false);
        config.putObject("etag").put("supported", true);
        var way = config.putArray("authenticationSchemes").addObject();
        way.put("type", "oauthbearertoken");
        way.put("name", "Bearer token");
        way.put("description", "A token made in Settings, Company sign-in.");
        way.put("primary", true);
        meta(config, "ServiceProviderConfig", base + "/ServiceProviderConfig");
        return config;
    }

    public static List<ObjectNode> resourceTypes(String base) {
        return List.of(
                resourceType("User", "/Users", "An agent.", Resources.USER, base),
                resourceType("Group", "/Groups", "A team that a directory keeps.", Resources.GROUP, base));
    }

    private static ObjectNode resourceType(String name, String at, String words, String schema, String base) {
        var type = Resources.node();
        type.putArray("schemas").add(TYPE);
        type.put("id", name);
        type.put("name", name);
        type.put("endpoint", at);
        type.put("description", words);
        type.put("schema", schema);
        meta(type, "ResourceType", base + "/ResourceTypes/" + name);
        return type;
    }

    public static List<ObjectNode> schemas(String base) {
        return List.of(
                schema(
                        Resources.USER,
                        "User",
                        "An agent.",
                        base,
                        one("userName", "string", "readWrite", "server").put("required", true),
                        complex("name", "formatted", "givenName", "familyName"),
                        one("displayName", "string", "readWrite", "none"),
                        one("active", "boolean", "readWrite", "none"),
                        several("emails", "readWrite", "value", "type", "primary"),
                        several("groups", "readOnly", "value", "$ref", "display"),
                        several("roles", "readOnly", "value", "display")),
                schema(
                        Resources.GROUP,
                        "Group",
                        "A team that a directory keeps.",
                        base,
                        one("displayName", "string", "readWrite", "server").put("required", true),
                        several("members", "readWrite", "value", "$ref", "display", "type")));
    }

    private static ObjectNode schema(String id, String name, String words, String base, ObjectNode... attributes) {
        var schema = Resources.node();
        schema.putArray("schemas").add(SCHEMA);
        schema.put("id", id);
        schema.put("name", name);
        schema.put("description", words);
        schema.putArray("attributes").addAll(List.of(attributes));
        meta(schema, "Schema", base + "/Schemas/" + id);
        return schema;
    }

    private static ObjectNode one(String name, String type, String mutability, String uniqueness) {
        var attribute = Resources.node();
        attribute.put("name", name);
        attribute.put("type", type);
        attribute.put("multiValued", false);
        attribute.put("description", name);
        attribute.put("required", false);
        attribute.put("caseExact", false);
        attribute.put("mutability", mutability);
        attribute.put("returned", "default");
        attribute.put("uniqueness", uniqueness);
        return attribute;
    }

    private static ObjectNode complex(String name, String... parts) {
        var attribute = one(name, "complex", "readWrite", "none");
        var all = attribute.putArray("subAttributes");
        for (var part : parts) {
            var type = part.equals("primary") ? "boolean" : part.equals("$ref") ? "reference" : "string";
            var sub = one(part, type, "readWrite", "none");
            if (part.equals("$ref")) sub.putArray("referenceTypes").add("User").add("Group");
            all.add(sub);
        }
        return attribute;
    }

    private static ObjectNode several(String name, String mutability, String... parts) {
        return complex(name, parts).put("multiValued", true).put("mutability", mutability);
    }

    private static void meta(ObjectNode of, String type, String at) {
        var meta = of.putObject("meta");
        meta.put("resourceType", type);
        meta.put("location", at);
    }
}

package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// A user as a directory wants her (RFC 7643 §4.1), read once.
///
/// @param email her primary address, or the first, or the name she goes by
/// @param active absent where the directory says nothing
record Wanted(
        String userName,
        Optional<String> externalId,
        EmailAddress email,
        String name,
        String givenName,
        String familyName,
        Optional<Boolean> active) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_USER_NAME = 320;
    private static final int LONGEST_ID = 500;

    static Wanted of(ObjectNode resource) {
        var userName = text(resource.get("userName")).orElseThrow(() -> Refusal.value("A user has a \"userName\"."));
        within("userName", userName, LONGEST_USER_NAME);
        var name = Optional.ofNullable(resource.get("name")).orElse(MissingNode.getInstance());
        var given = text(name.get("givenName")).orElse("");
        var family = text(name.get("familyName")).orElse("");
        var externalId = text(resource.get("externalId"));
        externalId.ifPresent(id -> within("externalId", id, LONGEST_ID));
        var shown = text(resource.get("displayName"))
                .or(() -> text(name.get("formatted")))
                .or(() -> Optional.of((given + " " + family).strip()).filter(both -> !both.isEmpty()))
                .orElse(userName.replaceAll("@.*$", ""));
        within("displayName", shown, LONGEST_NAME);
        within("name", given, LONGEST_NAME);
        within("name", family, LONGEST_NAME);
        return new Wanted(
                userName, externalId, email(resource, userName), shown, given, family, active(resource.get("active")));
    }

    private static EmailAddress email(ObjectNode resource, String userName) {
        var emails = new ArrayList<JsonNode>();
        if (resource.get("emails") instanceof ArrayNode list) list.forEach(emails::add);
        return emails.stream()
                .filter(one -> one.path("primary").asBoolean(false))
                .findFirst()
                .or(() -> emails.stream().findFirst())
                .flatMap(one -> text(one.get("value")))
                .or(() -> Optional.of(userName))
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> Refusal.value("A user has an e-mail address: in \"emails\", or as \"userName\"."));
    }

    /// Entra ID writes it as text.
    private static Optional<Boolean> active(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return Optional.empty();
        if (value.isBoolean()) return Optional.of(value.booleanValue());
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw Refusal.value("\"active\" is true or false.");
        };
    }

    static Optional<String> text(@Nullable JsonNode value) {
        return Optional.ofNullable(value)
                .filter(JsonNode::isTextual)
                .map(one -> one.asText().strip())
                .filter(one -> !one.isEmpty());
    }

    static void within(String what, String value, int most) {
        if (value.length() > most) throw Refusal.value("\"%s\" has at most %d characters.".formatted(what, most));
    }
}

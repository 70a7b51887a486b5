package org.goodword.identity.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;

/// Reads what a directory sends.
public final class Body {
    private Body() {}

    /// @throws Refusal `invalidSyntax`
    public static ObjectNode read(String text) {
        try {
            var read = JsonUtils.getObjectReader().readTree(text);
            if (read instanceof ObjectNode object) return object;
        } catch (JsonProcessingException broken) {
            throw new Refusal(400, "invalidSyntax", "The body is not valid JSON.");
        }
        throw new Refusal(400, "invalidSyntax", "The body is a JSON object.");
    }
}

package org.goodword.identity.scim;

import org.goodword.platform.Problem;

/// Answers in SCIM's form (RFC 7644 §3.12).
public final class Said {
    public static final String TYPE = "application/scim+json";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private Said() {}

    /// @param type empty where the status says it all
    public static String error(int status, String type, String sentence) {
        var error = Resources.node();
        error.putArray("schemas").add(ERROR);
        error.put("status", Integer.toString(status));
        if (!type.isEmpty()) error.put("scimType", type);
        error.put("detail", sentence);
        return error.toString();
    }

    /// A refusal of ours in SCIM's words.
    public static Refusal of(Problem problem) {
        var status = problem.code().status().http();
        return switch (problem.code().value()) {
            case "invalid-value", "invalid-email-address" -> new Refusal(400, "invalidValue", problem.detail());
            case "last-administrator" -> new Refusal(409, "mutability", problem.detail());
            default -> new Refusal(status, "", problem.detail());
        };
    }
}

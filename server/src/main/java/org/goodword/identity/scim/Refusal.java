package org.goodword.identity.scim;

/// What SCIM refuses, in its own words (RFC 7644 §3.12).
///
/// @param type `uniqueness`, `invalidFilter` …; empty where the status says it all
public final class Refusal extends RuntimeException {
    private final int status;
    private final String type;

    Refusal(int status, String type, String sentence) {
        super(sentence);
        this.status = status;
        this.type = type;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    static Refusal unknown(String what, String id) {
        return new Refusal(404, "", "There is no %s \"%s\".".formatted(what, id));
    }

    static Refusal taken(String sentence) {
        return new Refusal(409, "uniqueness", sentence);
    }

    static Refusal value(String sentence) {
        return new Refusal(400, "invalidValue", sentence);
    }

    static Refusal stale() {
        return new Refusal(412, "", "It was changed meanwhile. Fetch it again.");
    }
}

package org.goodword.platform;

import java.util.Map;

/// A value that cannot be taken, and where it stood.
public record Invalid(String field, String sentence) implements Problem {
    @Override
    public Code code() {
        return new Code("invalid-value", Status.UNPROCESSABLE);
    }

    @Override
    public String detail() {
        return sentence;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("field", field);
    }

    public static Rejected of(String field, String sentence) {
        return new Rejected(new Invalid(field, sentence));
    }
}

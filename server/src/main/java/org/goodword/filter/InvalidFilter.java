package org.goodword.filter;

import java.util.Map;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// A filter that cannot be understood: where (characters from 0; -1 when it was not typed), what is wrong, and what
/// would be right.
public record InvalidFilter(int position, String wrong, String right) implements Problem {
    @Override
    public Code code() {
        return new Code("invalid-filter", Status.BAD_REQUEST);
    }

    @Override
    public String detail() {
        var where = position < 0 ? "" : " (at character %d)".formatted(position + 1);
        return "%s%s. %s".formatted(wrong, where, right);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("position", position, "hint", right);
    }

    public static Rejected at(int position, String wrong, String right) {
        return new Rejected(new InvalidFilter(position, wrong, right));
    }

    public static Rejected untyped(String wrong, String right) {
        return at(-1, wrong, right);
    }
}

package org.goodword.platform;

/// There is no such thing, or the caller may not know that there is.
public record NotFound(String what, String which) implements Problem {
    @Override
    public Code code() {
        return new Code("not-found", Status.NOT_FOUND);
    }

    @Override
    public String detail() {
        return "There is no %s \"%s\", or you may not see it.".formatted(what, which);
    }

    public static Rejected of(String what, Object which) {
        return new Rejected(new NotFound(what, which.toString()));
    }
}

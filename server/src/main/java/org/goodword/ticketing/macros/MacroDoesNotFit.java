package org.goodword.ticketing.macros;

import org.goodword.platform.Problem;

/// It is for tickets of another type, brand or language.
record MacroDoesNotFit(String name, long number) implements Problem {
    @Override
    public Code code() {
        return new Code("macro-does-not-fit", Status.UNPROCESSABLE);
    }

    @Override
    public String detail() {
        return "\"%s\" is for tickets of another type, brand or language than #%d.".formatted(name, number);
    }
}

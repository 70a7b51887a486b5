package org.goodword.search;

import org.goodword.platform.Problem;

/// The index cannot be read at the moment; it mends itself.
public record SearchUnavailable() implements Problem {
    @Override
    public Code code() {
        return new Code("search-unavailable", Status.UNAVAILABLE);
    }

    @Override
    public String detail() {
        return "Search is not available at the moment. Please try again shortly.";
    }
}

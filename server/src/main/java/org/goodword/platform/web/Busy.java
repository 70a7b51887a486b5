package org.goodword.platform.web;

import org.goodword.platform.Problem;

/// The database is away or restarting: nothing was decided, and the client may repeat its request.
public record Busy() implements Problem {
    @Override
    public Code code() {
        return new Code("busy", Status.UNAVAILABLE);
    }

    @Override
    public String detail() {
        return "The database is busy or restarting. Try again in a moment.";
    }
}

package org.goodword.identity.people;

import java.util.Map;
import org.goodword.platform.Problem;

/// Somebody is to leave, and nobody said who takes her work.
///
/// @param count at most `MOST`, which stands for more
record OpenTickets(String name, int count) implements Problem {
    static final int MOST = 1000;

    @Override
    public Code code() {
        return new Code("open-tickets", Status.CONFLICT);
    }

    @Override
    public String detail() {
        var many = count >= MOST ? "999+ open tickets" : count == 1 ? "1 open ticket" : count + " open tickets";
        return "%s has %s. Say as \"successor\" who takes them: an agent, or null for nobody in particular."
                .formatted(name, many);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("count", count);
    }
}

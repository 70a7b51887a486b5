package org.goodword.chat.streaming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/// Whose turn it is to be looked at though nothing was heard of him: a hint may be lost. Everybody has his turn
/// each five seconds; among thousands it takes longer, rather than hold up those who talk.
final class LookAround<T> {
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final int A_SECOND = 400;

    private final Queue<T> waiting = new ArrayDeque<>();
    private Instant begun = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    /// @param all who is here; asked when everybody had his turn
    List<T> turn(Instant now, Supplier<? extends Collection<T>> all) {
        if (waiting.isEmpty() && !now.isBefore(begun.plus(EACH))) {
            begun = now;
            waiting.addAll(all.get());
        }
        var share = Math.clamp(Duration.between(last, now).toMillis() * A_SECOND / 1_000, 0, A_SECOND);
        if (share > 0) last = now;
        var turn = new ArrayList<T>();
        while (turn.size() < share && !waiting.isEmpty()) turn.add(waiting.remove());
        return turn;
    }
}

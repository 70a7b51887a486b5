package org.goodword.ticketing.splitting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.splitting.Said.Head;

/// Where messages fit into a conversation by their dates, between those that are there. No place is used twice.
final class Places {
    private Places() {}

    /// @param there in order, as are `coming`
    /// @return empty unless each of them finds one
    static Map<MessageId, Integer> free(List<Head> there, List<Head> coming) {
        var places = new HashMap<MessageId, Integer>();
        var last = 0;
        for (var head : coming) {
            var from = Math.max(last, lastBefore(there, head.createdAt())) + 1;
            if (from >= firstAfter(there, from, head.createdAt())) return Map.of();
            places.put(head.id(), from);
            last = from;
        }
        return places;
    }

    private static int lastBefore(List<Head> there, Instant at) {
        return there.stream()
                .filter(head -> !head.createdAt().isAfter(at))
                .mapToInt(Head::seq)
                .max()
                .orElse(0);
    }

    /// The next place that is taken; none after the last message, whose places may have been others'.
    private static int firstAfter(List<Head> there, int from, Instant at) {
        return there.stream()
                .filter(head -> head.createdAt().isAfter(at) || head.seq() >= from)
                .mapToInt(Head::seq)
                .min()
                .orElse(0);
    }
}

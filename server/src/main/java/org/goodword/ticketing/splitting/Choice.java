package org.goodword.ticketing.splitting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.splitting.Said.Head;

/// Which messages of a ticket are to go.
public sealed interface Choice {
    record These(Set<MessageId> messages) implements Choice {}

    /// This one and all after it.
    record From(MessageId message) implements Choice {}

    static List<Head> chosen(Choice choice, List<Head> all, Instant now) {
        var going = switch (choice) {
            case These(var messages) -> these(all, messages);
            case From(var message) -> from(all, message);
        };
        if (going.isEmpty()) throw Invalid.of("messages", "Choose at least one message.");
        if (going.stream().anyMatch(message -> message.isHeld(now)))
            throw Invalid.of("messages", "A reply that has not left yet stays; wait until it has.");
        return going;
    }

    private static List<Head> these(List<Head> all, Set<MessageId> wanted) {
        var going = all.stream().filter(head -> wanted.contains(head.id())).toList();
        if (going.size() < wanted.size()) throw Invalid.of("messages", "There is no such message in this ticket.");
        if (going.stream().anyMatch(Head::withdrawn))
            throw Invalid.of("messages", "A reply that was taken back stays where it was.");
        if (going.stream().anyMatch(Head::aside))
            throw Invalid.of("messages", "A side conversation stays where it was begun.");
        return going;
    }

    private static List<Head> from(List<Head> all, MessageId first) {
        var seq = all.stream()
                .filter(head -> head.id().equals(first))
                .findFirst()
                .orElseThrow(() -> Invalid.of("from", "There is no such message in this ticket."))
                .seq();
        return all.stream()
                .filter(head -> head.seq() >= seq && !head.withdrawn() && !head.aside())
                .toList();
    }
}

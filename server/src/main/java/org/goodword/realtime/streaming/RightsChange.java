package org.goodword.realtime.streaming;

import org.goodword.ledger.Entry;
import org.goodword.platform.Actor;

/// Which entries may have changed what an agent may do. On this node or another: the ledger tells of both.
final class RightsChange {
    private RightsChange() {}

    static boolean concerns(Entry entry, Stream stream) {
        var agent = stream.agent();
        return mayWiden(entry, stream)
                || switch (entry.event()) {
                    case "session.ended", "agent.password-reset" ->
                        entry.subject().id().equals(agent.value());
                    case "token.revoked" -> entry.actor().equals(new Actor.Agent(agent));
                    default -> false;
                };
    }

    /// After which a client may not have been told what it may see now.
    static boolean mayWiden(Entry entry, Stream stream) {
        return switch (entry.subject().kind()) {
            case "role", "team" -> true;
            default ->
                entry.event().equals("agent.changed")
                        && entry.subject().id().equals(stream.agent().value());
        };
    }
}

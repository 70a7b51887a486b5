package org.goodword.crash;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One POST, the same at each attempt.
///
/// @param key absent: the message's own id alone makes the repetition harmless
/// @param message the id that the client chose for its message
record Write(Marker marker, String path, Map<String, ?> body, Optional<String> key, UUID message, Kind kind) {
    enum Kind {
        TICKET,
        TICKET_WITH_REPLY,
        NOTE,
        REPLY;

        boolean leaves() {
            return this == TICKET_WITH_REPLY || this == REPLY;
        }
    }

    static Write ticket(boolean withReply) {
        var marker = Marker.fresh();
        var id = UUID.randomUUID();
        var requester = Map.of("email", "caller-" + id + "@callers.example", "name", "A caller");
        var message = withReply
                ? Map.of("id", id, "kind", "reply", "body", marker.sentence())
                : Map.of("id", id, "body", marker.sentence());
        var body = Map.of("subject", "A call", "requester", requester, "message", message);
        var kind = withReply ? Kind.TICKET_WITH_REPLY : Kind.TICKET;
        return new Write(marker, "/tickets", body, Optional.of(UUID.randomUUID().toString()), id, kind);
    }

    static Write message(String ticket, boolean reply, boolean withKey) {
        var marker = Marker.fresh();
        var id = UUID.randomUUID();
        var body = Map.of("id", id, "kind", reply ? "reply" : "note", "body", marker.sentence());
        var key = Optional.of(UUID.randomUUID().toString()).filter(_ -> withKey);
        var path = "/tickets/" + ticket + "/messages";
        return new Write(marker, path, body, key, id, reply ? Kind.REPLY : Kind.NOTE);
    }
}

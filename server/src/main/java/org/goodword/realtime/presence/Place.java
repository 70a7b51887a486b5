package org.goodword.realtime.presence;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.goodword.realtime.presence.RoomNews.Present;
import org.jspecify.annotations.Nullable;

/// Where a viewer is, what she does there, and what she was shown last.
final class Place {
    private final Viewer viewer;
    private final Room room;
    private @Nullable String typing;
    private Instant typingUntil = Instant.EPOCH;
    private String shown = "";

    Place(Viewer viewer, Room room) {
        this.viewer = viewer;
        this.room = room;
    }

    Room room() {
        return room;
    }

    UUID agent() {
        return viewer.agent().value();
    }

    Present present() {
        return new Present(agent(), viewer.name(), typing);
    }

    /// @return whether that is new
    boolean types(@Nullable String kind, Instant until) {
        var news = !Objects.equals(typing, kind);
        typing = kind;
        typingUntil = until;
        return news;
    }

    /// @return whether she typed until now
    boolean stopsTyping(Instant now) {
        return typing != null && now.isAfter(typingUntil) && types(null, now);
    }

    void tell(String frame) {
        viewer.send(frame);
    }

    void show(String frame) {
        if (frame.equals(shown)) return;
        shown = frame;
        viewer.send(frame);
    }
}

package org.goodword.realtime.presence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom one node has in a room; nobody, when the last has left. Fits into a message between nodes.
record RoomNews(Room room, List<Present> present) {
    static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    /// @param typing `reply`, `note`, or null
    record Present(UUID id, String name, @Nullable String typing) {
        Present {
            if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME);
        }

        /// An agent with two screens does what she does at the busier one.
        static Present busier(Present one, Present other) {
            return one.typing != null ? one : other;
        }

        Map<String, Object> shown() {
            var shown = new LinkedHashMap<String, @Nullable Object>();
            shown.put("id", id);
            shown.put("name", name);
            shown.put("viewing", true);
            shown.put("typing", typing);
            return shown;
        }
    }
}

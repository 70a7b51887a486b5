package org.goodword.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which part of a list: at most `limit` items (1 to 200) after the cursor.
public record PageRequest(int limit, @Nullable String cursor) {
    public static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) throw Invalid.of("limit", "\"limit\" must be between 1 and %d.".formatted(MOST));
    }

    public Optional<Cursor> after(int parts) {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor, parts));
    }
}

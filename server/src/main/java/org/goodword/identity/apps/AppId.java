package org.goodword.identity.apps;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// An app's id here, its `client_id` outside, and the beginning of each of its tokens.
public record AppId(UUID value) {
    private static final int BYTES = 16;
    private static final int LETTERS = 22;

    /// @return empty for what no app can be called
    public static Optional<AppId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new AppId(id)) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// The id that a token begins with, after its prefix.
    static Optional<AppId> leading(String text) {
        if (text.length() <= LETTERS) return Optional.empty();
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(0, LETTERS)));
            return Optional.of(new AppId(new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    String letters() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

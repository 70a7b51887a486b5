package org.goodword.platform.secrets;

import java.util.Arrays;
import java.util.List;
import org.goodword.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param secret `GOODWORD_SECRET`: several separated by commas, newest first; in the data folder when absent
@ConfigurationProperties("goodword")
record SecretSettings(@Nullable String secret) {
    private static final int SHORTEST = 32;

    boolean given() {
        return secret != null && !secret.isBlank();
    }

    List<Key> keys() {
        if (secret == null) return List.of();
        return Arrays.stream(secret.split(","))
                .map(String::strip)
                .map(SecretSettings::key)
                .toList();
    }

    private static Key key(String secret) {
        if (secret.length() < SHORTEST)
            throw new StartRefused(
                    "GOODWORD_SECRET must have at least 32 characters; make one with: openssl rand -hex 32");
        return new Key(secret);
    }
}

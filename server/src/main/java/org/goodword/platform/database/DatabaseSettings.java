package org.goodword.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where PostgreSQL is: without a `url` an embedded one runs in the data folder.
///
/// @param poolSize most connections of the application
/// @param durable false lets the embedded server lose commits in a crash: for tests only
/// @param binaries where the embedded server is unpacked; `postgres-binaries` in the data folder when absent
@ConfigurationProperties("goodword.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Owner owner,
        @DefaultValue("20") int poolSize,
        @DefaultValue("true") boolean durable,
        @Nullable String binaries) {
    record Owner(@Nullable String user, @Nullable String password) {}

    boolean embedded() {
        return url == null || url.isBlank();
    }
}

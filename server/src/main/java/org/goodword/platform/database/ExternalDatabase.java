package org.goodword.platform.database;

import org.goodword.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that someone else runs, named by `GOODWORD_DB_URL`.
final class ExternalDatabase implements RunningDatabase {
    private final Database database;

    ExternalDatabase(DatabaseSettings settings) {
        var owner = settings.owner() == null ? new DatabaseSettings.Owner(null, null) : settings.owner();
        database = new Database(
                jdbc(needed(settings.url(), "GOODWORD_DB_URL")),
                new Login(
                        needed(owner.user(), "GOODWORD_DB_OWNER_USER"),
                        needed(owner.password(), "GOODWORD_DB_OWNER_PASSWORD")),
                new Login(
                        needed(settings.user(), "GOODWORD_DB_USER"),
                        needed(settings.password(), "GOODWORD_DB_PASSWORD")));
        new RolesStore(database.url(), database.owner()).makeSureOf(database.application());
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres://", "postgresql://");
    }

    private static String needed(@Nullable String value, String name) {
        if (value != null) return value;
        throw new StartRefused("GOODWORD_DB_URL is set but " + name + " is not; an external database needs both"
                + " GOODWORD_DB_OWNER_USER/_PASSWORD and GOODWORD_DB_USER/_PASSWORD.");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {}
}

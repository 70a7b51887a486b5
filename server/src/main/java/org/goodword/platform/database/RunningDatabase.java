package org.goodword.platform.database;

sealed interface RunningDatabase extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {
    Database database();

    @Override
    void close();
}

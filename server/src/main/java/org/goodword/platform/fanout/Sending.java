package org.goodword.platform.fanout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.goodword.platform.fanout.Outbound.Letter;

/// Notifies the other nodes, at most every ten milliseconds; what came in between goes in one statement.
final class Sending implements Wire.Use {
    private static final String NOTIFY =
            "select pg_notify(letter.channel, letter.text) from unnest(?, ?) as letter(channel, text)";
    private static final long GATHERING_MILLIS = 10;

    private final Outbound outbound;

    Sending(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public void run(Connection connection) throws SQLException, InterruptedException {
        // A NOTIFY takes a transaction id and writes its commit: nobody is to wait for the disk because of a hint.
        try (var settings = connection.createStatement()) {
            settings.execute("set synchronous_commit = off");
        }
        try (var statement = connection.prepareStatement(NOTIFY)) {
            while (true) {
                var letters = outbound.takeAll();
                statement.setArray(
                        1, texts(connection, letters.stream().map(letter -> Receiving.channel(letter.topic()))));
                statement.setArray(2, texts(connection, letters.stream().map(Letter::text)));
                statement.execute();
                TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
            }
        }
    }

    private static java.sql.Array texts(Connection connection, java.util.stream.Stream<String> texts)
            throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}

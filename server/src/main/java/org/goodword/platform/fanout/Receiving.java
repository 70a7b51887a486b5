package org.goodword.platform.fanout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;

/// Waits for what other nodes notify.
final class Receiving implements Wire.Use {
    private static final int GLANCE_MILLIS = 30_000;

    private final Set<String> topics;
    private final BiConsumer<String, String> receiver;

    Receiving(Set<String> topics, BiConsumer<String, String> receiver) {
        this.topics = topics;
        this.receiver = receiver;
    }

    @Override
    public void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var topic : topics) statement.execute("listen " + channel(topic));
            while (true) {
                var notified = connection.unwrap(PGConnection.class).getNotifications(GLANCE_MILLIS);
                for (var one : notified) receiver.accept(topic(one.getName()), one.getParameter());
                // Nothing said for long: is anybody there?
                if (notified.length == 0) statement.execute("select 1");
            }
        }
    }

    static String channel(String topic) {
        return "goodword_" + topic;
    }

    private static String topic(String channel) {
        return channel.substring("goodword_".length());
    }
}

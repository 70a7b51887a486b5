package org.goodword.platform.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodword.GoodwordTest;
import org.goodword.platform.Fanout;
import org.goodword.platform.database.ApplicationConnections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two nodes on one PostgreSQL.
@GoodwordTest
class PostgresFanoutTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private ApplicationConnections connections;

    private PostgresFanout here;
    private PostgresFanout there;
    private final List<String> heardHere = new CopyOnWriteArrayList<>();
    private final List<String> heardThere = new CopyOnWriteArrayList<>();

    @BeforeEach
    void twoNodes() {
        here = node(heardHere);
        there = node(heardThere);
        await().atMost(SOON).until(() -> {
            here.send("test", "from here");
            there.send("test", "from there");
            return heardHere.contains("from there") && heardThere.contains("from here");
        });
    }

    private PostgresFanout node(List<String> heard) {
        var node = new PostgresFanout(connections);
        node.listen("test", (_, message) -> heard.add(message));
        node.connect();
        return node;
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void reachesThisNodeAtOnceAndTheOtherSoon() {
        here.send("test", "hello");
        assertThat(heardHere).contains("hello");
        await().atMost(SOON).until(() -> heardThere.contains("hello"));
        here.send("test", "again");
        await().atMost(SOON).until(() -> heardThere.contains("again"));
        assertThat(heardHere.stream().filter("hello"::equals)).hasSize(1);
    }

    @Test
    void equalMessagesThatWaitTogetherAreSentOnce() {
        for (var i = 0; i < 1_000; i++) here.send("test", "news");
        here.send("test", "end");
        await().atMost(SOON).until(() -> heardThere.contains("end"));
        assertThat(heardThere.stream().filter("news"::equals).count()).isBetween(1L, 500L);
    }

    @Test
    void aLostConnectionIsReplaced() throws SQLException {
        try (var connection = connections.open();
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where pid <> pg_backend_pid()
                       and (query like 'listen goodword_test%' or query like 'select pg_notify%')
                    """);
        }
        await().atMost(SOON).until(() -> {
            here.send("test", "after");
            return heardThere.contains("after");
        });
    }

    @Test
    void aMessageTooLongIsRefused() {
        var tooLong = "ü".repeat(Fanout.LONGEST_MESSAGE / 2 + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> here.send("test", tooLong));
        here.send("test", tooLong.substring(1));
        await().atMost(SOON).until(() -> heardThere.contains(tooLong.substring(1)));
    }
}

package org.goodword.crash;

import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionTimeoutException;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;

/// Holds the conversations with a mail server at the moment at which a crash hurts most.
final class Trap {
    /// Where a crash comes in the life of a mail that leaves.
    enum Moment {
        /// The server has said 354, and has nothing of the mail yet.
        WITHIN_DATA,
        /// The server has the mail, and has not said so.
        BEFORE_THE_250,
        /// The server said 250, and nobody wrote it down.
        AFTER_THE_250,
        /// Whenever it may be.
        ANY
    }

    private static final Duration FILLS = Duration.ofSeconds(20);

    private final Moment moment;
    private final SmtpSink sink;
    private final CountDownLatch open = new CountDownLatch(1);

    private Trap(Moment moment, SmtpSink sink) {
        this.moment = moment;
        this.sink = sink;
    }

    static Trap set(Moment moment, SmtpSink sink) {
        var trap = new Trap(moment, sink);
        trap.step().ifPresent(step -> sink.at(step, new Behaviour.Pause(trap.open)));
        return trap;
    }

    private Optional<Step> step() {
        return switch (moment) {
            case WITHIN_DATA -> Optional.of(Step.CONTENT);
            case BEFORE_THE_250, AFTER_THE_250 -> Optional.of(Step.END);
            case ANY -> Optional.empty();
        };
    }

    interface Crash {
        void happens() throws Exception;
    }

    /// @param most conversations that there can be
    /// @param database owner's way into it
    /// @return how many conversations were held
    int spring(int most, String database, String user, String password, Crash crash) throws Exception {
        var held = step().isEmpty() ? 0 : filled(most);
        if (moment == Moment.AFTER_THE_250) unrecorded(held, database, user, password, crash);
        else crash.happens();
        step().ifPresent(sink::asUsual);
        open.countDown();
        return held;
    }

    /// As many as come; one at least.
    private int filled(int most) {
        try {
            await().atMost(FILLS).until(() -> sink.paused() >= most);
        } catch (ConditionTimeoutException fewer) {
            if (sink.paused() == 0) throw fewer;
        }
        return sink.paused();
    }

    /// What the server confirms meanwhile waits for its place in the database.
    private void unrecorded(int held, String database, String user, String password, Crash crash) throws Exception {
        try (var connection = DriverManager.getConnection(database, user, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table outbox.row in exclusive mode");
            step().ifPresent(sink::asUsual);
            open.countDown();
            await().atMost(FILLS).until(() -> waiting(statement) >= Math.max(1, held));
            crash.happens();
            connection.rollback();
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        var rows = statement.executeQuery("select count(*) from pg_locks where not granted");
        rows.next();
        return rows.getInt(1);
    }
}

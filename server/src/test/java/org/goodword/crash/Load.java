package org.goodword.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.goodword.crash.Rest.Answer;

/// Customers who mail and clients who call, at once, and the logs they keep of what the server acknowledged.
///
/// Each does one thing after the other, and repeats it until it is answered: when the load has ended, everything begun
/// is acknowledged.
final class Load {
    private static final int MAILERS = 3;
    private static final int CALLERS = 3;
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final Server server;
    private final Rest rest;
    private final String mailbox;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<SentMail> mails = new ConcurrentLinkedQueue<>();
    private final Map<Write, Answer> writes = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean ending;

    Load(Server server, Rest rest, String mailbox) {
        this.server = server;
        this.rest = rest;
        this.mailbox = mailbox;
    }

    void begin(Random random) {
        for (var i = 0; i < MAILERS; i++) {
            var from = "customer-" + i + "@customers.example";
            threads.submit(() -> keepMailing(from));
        }
        for (var i = 0; i < CALLERS; i++) {
            var own = new Random(random.nextLong());
            threads.submit(() -> keepCalling(own));
        }
    }

    /// Returns when the server acknowledged this many more: it is under load, and has recovered.
    void goOnFor(int acknowledgements) {
        var enough = acknowledged() + acknowledgements;
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(2)).until(() -> acknowledged() >= enough);
    }

    void end() throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES))
            throw new IllegalStateException("Some are not answered: " + threads.shutdownNow());
    }

    List<SentMail> mails() {
        return List.copyOf(mails);
    }

    Map<Write, Answer> writes() {
        return Map.copyOf(writes);
    }

    /// What no repetition would have changed: there should be none.
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    int repeated() {
        return repeated.get();
    }

    private int acknowledged() {
        return mails.size() + writes.size();
    }

    private void keepMailing(String from) {
        try (var post = new Post()) {
            while (!ending) {
                var mail = SentMail.first(from);
                for (var i = 0; i < 3; i++, mail = mail.next()) post.deliver(mail);
            }
        }
    }

    private void keepCalling(Random random) {
        while (!ending) {
            var opened = write(Write.ticket(random.nextInt(3) == 0));
            var number = opened.body().path("number").asString("");
            for (var i = 0; i < 3 && !number.isEmpty(); i++)
                write(Write.message(number, random.nextBoolean(), random.nextBoolean()));
        }
    }

    private Answer write(Write write) {
        while (true) {
            try {
                var answer = rest.post(write.path(), write.body(), write.key());
                if (answer.ok()) writes.put(write, answer);
                else refusals.add(write.path() + ": " + answer);
                return answer;
            } catch (IOException unanswered) {
                pause();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private void pause() {
        repeated.incrementAndGet();
        LockSupport.parkNanos(PAUSE);
        if (Thread.interrupted()) throw new IllegalStateException("The load was stopped");
    }

    /// A customer's mail server.
    private final class Post implements AutoCloseable {
        private final Queue<SmtpSender> open = new ConcurrentLinkedQueue<>();

        void deliver(SentMail mail) {
            while (!delivered(mail)) pause();
            mails.add(mail);
        }

        private boolean delivered(SentMail mail) {
            try {
                if (open.isEmpty()) open.add(new SmtpSender(server.smtp()));
                open.element().send(mail, mailbox);
                return true;
            } catch (IOException notTaken) {
                close();
                return false;
            }
        }

        @Override
        public void close() {
            for (var sender = open.poll(); sender != null; sender = open.poll()) {
                try {
                    sender.close();
                } catch (IOException gone) {
                    continue;
                }
            }
        }
    }
}

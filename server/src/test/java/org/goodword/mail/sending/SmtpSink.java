package org.goodword.mail.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server for tests that does as it is told at each step, and keeps a log of what it accepted.
public final class SmtpSink implements Closeable {
    public enum Step {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        /// Within the mail, before its end.
        CONTENT,
        /// After the final dot: the mail is accepted and logged unless the answer refuses it.
        END
    }

    public sealed interface Behaviour {
        record Answer(String line) implements Behaviour {}

        record Drop() implements Behaviour {}

        record Stall(CountDownLatch until) implements Behaviour {}

        /// Goes on as usual then.
        record Pause(CountDownLatch until) implements Behaviour {}
    }

    public record Accepted(String from, List<String> recipients, String content) {}

    private final ServerSocket server;
    private final Thread serving;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger paused = new AtomicInteger();

    public SmtpSink() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        serving = Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /// How many conversations pause just now.
    public int paused() {
        return paused.get();
    }

    public void asUsual(Step step) {
        behaviours.remove(step.name());
    }

    public void at(Step step, Behaviour behaviour) {
        behaviours.put(step.name(), behaviour);
    }

    public void atRecipient(String address, Behaviour behaviour) {
        behaviours.put(Step.RCPT + address, behaviour);
    }

    /// From then on nobody is connected: until the thread has left its accept, the port still takes one more.
    @Override
    public void close() throws IOException {
        server.close();
        try {
            serving.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var peer = server.accept();
                Thread.ofVirtual().start(() -> talk(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket peer) {
        try (peer) {
            new Conversation(peer).run();
        } catch (IOException | UncheckedIOException gone) {
            // The test, or the client, ended the conversation.
            return;
        }
    }

    private final class Conversation {
        private final Socket peer;
        private final BufferedReader in;
        private String from = "";
        private final List<String> recipients = new ArrayList<>();

        Conversation(Socket peer) throws IOException {
            this.peer = peer;
            this.in = new BufferedReader(new InputStreamReader(peer.getInputStream(), ISO_8859_1));
        }

        void run() throws IOException {
            if (!does(Step.GREETING.name(), "220 sink")) return;
            for (var line = in.readLine(); line != null; line = in.readLine()) if (!command(line)) return;
        }

        private boolean command(String line) throws IOException {
            var word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            return switch (word) {
                case "EHLO", "HELO" -> does(Step.EHLO.name(), "250 sink");
                case "MAIL" -> {
                    from = address(line);
                    recipients.clear();
                    yield does(Step.MAIL.name(), "250 sender ok");
                }
                case "RCPT" -> recipient(address(line));
                case "DATA" -> data();
                case "QUIT" -> {
                    say("221 bye");
                    yield false;
                }
                default -> say("250 ok");
            };
        }

        private boolean recipient(String address) throws IOException {
            var own = behaviours.get(Step.RCPT + address);
            if (own == null && !behaviours.containsKey(Step.RCPT.name())) recipients.add(address);
            return does(own == null ? Step.RCPT.name() : Step.RCPT + address, "250 recipient ok");
        }

        private boolean data() throws IOException {
            if (recipients.isEmpty()) return say("503 no recipient");
            if (behaviours.containsKey(Step.DATA.name())) return does(Step.DATA.name(), "");
            say("354 go on");
            var within = behaviours.get(Step.CONTENT.name());
            if (within instanceof Behaviour.Pause(var until)) pause(until);
            else if (within != null) return does(Step.CONTENT.name(), "");
            var content = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) return end(content.toString());
                content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            return false;
        }

        private boolean end(String content) throws IOException {
            if (!(behaviours.get(Step.END.name()) instanceof Behaviour.Answer(var line)) || line.startsWith("2"))
                accepted.add(new Accepted(from, List.copyOf(recipients), content));
            return does(Step.END.name(), "250 queued as 1");
        }

        private boolean does(String step, String usual) throws IOException {
            var behaviour = behaviours.get(step);
            if (behaviour == null) return say(usual);
            return switch (behaviour) {
                case Behaviour.Answer(var line) -> say(line);
                case Behaviour.Drop() -> false;
                case Behaviour.Stall(var until) -> stalled(until);
                case Behaviour.Pause(var until) -> {
                    pause(until);
                    yield say(usual);
                }
            };
        }

        private boolean stalled(CountDownLatch until) {
            try {
                until.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return false;
        }

        private void pause(CountDownLatch until) {
            paused.incrementAndGet();
            stalled(until);
            paused.decrementAndGet();
        }

        private boolean say(String line) throws IOException {
            peer.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
            peer.getOutputStream().flush();
            return true;
        }

        private static String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Visitors who hold a stream each, some of whom chat. The load is offered at a fixed rate, however fast it is taken.
class ChatLoad {
    private static final int SOURCES = 50;
    private static final Pattern MARK = Pattern.compile("(reply|words)@(\\d)@(\\d+)@");

    private static final int MEASURED = 9;
    private static final int MOST_COLLECTIONS = 12;

    private final int port;
    private final Api team;
    private final long server;
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private final ConcurrentLinkedQueue<Double> replies = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> words = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> answers = new ConcurrentLinkedQueue<>();
    private volatile int phase;

    private ChatLoad(int port, String token, long server) {
        this.port = port;
        this.team = Api.at(port, token);
        this.server = server;
    }

    /// PORT TOKEN BRAND SERVER-PID VISITORS CHATTING MESSAGES-A-SECOND SECONDS
    public static void main(String[] typed) throws Exception {
        var load = new ChatLoad(Integer.parseInt(typed[0]), typed[1], Long.parseLong(typed[3]));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            load.run(
                    threads,
                    typed[2],
                    Integer.parseInt(typed[4]),
                    Integer.parseInt(typed[5]),
                    Integer.parseInt(typed[6]),
                    Integer.parseInt(typed[7]));
            System.out.flush();
            // The streams would go on.
            Runtime.getRuntime().halt(0);
        }
    }

    private record Chat(Api visitor, String ticket) {}

    private void run(ExecutorService threads, String brand, int visitors, int chatting, int rate, int seconds)
            throws Exception {
        var tokens = each(threads, visitors, _ -> Api.value(
                Api.at(port, "none").post("/chat/visitors", "{\"brand\": \"%s\", \"language\": \"en\"}".formatted(brand)),
                "token"));
        var chats = each(threads, chatting, n -> begin(tokens.get(n)));
        var before = memory();
        var began = System.nanoTime();
        for (var n = 0; n < visitors; n++) {
            var source = n % SOURCES;
            var token = tokens.get(n);
            threads.submit(() -> listen(token, source));
            if (n % 100 == 99) LockSupport.parkNanos(20_000_000);
        }
        for (var waited = 0; held.get() < visitors && waited < 600; waited++) Thread.sleep(100);
        Bench.figure("chat, visitors held", held.get());
        Bench.figure("chat, seconds until all are held", (System.nanoTime() - began) / 1e9);
        Bench.figure("chat, kB per connection", (memory() - before) / (double) held.get());
        warmUp(threads, chats, rate);
        phase = MEASURED;
        talk(threads, chats, rate, seconds);
        for (var waited = 0; shown.get() < acknowledged.get() && waited < 50; waited++) Thread.sleep(100);
        Bench.figure("chat, messages per second persisted", acknowledged.get() / (double) seconds);
        Bench.figure("chat, messages refused or unanswered", failed.get());
        Bench.figure("chat, messages not delivered", acknowledged.get() - shown.get());
        Bench.figure("chat, streams that ended", ended.get());
        print("chat, reply to the visitor's screen", replies);
        print("chat, visitor's words to his screens", words);
        print("chat, POST answered", answers);
    }

    private interface Making<T> {
        T of(int n) throws Exception;
    }

    private static <T> List<T> each(ExecutorService threads, int count, Making<T> making) throws Exception {
        var together = new Semaphore(32);
        var made = new ArrayList<java.util.concurrent.Future<T>>();
        for (var n = 0; n < count; n++) {
            var number = n;
            made.add(threads.submit(() -> {
                together.acquire();
                try {
                    return making.of(number);
                } finally {
                    together.release();
                }
            }));
        }
        var all = new ArrayList<T>();
        for (var one : made) all.add(one.get());
        return all;
    }

    private Chat begin(String token) throws IOException {
        var visitor = Api.at(port, token);
        var said = visitor.post("/chat/messages", message("Good morning!"));
        return new Chat(visitor, Api.value(said, "ticket"));
    }

    private static String message(String text) {
        return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(java.util.UUID.randomUUID(), text);
    }

    private void listen(String token, int source) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + (2 + source)), 0));
            socket.setReceiveBufferSize(8_192);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream()
                    .write(("GET /api/v1/chat/stream HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n\r\n")
                            .formatted(port, token)
                            .getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1_024);
            var status = lines.readLine();
            if (status == null || !status.contains(" 200")) throw new IOException("Refused: " + status);
            held.incrementAndGet();
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("data: ")) shown(line);
        } catch (IOException over) {
            // Counted below.
        }
        ended.incrementAndGet();
    }

    private void shown(String frame) {
        var now = System.nanoTime();
        var marks = MARK.matcher(frame);
        while (marks.find()) {
            if (Integer.parseInt(marks.group(2)) != MEASURED) continue;
            var took = (now - Long.parseLong(marks.group(3))) / 1e6;
            shown.incrementAndGet();
            (marks.group(1).equals("reply") ? replies : words).add(took);
        }
    }

    /// More and more, as a day begins: what was never run is slow, whatever it is later.
    private void warmUp(ExecutorService threads, List<Chat> chats, int rate) {
        for (phase = 1; phase < MEASURED; phase++) talk(threads, chats, Math.max(1, rate * Math.min(phase, 5) / 5), 4);
        LockSupport.parkNanos(2_000_000_000L);
    }

    private void talk(ExecutorService threads, List<Chat> chats, int rate, int seconds) {
        var next = System.nanoTime();
        for (var n = 0; n < rate * seconds; n++) {
            next += 1_000_000_000L / rate;
            while (System.nanoTime() < next) LockSupport.parkNanos(next - System.nanoTime());
            var chat = chats.get(ThreadLocalRandom.current().nextInt(chats.size()));
            var reply = n % 2 == 0;
            threads.submit(() -> say(chat, reply));
        }
    }

    private void say(Chat chat, boolean reply) {
        var said = phase;
        var began = System.nanoTime();
        try {
            if (reply)
                team.post(
                        "/tickets/" + chat.ticket() + "/messages",
                        "{\"kind\": \"reply\", \"body\": \"reply@%d@%d@ That lamp is in stock.\"}".formatted(said, began));
            else chat.visitor().post("/chat/messages", message("words@%d@%d@ Is that lamp in stock?".formatted(said, began)));
            if (said != MEASURED) return;
            acknowledged.incrementAndGet();
            answers.add((System.nanoTime() - began) / 1e6);
        } catch (IOException | IllegalStateException problem) {
            if (said == MEASURED && failed.incrementAndGet() == 1) System.err.println(problem);
        }
    }

    /// Resident kilobytes of the server, once collecting garbage gives no more of them back.
    private long memory() throws Exception {
        var resident = Long.MAX_VALUE;
        for (var time = 0; time < MOST_COLLECTIONS; time++) {
            new ProcessBuilder("jcmd", Long.toString(server), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            var now = resident();
            if (now > resident * 0.99) return Math.min(now, resident);
            resident = now;
        }
        return resident;
    }

    private long resident() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + server + "/status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
        throw new IllegalStateException("No memory of process " + server);
    }

    private static void print(String name, ConcurrentLinkedQueue<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        for (var share : new int[] {50, 99})
            Bench.figure(
                    "%s p%d ms".formatted(name, share),
                    sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share / 100.0)]);
    }
}

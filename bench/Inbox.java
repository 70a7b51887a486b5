import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// A team at work: each agent does one thing every ten seconds, a little earlier or later.
record Inbox(Api api, int agents, List<Long> open, List<String> views) {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration BRISK = Duration.ofSeconds(1);
    private static final List<String> VIEWS =
            List.of("category:new,open", "assignee:me category:new,open", "assignee:none category:new,open", "status:solved", "");
    private static final List<String> VIEWS_BY_OWN_FIELDS =
            List.of("text-3:v7 category:new,open", "number-2:7", "text-5:v8 number-4>500", "text-7:v9");
    private static final List<String> WORDS = List.of("lamp", "refund invoice", "warranty battery", "paymnt", "screen");

    private interface Act {
        void once() throws Exception;
    }

    // A closed ticket takes no reply.
    static Inbox of(Api api, int agents) throws Exception {
        var open = api.get("/tickets?limit=100&q=" + Api.query("category:new,open"));
        var numbers = Pattern.compile("\"number\":(\\d+)").matcher(open).results();
        var views = new ArrayList<>(VIEWS);
        if (api.get("/fields").contains("\"text-3\"")) views.addAll(VIEWS_BY_OWN_FIELDS);
        return new Inbox(api, agents, numbers.map(found -> Long.valueOf(found.group(1))).toList(), views);
    }

    /// Warms up at ten times the pace: a desk that is in use has compiled what it does all day, and so has who asks it.
    void warmUp(Duration time) throws Exception {
        work(time, BRISK);
    }

    /// @param tickets how many there are
    void measure(Duration time, int tickets) throws Exception {
        work(time, PAUSE).forEach((name, times) -> print("inbox of %d tickets, %s".formatted(tickets, name), times));
    }

    private Map<String, Queue<Double>> work(Duration time, Duration pause) throws Exception {
        var took = new TreeMap<String, Queue<Double>>();
        var acts = Map.<String, Act>of(
                "list", this::list, "counts", this::counts, "open", this::read, "reply", this::reply, "search", this::search);
        acts.keySet().forEach(name -> took.put(name, new ConcurrentLinkedQueue<>()));
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var agent = 0; agent < agents; agent++)
                running.add(threads.submit(() -> {
                    agent(acts, took, until, pause.toMillis());
                    return null;
                }));
            for (var one : running) one.get();
        }
        return took;
    }

    private static void agent(Map<String, Act> acts, Map<String, Queue<Double>> took, long until, long pause)
            throws Exception {
        var random = ThreadLocalRandom.current();
        Thread.sleep(random.nextLong(pause));
        while (System.nanoTime() < until) {
            var name = List.copyOf(acts.keySet()).get(random.nextInt(acts.size()));
            var began = System.nanoTime();
            acts.get(name).once();
            took.get(name).add((System.nanoTime() - began) / 1e6);
            Thread.sleep(random.nextLong(pause / 2, pause * 3 / 2));
        }
    }

    private void list() throws Exception {
        api.get("/tickets?limit=50&q=" + Api.query(any(views)));
    }

    /// Of all views at once.
    private void counts() throws Exception {
        api.get("/views");
    }

    private void read() throws Exception {
        var number = any(open);
        api.get("/tickets/" + number);
        api.get("/tickets/" + number + "/messages");
        api.get("/tickets/" + number + "/history");
    }

    private void reply() throws Exception {
        api.post("/tickets/" + any(open) + "/messages", """
            {"kind": "reply", "format": "text", "body": "Thank you for writing. We look into it and come back to you today."}
            """);
    }

    private void search() throws Exception {
        api.get("/search?q=" + Api.query(any(WORDS)));
    }

    private static <T> T any(List<T> choices) {
        return choices.get(ThreadLocalRandom.current().nextInt(choices.size()));
    }

    private static void print(String name, Queue<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        for (var share : new int[] {50, 95, 99})
            Bench.figure("%s p%d ms".formatted(name, share), at(sorted, share / 100.0));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}

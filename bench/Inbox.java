import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// A team at work: each agent does one thing every ten seconds, a little earlier or later.
record Inbox(Api api, int agents, Duration time, List<Long> open, List<String> views) {
    private static final long PAUSE_MILLIS = 10_000;
    private static final List<String> VIEWS =
            List.of("category:new,open", "assignee:me category:new,open", "assignee:none category:new,open", "status:solved", "");
    private static final List<String> VIEWS_BY_OWN_FIELDS =
            List.of("text-3:v7 category:new,open", "number-2:7", "text-5:v8 number-4>500", "text-7:v9");
    private static final List<String> WORDS = List.of("lamp", "refund invoice", "warranty battery", "paymnt", "screen");

    private interface Act {
        void once() throws Exception;
    }

    // A closed ticket takes no reply.
    static Inbox of(Api api, int agents, Duration time) throws Exception {
        var open = api.get("/tickets?limit=100&q=" + Api.query("category:new,open"));
        var numbers = Pattern.compile("\"number\":(\\d+)").matcher(open).results();
        var views = new ArrayList<>(VIEWS);
        if (api.get("/fields").contains("\"text-3\"")) views.addAll(VIEWS_BY_OWN_FIELDS);
        return new Inbox(api, agents, time, numbers.map(found -> Long.valueOf(found.group(1))).toList(), views);
    }

    /// @param tickets how many there are; 0 while warming up, which prints nothing
    void work(int tickets) throws Exception {
        var took = new TreeMap<String, ConcurrentLinkedQueue<Double>>();
        var acts = Map.<String, Act>of("list", this::list, "open", this::read, "reply", this::reply, "search", this::search);
        acts.keySet().forEach(name -> took.put(name, new ConcurrentLinkedQueue<>()));
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var agent = 0; agent < agents; agent++)
                running.add(threads.submit(() -> {
                    agent(acts, took, until);
                    return null;
                }));
            for (var one : running) one.get();
        }
        if (tickets > 0) took.forEach((name, times) -> print("inbox of %d tickets, %s".formatted(tickets, name), times));
    }

    private static void agent(Map<String, Act> acts, Map<String, ConcurrentLinkedQueue<Double>> took, long until)
            throws Exception {
        var random = ThreadLocalRandom.current();
        Thread.sleep(random.nextLong(PAUSE_MILLIS));
        while (System.nanoTime() < until) {
            var name = List.copyOf(acts.keySet()).get(random.nextInt(acts.size()));
            var began = System.nanoTime();
            acts.get(name).once();
            took.get(name).add((System.nanoTime() - began) / 1e6);
            Thread.sleep(random.nextLong(PAUSE_MILLIS / 2, PAUSE_MILLIS * 3 / 2));
        }
    }

    private void list() throws Exception {
        api.get("/tickets?limit=50&q=" + Api.query(any(views)));
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

    private static void print(String name, ConcurrentLinkedQueue<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        for (var share : new int[] {50, 95, 99})
            Bench.figure("%s p%d ms".formatted(name, share), at(sorted, share / 100.0));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// One change of many tickets from its start to its end, and back; beside it an agent who opens a list each second.
record Bulk(Api api) {
    private static final Pattern FIGURE = Pattern.compile("\"(total|changed|unchanged|refused|undone|kept)\":(\\d+)");

    void run(int tickets) throws Exception {
        var job = Api.value(api.post("/bulk-jobs", """
            {"query": "number<=%d", "name": "tag", "arguments": {"add": ["counted"]}}
            """.formatted(tickets)), "id");
        measured("bulk change of %d tickets".formatted(tickets), job, "done", tickets);
        api.post("/bulk-jobs/" + job + "/undoing", "{}");
        measured("undo of %d tickets".formatted(tickets), job, "undone", tickets);
    }

    private void measured(String name, String job, String end, int tickets) throws Exception {
        var took = new ArrayList<Double>();
        var ended = new AtomicBoolean();
        var beside = Thread.startVirtualThread(() -> lookBeside(took, ended));
        var began = System.nanoTime();
        var answer = api.get("/bulk-jobs/" + job);
        while (!Api.value(answer, "state").equals(end)) {
            Thread.sleep(200);
            answer = api.get("/bulk-jobs/" + job);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        ended.set(true);
        beside.join();
        Bench.figure(name + " s", seconds);
        Bench.figure(name + " per s", tickets / seconds);
        FIGURE.matcher(answer).results().forEach(found ->
                Bench.figure(name + ", " + found.group(1), Double.parseDouble(found.group(2))));
        Bench.figure(name + ", list beside it p50 ms", at(took, 0.5));
        Bench.figure(name + ", list beside it p95 ms", at(took, 0.95));
    }

    private void lookBeside(List<Double> took, AtomicBoolean ended) {
        try {
            while (!ended.get()) {
                var began = System.nanoTime();
                api.get("/tickets?limit=50&q=" + Api.query("category:new,open"));
                took.add((System.nanoTime() - began) / 1e6);
                Thread.sleep(1_000);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}

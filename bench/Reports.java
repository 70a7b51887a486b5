import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Every ready report, one at a time, as one person asks it.
record Reports(Api api, Duration warm, Duration measured) {
    private static final List<String> BY = List.of("team", "agent", "tag");

    void run(int tickets) throws Exception {
        var names = Pattern.compile("\"name\":\"([a-z-]+)\"")
                .matcher(api.get("/reports"))
                .results()
                .map(found -> found.group(1))
                .toList();
        var today = LocalDate.now(ZoneOffset.UTC);
        var slowest = 0.0;
        for (var name : names) {
            ask(name, today, warm.dividedBy(names.size()));
            var took = ask(name, today, measured.dividedBy(names.size()));
            var p95 = took.get((int) Math.ceil(took.size() * 0.95) - 1);
            slowest = Math.max(slowest, p95);
            System.out.printf("report %s of %d tickets p95 ms\t%.0f%n", name, tickets, p95);
        }
        System.out.printf("slowest report p95 ms\t%.0f%n", slowest);
    }

    private List<Double> ask(String name, LocalDate today, Duration time) throws Exception {
        var took = new ArrayList<Double>();
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until || took.size() < 2 * BY.size()) {
            var by = BY.get(took.size() % BY.size());
            var days = took.size() / BY.size() % 2 == 0 ? 30 : 730;
            var began = System.nanoTime();
            api.get("/reports/%s?from=%s&to=%s&by=%s&compare=previous".formatted(name, today.minusDays(days), today, by));
            took.add((System.nanoTime() - began) / 1e6);
        }
        took.sort(Comparator.naturalOrder());
        return took;
    }
}

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// The phases of bench/run; prints one figure a line.
class Bench {
    private static final int WORKSPACE = 1;
    private static final int READERS = 2;
    private static final int MEGABYTE = 1_000_000;
    static final String SUPPORT = "support@bench.example";
    private static final String WORDS = "A note of the benchmark, about as long as people write one. ".repeat(3);
    private static final List<String> LISTS = List.of(
            "", "status:open", "category:new,open,pending,on-hold", "assignee:me", "status:new assignee:none", "tag:billing",
            "tag:vip", "status:closed");
    private static final List<String> SEARCHES =
            List.of("lamp", "corridor flickers", "refund invoice", "warranty battery", "screen printer cable", "paymnt", "\"our old\"");

    private final Api api;
    private final Duration warm;
    private final Duration measured;

    private Bench(int port, String token, int warm, int measured) {
        api = Api.at(port, token);
        this.warm = Duration.ofSeconds(warm);
        this.measured = Duration.ofSeconds(measured);
    }

    /// read|write|mail|train|inbox|fields|bulk|reports PORT TOKEN (TICKETS or SMTP PORT or AGENTS) WARM-UP MEASURED, both in seconds; inbox: TICKETS too
    public static void main(String[] typed) throws Exception {
        var bench = new Bench(
                Integer.parseInt(typed[1]), typed[2], Integer.parseInt(typed[4]), Integer.parseInt(typed[5]));
        var number = Integer.parseInt(typed[3]);
        switch (typed[0]) {
            case "read" -> bench.read(number);
            case "write" -> bench.write(number);
            case "train" -> bench.train(number);
            case "fields" -> new OwnFields(bench.api).make(number);
            case "reports" -> new Reports(bench.api, bench.warm, bench.measured).run(number);
            case "bulk" -> new Bulk(bench.api).run(number);
            case "inbox" -> bench.inbox(number, Integer.parseInt(typed[6]));
            default -> bench.mail(number);
        }
    }

    private void inbox(int agents, int tickets) throws Exception {
        var inbox = Inbox.of(api, agents);
        inbox.warmUp(warm);
        inbox.measure(measured, tickets);
    }

    private void read(int tickets) throws Exception {
        Load.of(READERS, warm, worker -> {
            list(worker);
            open(tickets);
            search();
        });
        var of = " of %d tickets".formatted(tickets);
        latency("list" + of, Load.of(READERS, measured, this::list));
        latency("open" + of, Load.of(READERS, measured, _ -> open(tickets)));
        latency("search" + of, Load.of(READERS, measured, _ -> search()));
    }

    // What a desk does all day, for the JVM to learn from before it is measured or served.
    private void train(int smtp) throws Exception {
        address(api);
        var tickets = 100;
        try (var mails = new Mails(smtp)) {
            Load.of(1, warm, worker -> {
                list(worker);
                open(tickets);
                search();
                note(tickets);
                ticket();
                mails.send(SUPPORT, 0);
            });
        }
    }

    private void list(int worker) throws Exception {
        api.get("/tickets?limit=50&q=" + Api.query(any(LISTS)));
    }

    private void open(int tickets) throws Exception {
        var number = 1 + ThreadLocalRandom.current().nextInt(tickets);
        api.get("/tickets/" + number);
        api.get("/tickets/" + number + "/messages");
    }

    private void search() throws Exception {
        api.get("/search?q=" + Api.query(any(SEARCHES)));
    }

    private void write(int tickets) throws Exception {
        compare("note", tickets, _ -> note(tickets), BareLimit::note);
        compare("ticket", tickets, _ -> ticket(), BareLimit::open);
    }

    private void note(int tickets) throws Exception {
        api.post(
                "/tickets/" + (1 + ThreadLocalRandom.current().nextInt(tickets)) + "/messages",
                "{\"kind\":\"note\",\"format\":\"text\",\"body\":\"" + WORDS + "\"}");
    }

    private void ticket() throws Exception {
        var dana = ThreadLocalRandom.current().nextInt(500);
        api.post("/tickets", """
            {"subject": "The lamp flickers", "requester": {"name": "Dana", "email": "dana%d@bench.example"},
             "message": {"body": "%s", "format": "text"}}
            """.formatted(dana, WORDS));
    }

    private interface Bare {
        void once(BareLimit limit) throws Exception;
    }

    // Each beside its limit, so that what else the machine does meets both.
    private void compare(String what, int tickets, Load.Work work, Bare bare) throws Exception {
        Load.of(8, warm, work);
        for (var workers : new int[] {1, 8}) {
            var limits = new BareLimit[workers];
            for (var at = 0; at < workers; at++) limits[at] = new BareLimit(WORKSPACE, Math.min(tickets, 20_000));
            Load.of(workers, Duration.ofSeconds(3), worker -> bare.once(limits[worker]));
            var ours = Load.of(workers, measured, work);
            var limit = Load.of(workers, measured, worker -> bare.once(limits[worker]));
            for (var one : limits) one.close();
            var name = "%s at %d".formatted(what, workers);
            latency(name, ours);
            figure(name + " per s", ours.perSecond());
            figure(name + " bare limit per s", limit.perSecond());
            figure(name + " ratio", ours.perSecond() / limit.perSecond());
        }
    }

    /// Mail for SUPPORT is taken from here on.
    static void address(Api api) throws Exception {
        var brand = Api.value(api.get("/brands"), "id");
        api.put("/channel-accounts/01900000-0000-7000-8000-00000000000b", """
            {"kind": "email", "brand": "%s", "address": "%s", "name": "Bench"}
            """.formatted(brand, SUPPORT));
    }

    private void mail(int port) throws Exception {
        address(api);
        receive(8, port, 0, warm);
        for (var workers : new int[] {1, 8}) {
            var mails = receive(workers, port, 0, measured);
            latency("mail at %d".formatted(workers), mails);
            figure("mail at %d per s".formatted(workers), mails.perSecond());
            filed("mail at %d".formatted(workers));
        }
        var big = receive(8, port, MEGABYTE, measured);
        figure("mail with 1 MB at 8 per s", big.perSecond());
        filed("mail with 1 MB at 8");
    }

    private static Load receive(int workers, int port, int attached, Duration time) throws Exception {
        var senders = new Mails[workers];
        for (var at = 0; at < workers; at++) senders[at] = new Mails(port);
        var load = Load.of(workers, time, worker -> senders[worker].send(SUPPORT, attached));
        for (var sender : senders) sender.close();
        return load;
    }

    // Mails are acknowledged once they are safe, and become tickets after.
    private static void filed(String name) throws Exception {
        var began = System.nanoTime();
        try (var connection = BareLimit.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long waiting;
            do {
                Thread.sleep(50);
                statement.execute("select set_config('app.workspace_id', '" + WORKSPACE + "', true)");
                var rows = statement.executeQuery("select count(*) from mail.inbound where state = 'received'");
                rows.next();
                waiting = rows.getLong(1);
                connection.commit();
            } while (waiting > 0 && System.nanoTime() - began < 120_000_000_000L);
        }
        figure(name + " filed after s", (System.nanoTime() - began) / 1e9);
    }

    static void latency(String name, Load load) {
        figure(name + " p50 ms", load.p50Millis());
        figure(name + " p95 ms", load.p95Millis());
    }

    static void figure(String name, double value) {
        System.out.println(name + "\t" + String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value));
    }

    private static String any(List<String> words) {
        return words.get(ThreadLocalRandom.current().nextInt(words.size()));
    }
}

package org.goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.goodword.crash.Trap.Moment;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.platform.database.SystemPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Two nodes send for one mailbox, on a database that neither owns, and are killed in turn while mail servers talk to
/// them: within the mail, before they hear that it was taken, and before they wrote that down.
/// `-Dcrash.mails=1000 -Dcrash.kills=20` for a long run. The sink's log says what was sent.
@Tag("crash")
class KillingSendersTests {
    private static final int MAILS = Integer.getInteger("crash.mails", 100);
    private static final int KILLS = Integer.getInteger("crash.kills", 4);
    private static final int AT_ONCE = 4;
    /// Mails said while sessions are held: more than can be under way.
    private static final int TRAPPED = 2 * AT_ONCE;

    private static final String DATABASE = "senders";
    private static final String OWNER = "senders_owner";
    private static final String PERHAPS = "perhaps-sent";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> UNDER_WAY = Set.of("waiting", "sending");

    @Test
    void eachMailLeavesOnceOrIsSaidToHavePerhaps() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var postgres = SystemPostgres.start();
                var sink = new SmtpSink()) {
            postgres.createDatabase(DATABASE, OWNER);
            postgres.execute("create role senders_app login password '" + postgres.password() + "'");
            try (var one = node("sender-one", postgres);
                    var other = node("sender-other", postgres)) {
                one.start();
                var rest = setUp(one, sink);
                other.start();
                var markers = say(random, rest, List.of(one, other), sink, postgres);
                var deliveries = settled(rest.on(one.http()));
                Crash.say("senders: seed %d, %d mails, %d kills, %d perhaps sent, %d of which had arrived"
                        .formatted(
                                seed,
                                markers.size(),
                                KILLS,
                                ofState(deliveries, PERHAPS),
                                markers.stream()
                                        .filter(marker ->
                                                state(marker, deliveries).equals(PERHAPS) && taken(marker, sink) > 0)
                                        .count()));
                judge(markers, deliveries, sink);
            }
        }
    }

    private static Server node(String name, SystemPostgres postgres) throws IOException {
        return new Server(
                name,
                List.of(),
                List.of(
                        "--goodword.db.url=" + postgres.url(DATABASE),
                        "--goodword.db.owner.user=" + OWNER,
                        "--goodword.db.owner.password=" + postgres.password(),
                        "--goodword.db.user=senders_app",
                        "--goodword.db.password=" + postgres.password(),
                        "--goodword.secret=a-secret-that-both-nodes-share-for-this-test"));
    }

    private static Rest setUp(Server server, SmtpSink sink) throws IOException, InterruptedException {
        var admin = "admin@senders.example";
        server.command(
                "setup",
                "--workspace",
                "Senders",
                "--brand",
                "Senders",
                "--email",
                admin,
                "--name",
                "Admin",
                "--password",
                "a-long-password-for-crash-tests");
        var rest = new Rest(server.http(), server.command("token", "create", "--email", admin));
        var brand = rest.all("/brands").getFirst().path("id").asString();
        var relay = Map.of("host", "127.0.0.1", "port", sink.port(), "tls", "none");
        var limits = Map.of("atOnce", AT_ONCE);
        rest.put(
                "/channel-accounts/" + UUID.randomUUID(),
                Map.of(
                        "kind",
                        "email",
                        "brand",
                        brand,
                        "address",
                        "help@senders.example",
                        "name",
                        "Help",
                        "relay",
                        relay,
                        "limits",
                        limits));
        return rest;
    }

    /// Each mail by either node, which may die over it; the same key then finds what became of it.
    private static List<Marker> say(
            Random random, Rest rest, List<Server> nodes, SmtpSink sink, SystemPostgres postgres) throws Exception {
        var markers = new ArrayList<Marker>();
        for (var kill = 0; kill < KILLS; kill++) {
            var moment = Moment.values()[kill % Moment.values().length];
            var killed = nodes.get((kill + kill / Moment.values().length) % nodes.size());
            say(MAILS / (KILLS + 1) - TRAPPED, random, rest, nodes, markers);
            var trap = Trap.set(moment, sink);
            say(TRAPPED, random, rest, nodes, markers);
            var held = trap.spring(AT_ONCE, "jdbc:" + postgres.url(DATABASE), OWNER, postgres.password(), killed::kill);
            Crash.say("senders: kill %d %s, %d sessions held".formatted(kill + 1, moment, held));
            killed.start();
        }
        say(MAILS - markers.size(), random, rest, nodes, markers);
        return markers;
    }

    private static void say(int mails, Random random, Rest rest, List<Server> nodes, List<Marker> markers) {
        for (var mail = 0; mail < mails; mail++) {
            var marker = Marker.fresh();
            say(marker, rest, nodes.get(random.nextInt(nodes.size())).http());
            markers.add(marker);
        }
    }

    private static void say(Marker marker, Rest rest, int port) {
        var body = Map.of(
                "subject",
                "A mail",
                "requester",
                Map.of("email", marker.word() + "@customer.example", "name", "Customer"),
                "message",
                Map.of("kind", "reply", "body", marker.sentence()));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> rest.on(port)
                        .post("/tickets", body, Optional.of(marker.word()))
                        .ok());
    }

    private static List<JsonNode> settled(Rest rest) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(
                        () -> rest.all("/outbound"),
                        rows -> rows.stream()
                                .noneMatch(row ->
                                        UNDER_WAY.contains(row.path("state").asString(""))));
    }

    private static void judge(List<Marker> markers, List<JsonNode> deliveries, SmtpSink sink) {
        var doubled = new ArrayList<String>();
        var lost = new ArrayList<String>();
        for (var marker : markers) {
            var taken = taken(marker, sink);
            if (taken > 1) doubled.add(marker.word());
            if (taken == 0 && !state(marker, deliveries).equals(PERHAPS)) lost.add(marker.word());
        }
        assertThat(doubled).as("sent twice").isEmpty();
        assertThat(lost).as("never sent, and nobody is told").isEmpty();
        assertThat(deliveries).hasSameSizeAs(markers);
        var perhaps = ofState(deliveries, PERHAPS);
        assertThat(ofState(deliveries, "sent") + perhaps).isEqualTo(markers.size());
        assertThat(perhaps).as("perhaps sent").isPositive().isLessThanOrEqualTo(KILLS * AT_ONCE);
    }

    private static long taken(Marker marker, SmtpSink sink) {
        return sink.accepted().stream()
                .filter(mail -> mail.content().contains(marker.word() + "@"))
                .count();
    }

    private static String state(Marker marker, List<JsonNode> deliveries) {
        return deliveries.stream()
                .filter(row -> row.toString().contains(marker.word()))
                .map(row -> row.path("state").asString(""))
                .findFirst()
                .orElse("absent");
    }

    private static int ofState(List<JsonNode> deliveries, String state) {
        return (int) deliveries.stream()
                .filter(row -> row.path("state").asString("").equals(state))
                .count();
    }
}

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
import org.goodword.mail.sending.SmtpSink;
import org.goodword.platform.database.SystemPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Two nodes send for one mailbox, on a database that neither owns, and are killed in turn at random moments.
/// `-Dcrash.mails=1000 -Dcrash.kills=20` for a long run. The sink's log says what was sent.
@Tag("crash")
class KillingSendersTests {
    private static final int MAILS = Integer.getInteger("crash.mails", 100);
    private static final int KILLS = Integer.getInteger("crash.kills", 4);
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> UNDER_WAY = Set.of("waiting", "sending");

    @Test
    void eachMailLeavesOnceOrIsSaidToHavePerhaps() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var postgres = SystemPostgres.start();
                var sink = new SmtpSink()) {
            postgres.createDatabase("senders", "senders_owner");
            postgres.execute("create role senders_app login password '" + postgres.password() + "'");
            try (var one = node("sender-one", postgres);
                    var other = node("sender-other", postgres)) {
                one.start();
                var rest = setUp(one, sink);
                other.start();
                var markers = say(random, rest, List.of(one, other));
                var deliveries = settled(rest.on(one.http()));
                Crash.say("senders: seed %d, %d mails, %d kills, %d perhaps sent"
                        .formatted(seed, markers.size(), KILLS, ofState(deliveries, "perhaps-sent")));
                judge(markers, deliveries, sink);
            }
        }
    }

    private static Server node(String name, SystemPostgres postgres) throws IOException {
        return new Server(
                name,
                List.of(),
                List.of(
                        "--goodword.db.url=" + postgres.url("senders"),
                        "--goodword.db.owner.user=senders_owner",
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
    private static List<Marker> say(Random random, Rest rest, List<Server> nodes) throws Exception {
        var markers = new ArrayList<Marker>();
        var everyFew = Math.max(1, MAILS / (KILLS + 1));
        var kills = 0;
        for (var mail = 1; mail <= MAILS; mail++) {
            var marker = Marker.fresh();
            say(marker, rest, nodes.get(random.nextInt(nodes.size())).http());
            markers.add(marker);
            if (mail % everyFew != 0 || kills == KILLS) continue;
            var killed = nodes.get(kills++ % nodes.size());
            killed.kill();
            killed.start();
        }
        return markers;
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
            var taken = sink.accepted().stream()
                    .filter(mail -> mail.content().contains(marker.word() + "@"))
                    .count();
            if (taken > 1) doubled.add(marker.word());
            if (taken == 0 && !state(marker, deliveries).equals("perhaps-sent")) lost.add(marker.word());
        }
        assertThat(doubled).as("sent twice").isEmpty();
        assertThat(lost).as("never sent, and nobody is told").isEmpty();
        assertThat(deliveries).hasSameSizeAs(markers);
        var perhaps = ofState(deliveries, "perhaps-sent");
        assertThat(ofState(deliveries, "sent") + perhaps).isEqualTo(markers.size());
        assertThat(perhaps).as("perhaps sent").isLessThanOrEqualTo(KILLS * AT_ONCE);
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

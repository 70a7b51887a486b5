package org.goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.goodword.mail.fetching.Dovecot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/// A mailbox at Dovecot is fetched over a line that breaks anywhere, mostly in the middle of a mail, while Goodword is
/// killed and the folder's ids change once. What was put into it decides.
/// `-Dcrash.fetched=10000 -Dcrash.kills=20` makes it long.
@Tag("crash")
@EnabledIf("org.goodword.mail.fetching.Dovecot#isInstalled")
class KillingFetchTests {
    private static final int MAILS = Integer.getInteger("crash.fetched", 500);
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    /// Bytes between two cuts, at most: some mails' worth.
    private static final int LONGEST = Integer.getInteger("crash.line", 200_000);
    private static final int EACH_LONG = 10;
    private static final int LONG = 20_000;
    private static final String MORE = "The lamp flickers, and nobody knows why.\r\n".repeat(LONG / 42);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void eachMailBecomesOneMessageAndTheSumsSayWhatBecameOfTheRest() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var house = House.open("fetching-killed", List.of());
                var dovecot = new Dovecot();
                var line = new RoughProxy(dovecot.port(), LONGEST, new Random(random.nextLong()))) {
            var marks = new HashMap<String, Marker>();
            for (var i = 0; i < MAILS; i++) deliver(dovecot, marks);
            var account = fetch(house.rest(), line.port());
            for (var kill = 1; kill <= KILLS; kill++) {
                var enough = (long) MAILS * kill / (KILLS + 1) + random.nextInt(MAILS / 20);
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> sum(accounting(house.rest(), account)) >= enough);
                var postgres = house.server().postgres();
                house.server().kill();
                if (kill % 3 == 0) postgres.killPostmaster();
                if (kill == KILLS / 2) dovecot.forgetIds();
                house.server().start();
            }
            await().atMost(PATIENCE).ignoreExceptions().until(() -> isSettled(house.rest(), account));
            judge(house.rest(), account, marks, seed);
            Crash.say("fetched: the line was cut %d times".formatted(line.cuts()));
            assertThat(line.cuts()).as("cuts").isGreaterThan(MAILS / 100);
        }
    }

    private static void deliver(Dovecot dovecot, Map<String, Marker> marks) {
        var marker = Marker.fresh();
        var number = marks.size();
        marks.put(marker.word(), marker);
        dovecot.deliver(
                """
                From: <customer-%d@customers.example>\r
                To: <help@house.example>\r
                Subject: Question %d\r
                Date: Tue, 10 Nov 2026 10:00:00 +0000\r
                Message-ID: <%s@customers.example>\r
                \r
                %s\r
                %s""".formatted(number, number, marker.word(), marker.sentence(), number % EACH_LONG == 0 ? MORE : ""));
    }

    private static String fetch(Rest rest, int port) throws IOException, InterruptedException {
        var account = rest.all("/channel-accounts").getFirst().path("id").asString();
        rest.put(
                "/mailboxes/" + UUID.fromString(account),
                Map.of(
                        "host",
                        "localhost",
                        "port",
                        port,
                        "tls",
                        "none",
                        "user",
                        "fetch@house.example",
                        "password",
                        Dovecot.PASSWORD,
                        "begin",
                        "all"));
        return account;
    }

    private static JsonNode accounting(Rest rest, String account) throws IOException, InterruptedException {
        return rest.get("/mailboxes/" + account).path("accounting");
    }

    private static long sum(JsonNode accounting) {
        return accounting.path("ticketed").asLong()
                + accounting.path("duplicates").asLong();
    }

    private static boolean isSettled(Rest rest, String account) throws IOException, InterruptedException {
        var sums = accounting(rest, account);
        return sums.path("ticketed").asInt() >= MAILS && sums.path("waiting").asInt() == 0;
    }

    private static void judge(Rest rest, String account, Map<String, Marker> marks, long seed)
            throws IOException, InterruptedException {
        var shown = new TreeMap<String, Integer>();
        for (var ticket : rest.all("/tickets"))
            for (var message : rest.all("/tickets/" + ticket.path("number").asString() + "/messages"))
                Marker.in(message.path("text").asString(""))
                        .ifPresent(marker -> shown.merge(marker.word(), 1, Integer::sum));
        var sums = accounting(rest, account);
        Crash.say("fetched: seed %d, %d mails, %d kills, accounting %s, %d found"
                .formatted(seed, marks.size(), KILLS, sums, shown.size()));
        assertThat(shown.keySet()).as("mails that became messages").containsExactlyInAnyOrderElementsOf(marks.keySet());
        assertThat(shown.values()).as("how often").containsOnly(1);
        assertThat(sums.path("ticketed").asInt()).isEqualTo(marks.size());
        assertThat(sums.path("parked").asInt()).isZero();
        // The folder was read anew once, as far as it was read by then.
        assertThat(sums.path("duplicates").asInt()).isBetween(1, marks.size());
    }
}

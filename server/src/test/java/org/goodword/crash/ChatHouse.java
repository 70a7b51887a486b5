package org.goodword.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;

/// Visitors who chat through a bad line, and a few agents who answer them over another.
final class ChatHouse implements AutoCloseable {
    private static final int AGENTS = 5;
    /// Bytes between two cuts, at most.
    private static final int LONGEST = 20_000;

    private final House house;
    private final RoughProxy proxy;
    private final Rest team;
    private final Random random;
    private final List<Chatter> visitors = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final ExecutorService talking = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService listening = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ending;

    private ChatHouse(House house, Random random) throws IOException {
        this.house = house;
        this.random = random;
        proxy = new RoughProxy(house.server().http(), LONGEST, new Random(random.nextLong()));
        team = house.rest().on(proxy.port());
    }

    /// Chats through so many kills, and what became of it.
    static ChatVerdict killed(String name, int visitors, int kills, Chatter.Bug bug) throws Exception {
        var seed = Crash.seed();
        try (var house = open(name, visitors, bug, new Random(seed))) {
            house.begin();
            house.goOnFor(4 * visitors);
            for (var kill = 0; kill < kills; kill++) {
                house.kill();
                house.goOnFor(2 * visitors);
            }
            var verdict = house.verdict();
            Crash.say(verdict.summary(name, seed, kills));
            return verdict;
        }
    }

    private static ChatHouse open(String name, int visitors, Chatter.Bug bug, Random random) throws Exception {
        var house = House.open(name, List.of());
        var chats = new ChatHouse(house, random);
        try {
            chats.welcome(visitors, bug);
            return chats;
        } catch (Exception failed) {
            chats.close();
            throw failed;
        }
    }

    private void welcome(int count, Chatter.Bug bug) throws Exception {
        var brand = house.rest().all("/brands").getFirst().path("key").asString();
        for (var i = 0; i < count; i++) {
            var arrived =
                    house.rest().post("/chat/visitors", Map.of("brand", brand, "language", "en"), Optional.empty());
            var token = arrived.body().path("token").asString();
            visitors.add(new Chatter(new Rest(proxy.port(), token), new Random(random.nextLong()), bug, refusals));
        }
    }

    void begin() {
        for (var visitor : visitors) {
            var pauses = new Random(random.nextLong());
            listening.submit(visitor::listen);
            talking.submit(() -> {
                while (!ending) {
                    visitor.sayNext();
                    pause(pauses.nextInt(1_000, 4_000));
                }
            });
        }
        for (var agent = 0; agent < AGENTS; agent++) {
            var first = agent;
            talking.submit(() -> answer(first));
        }
    }

    void kill() throws Exception {
        house.server().kill();
        house.server().start();
    }

    /// Returns when so many more were acknowledged: the server is under load, and has recovered.
    void goOnFor(int acknowledgements) {
        var enough = acknowledged() + acknowledgements;
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(2)).until(() -> acknowledged() >= enough);
    }

    /// Ends the talk, gives the visitors a good line, and judges by what they were shown.
    ChatVerdict verdict() throws Exception {
        ending = true;
        talking.shutdown();
        if (!talking.awaitTermination(2, TimeUnit.MINUTES)) throw new IllegalStateException("Some are not answered");
        proxy.beSmooth();
        visitors.forEach(Chatter::beSmooth);
        awaitTheRest();
        visitors.forEach(Chatter::leave);
        return new ChatVerdict(
                visitors.size(),
                acknowledged(),
                visitors.stream().mapToInt(visitor -> visitor.repeated.get()).sum(),
                visitors.stream().mapToInt(visitor -> visitor.streams.get()).sum(),
                visitors.stream().mapToInt(visitor -> visitor.reloads.get()).sum(),
                proxy.cuts(),
                all(ChatLog::lost),
                all(ChatLog::doubled),
                all(ChatLog::outOfOrder),
                wrongForTheTeam(),
                List.copyOf(refusals));
    }

    private void awaitTheRest() {
        try {
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> all(ChatLog::lost).isEmpty());
        } catch (ConditionTimeoutException lost) {
            // The verdict names what.
            return;
        }
    }

    /// What the team reads in the tickets: each visitor's words once, in his order.
    private List<String> wrongForTheTeam() throws Exception {
        var wrong = new ArrayList<String>();
        for (var visitor : visitors) {
            if (visitor.ticket().isEmpty()) continue;
            var read = house.rest().all("/tickets/" + visitor.ticket().get() + "/messages").stream()
                    .map(message -> message.path("text").asString().strip())
                    .toList();
            for (var side : ChatLog.Side.values()) {
                var theirs = read.stream()
                        .filter(text -> text.startsWith(side.name()))
                        .toList();
                if (!theirs.equals(visitor.log.acknowledged(side)))
                    wrong.add(visitor.ticket().get() + " " + theirs);
            }
        }
        return wrong;
    }

    private void answer(int first) {
        var answered = new int[visitors.size()];
        for (var at = first; !ending; at = at + AGENTS < visitors.size() ? at + AGENTS : first) {
            var visitor = visitors.get(at);
            var next = answered[at] + 1;
            visitor.ticket().ifPresent(ticket -> reply(visitor, ticket, ChatLog.Side.AGENT.text(next)));
            if (visitor.ticket().isPresent()) answered[at] = next;
            pause(100);
        }
    }

    private void reply(Chatter visitor, String ticket, String text) {
        var body = Map.of("id", UUID.randomUUID(), "kind", "reply", "body", text);
        while (true) {
            try {
                var answer = team.post("/tickets/" + ticket + "/messages", body, Optional.empty());
                if (answer.ok()) visitor.log.acknowledged(ChatLog.Side.AGENT, text);
                else refusals.add(text + ": " + answer);
                return;
            } catch (IOException unanswered) {
                pause(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private int acknowledged() {
        return visitors.stream().mapToInt(visitor -> visitor.log.acknowledged()).sum();
    }

    private List<String> all(Function<ChatLog, List<String>> wrong) {
        return visitors.stream()
                .flatMap(visitor -> wrong.apply(visitor.log).stream())
                .toList();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    @Override
    public void close() throws Exception {
        ending = true;
        visitors.forEach(Chatter::leave);
        proxy.close();
        talking.shutdownNow();
        listening.shutdownNow();
        house.close();
    }
}

package org.goodword.routing.offering;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest.Answer;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.availability.Desks;
import org.goodword.ticketing.TicketId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/// Whatever people do at the same time: a chat has one owner or waits, none is lost, nobody has more than her limit.
@GoodwordTest
class NothingIsLostTests {
    private static final int CHATS = 6;
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private LiveTickets live;

    /// One thing that somebody does.
    ///
    /// @param other another person
    private record Move(Deed deed, int who, int other, int chat) {}

    private enum Deed {
        ACCEPT,
        REFUSE,
        TAKE,
        TO_PERSON,
        TO_TEAM,
        ASSIGN,
        UNASSIGN,
        REPLY,
        ASK,
        END,
        GO_AWAY,
        COME_BACK,
        OFFERS_RUN_OUT,
        ROUND
    }

    @BeforeTry
    void wire() throws Exception {
        new TestContextManager(NothingIsLostTests.class).prepareTestInstance(this);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void everyChatHasOneOwnerOrWaits(
            @ForAll("days") List<List<Move>> day, @ForAll @IntRange(min = 1, max = 2) int most) {
        var acme = cast.acme();
        var people = List.of(acme.mara(), acme.ben(), acme.tom(), acme.ada());
        desks.sit(acme, people.toArray(Person[]::new));
        var chats = Stream.generate(() -> live.open(acme, "Hello?", most))
                .limit(CHATS)
                .toList();

        for (var moment : day) {
            atOnce(moment.stream()
                    .map(move -> (Runnable) () -> act(acme, people, chats, most, move))
                    .toList());
            judge(acme, chats, most);
        }
        everyoneComesBackAndAllAreServed(acme, people, chats);
    }

    private void act(Company acme, List<Person> people, List<TicketId> chats, int most, Move move) {
        var person = people.get(move.who());
        var other = people.get(move.other());
        var chat = chats.get(move.chat());
        var path = "/tickets/" + chat.value();
        var rest = person.rest();
        switch (move.deed()) {
            case ACCEPT -> done(rest.post(path + "/offer/acceptance", ""));
            case REFUSE -> done(rest.post(path + "/offer/refusal", ""));
            case TAKE -> done(rest.post(path + "/taking", ""));
            case TO_PERSON -> done(rest.post(path + "/transfer", Map.of("agent", other.id(), "note", "Yours")));
            case TO_TEAM -> done(rest.post(path + "/transfer", Map.of("team", acme.support())));
            case ASSIGN -> done(rest.patch(path, Map.of("assignee", other.id())));
            case UNASSIGN -> done(rest.patch(path, "{\"assignee\": null}"));
            case REPLY -> done(rest.post(path + "/messages", Map.of("kind", "reply", "body", "Hello")));
            case ASK -> live.wrote(acme, chat, most);
            case END -> {
                live.end(acme, chat);
                live.wrote(acme, chat, most);
            }
            case GO_AWAY -> desks.choose(person, "away");
            case COME_BACK -> desks.choose(person, "online");
            case OFFERS_RUN_OUT -> live.passes(acme, chat, Duration.ofSeconds(31));
            case ROUND -> live.round(acme);
        }
    }

    /// Or refused for a reason; never failed, as by two who wait for each other.
    private static void done(Answer answer) {
        if (answer.status() / 100 != 2)
            assertThat(answer.status())
                    .as(answer.question() + " → " + answer.text())
                    .isIn(REFUSALS);
    }

    private void judge(Company acme, List<TicketId> chats, int most) {
        var all = live.all(acme);
        assertThat(all.stream().map(LiveWork::ticket)).containsExactlyInAnyOrderElementsOf(chats);
        var loads = all.stream()
                .flatMap(work -> work.place().owner().stream())
                .collect(groupingBy(owner -> owner, counting()));
        assertThat(loads.values()).allSatisfy(load -> assertThat(load).isLessThanOrEqualTo(most));
        for (var ticket : chats) {
            // Read under one roof: place and assignee change in one transaction, so that they agree when nobody moves.
            var assignee = acme.ada()
                    .rest()
                    .get("/tickets/" + ticket.value())
                    .json(200)
                    .get("assignee");
            if (live.place(acme, ticket) instanceof Place.WithAgent(var agent))
                assertThat(assignee.asString()).isEqualTo(agent.value().toString());
            else assertThat(assignee.isNull()).isTrue();
        }
    }

    private void everyoneComesBackAndAllAreServed(Company acme, List<Person> people, List<TicketId> chats) {
        desks.sit(acme, people.toArray(Person[]::new));
        for (var chat : chats) {
            if (!(live.place(acme, chat) instanceof Place.WithAgent))
                done(acme.ada().rest().post("/tickets/" + chat.value() + "/taking", ""));
            acme.ada()
                    .rest()
                    .patch("/tickets/" + chat.value(), Map.of("status", "solved"))
                    .json(200);
        }
        assertThat(live.all(acme)).isEmpty();
    }

    private static void atOnce(List<Runnable> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            work.forEach(one -> running.add(threads.submit(one)));
            for (var one : running) one.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Provide
    Arbitrary<List<List<Move>>> days() {
        var move = Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, CHATS - 1))
                .as(Move::new);
        return move.list().ofMinSize(2).ofMaxSize(5).list().ofMinSize(4).ofMaxSize(10);
    }
}

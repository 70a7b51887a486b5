package org.goodword.routing.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.PageRequest;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.availability.Desks;
import org.goodword.ticketing.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class OfferingTests {
    private static final int PLENTY = 5;

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private LiveTickets live;

    @Autowired
    private Ledger ledger;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void whoIsThereIsAskedAndHasItOnceSheSaysYes() {
        desks.sit(acme, acme.mara());
        var chat = live.open(acme, "Hello?", PLENTY);

        live.awaitOffered(acme, chat, acme.mara());
        assertThat(told(acme.mara())).contains("chat.offered");
        var accepted = ask(acme.mara(), chat, "offer/acceptance").json(200);

        assertThat(accepted.get("state").asString()).isEqualTo("with-agent");
        assertThat(live.place(acme, chat))
                .isEqualTo(new Place.WithAgent(acme.mara().agent().id()));
        assertThat(assignee(chat)).isEqualTo(acme.mara().id().toString());
        assertThat(told(acme.mara())).contains("chat.offer-ended");
        ask(acme.mara(), chat, "offer/acceptance").json(200);
    }

    @Test
    void nobodyIsAskedWhoIsAwayOrHasNoScreenOrMayNotSeeIt() {
        desks.choose(acme.tom(), "online");
        desks.opens(acme, acme.ben());
        desks.sit(acme, acme.lou());
        var chat = live.open(acme, "Hello?", PLENTY);

        live.round(acme);
        assertThat(live.place(acme, chat)).isEqualTo(new Place.Waiting());

        desks.choose(acme.ben(), "online");
        live.awaitOffered(acme, chat, acme.ben());
    }

    @Test
    void whoSaysNoIsNotAskedAgainAndTheNextIs() {
        desks.sit(acme, acme.mara());
        var chat = live.open(acme, "Hello?", PLENTY);
        live.awaitOffered(acme, chat, acme.mara());

        ask(acme.mara(), chat, "offer/refusal").json(200);
        live.round(acme);
        assertThat(live.place(acme, chat)).isEqualTo(new Place.Waiting());
        ask(acme.mara(), chat, "offer/acceptance").refused(409, "offer-gone");

        desks.sit(acme, acme.ben());
        live.awaitOffered(acme, chat, acme.ben());
        ask(acme.mara(), chat, "offer/refusal").refused(409, "offer-gone");
    }

    @Test
    void anOfferThatIsNotAnsweredInThirtySecondsIsTakenBackAndGoesToTheNext() {
        desks.sit(acme, acme.mara());
        var chat = live.open(acme, "Hello?", PLENTY);
        live.awaitOffered(acme, chat, acme.mara());
        desks.sit(acme, acme.ben());

        live.passes(acme, chat, Duration.ofSeconds(20));
        live.round(acme);
        assertThat(live.place(acme, chat).owner()).contains(acme.mara().agent().id());

        live.passes(acme, chat, Duration.ofSeconds(31));
        live.awaitOffered(acme, chat, acme.ben());
        assertThat(told(acme.mara())).contains("chat.offer-ended");
    }

    @Test
    void whoGoesAwayIsNotWaitedFor() {
        desks.sit(acme, acme.mara());
        var chat = live.open(acme, "Hello?", PLENTY);
        live.awaitOffered(acme, chat, acme.mara());
        desks.sit(acme, acme.ben());

        desks.choose(acme.mara(), "away");

        live.awaitOffered(acme, chat, acme.ben());
    }

    @Test
    void theOneWhoWasNotAskedForTheLongestTimeIsAskedFirst() {
        desks.sit(acme, acme.mara(), acme.ben());
        var first = live.open(acme, "First", PLENTY);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> live.place(acme, first).owner().isPresent());
        var second = live.open(acme, "Second", PLENTY);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> live.place(acme, second).owner().isPresent());

        assertThat(List.of(
                        live.place(acme, first).owner().orElseThrow(),
                        live.place(acme, second).owner().orElseThrow()))
                .containsExactlyInAnyOrder(
                        acme.mara().agent().id(), acme.ben().agent().id());
    }

    @Test
    void nobodyIsAskedBeyondHerLimitUntilOneOfHersHasEnded() {
        desks.sit(acme, acme.mara());
        var first = live.open(acme, "First", 1);
        live.awaitOffered(acme, first, acme.mara());
        ask(acme.mara(), first, "offer/acceptance").json(200);
        var second = live.open(acme, "Second", 1);

        live.round(acme);
        assertThat(live.place(acme, second)).isEqualTo(new Place.Waiting());
        ask(acme.mara(), second, "taking").refused(409, "chat-limit-reached");

        live.end(acme, first);
        live.awaitOffered(acme, second, acme.mara());
    }

    @Test
    void ofATeamOnlyItsPeopleAreAsked() {
        desks.sit(acme, acme.mara(), acme.tom());
        var chat = live.openFor(acme, acme.billing(), "Invoice", PLENTY);

        live.round(acme);
        assertThat(live.place(acme, chat)).isEqualTo(new Place.Waiting());

        desks.sit(acme, acme.ben());
        live.awaitOffered(acme, chat, acme.ben());
    }

    @Test
    void whatWaitsCanBeTakenAndWhatAnotherHasOnlyByASupervisor() {
        var chat = live.open(acme, "Hello?", PLENTY);

        ask(acme.ben(), chat, "taking").json(200);
        ask(acme.mara(), chat, "taking").refused(403, "not-allowed");
        ask(acme.tom(), chat, "taking").json(200);

        assertThat(live.place(acme, chat))
                .isEqualTo(new Place.WithAgent(acme.tom().agent().id()));
        assertThat(assignee(chat)).isEqualTo(acme.tom().id().toString());
        var ticket =
                new TicketId(java.util.UUID.fromString(acme.opened("No chat").id()));
        ask(acme.tom(), ticket, "taking").refused(409, "chat-not-open");
    }

    @Test
    void itIsHandedToAPersonWhoIsThereWithANote() {
        var chat = live.open(acme, "Hello?", PLENTY);
        ask(acme.ben(), chat, "taking").json(200);
        var transfer = Map.of("agent", acme.mara().id(), "note", "She speaks Norwegian");

        acme.ben().rest().post(path(chat, "transfer"), transfer).refused(409, "agent-not-online");
        desks.sit(acme, acme.mara());
        acme.tom().rest().post(path(chat, "transfer"), transfer).json(200);

        assertThat(live.place(acme, chat))
                .isEqualTo(new Place.WithAgent(acme.mara().agent().id()));
        assertThat(assignee(chat)).isEqualTo(acme.mara().id().toString());
        assertThat(told(acme.mara())).contains("chat.handed-over");
        assertThat(acme.mara().rest().get(path(chat, "messages")).text()).contains("She speaks Norwegian");
        acme.ben().rest().post(path(chat, "transfer"), transfer).refused(403, "not-allowed");
    }

    @Test
    void itIsHandedToATeamWhosePeopleAreAsked() {
        desks.sit(acme, acme.mara());
        var chat = live.open(acme, "Hello?", PLENTY);
        ask(acme.ben(), chat, "taking").json(200);

        acme.ben()
                .rest()
                .post(path(chat, "transfer"), Map.of("team", acme.support()))
                .json(200);

        assertThat(assignee(chat)).isEmpty();
        live.awaitOffered(acme, chat, acme.mara());
        acme.ben().rest().post(path(chat, "transfer"), Map.of()).refused(422, "invalid-value");
    }

    @Test
    void whoAnswersHasItAndSolvingEndsIt() {
        var chat = live.open(acme, "Hello?", PLENTY);
        acme.ada()
                .rest()
                .post("/tickets/" + chat.value() + "/messages", Map.of("kind", "note", "body", "Shall I?"))
                .json(201);
        assertThat(live.place(acme, chat)).isEqualTo(new Place.Waiting());

        acme.ada()
                .rest()
                .patch("/tickets/" + chat.value(), Map.of("assignee", acme.ben().id()))
                .json(200);
        assertThat(live.place(acme, chat))
                .isEqualTo(new Place.WithAgent(acme.ben().agent().id()));

        acme.ada()
                .rest()
                .patch("/tickets/" + chat.value(), Map.of("status", "solved"))
                .json(200);
        assertThat(live.isLive(acme, chat)).isFalse();
    }

    @Test
    void aTicketIsNotAssignedBeyondTheLimitByAnyWay() {
        var first = live.open(acme, "First", 1);
        ask(acme.ben(), first, "taking").json(200);
        var second = live.open(acme, "Second", 1);

        acme.ada()
                .rest()
                .patch(
                        "/tickets/" + second.value(),
                        Map.of("assignee", acme.ben().id()))
                .refused(409, "chat-limit-reached");

        assertThat(live.place(acme, second)).isEqualTo(new Place.Waiting());
        assertThat(assignee(second)).isEmpty();
    }

    @Test
    void everyoneThereIsAlertedOnceWhenNobodyAnswersForTwoMinutes() {
        desks.sit(acme, acme.mara(), acme.ben());
        var chat = live.openFor(acme, acme.support(), "Hello?", PLENTY);
        live.passes(acme, chat, Duration.ofSeconds(110));
        live.round(acme);
        assertThat(told(acme.mara())).doesNotContain("chat.unanswered");

        live.passes(acme, chat, Duration.ofSeconds(121));
        await().atMost(Duration.ofSeconds(60)).until(() -> told(acme.mara()).contains("chat.unanswered"));
        live.round(acme);

        assertThat(told(acme.mara()).stream().filter("chat.unanswered"::equals)).hasSize(1);
        assertThat(told(acme.ben())).doesNotContain("chat.unanswered");
    }

    @Test
    void whoComesBackGetsHisAgentAgainIfSheIsThere() {
        var chat = live.open(acme, "Hello?", PLENTY);
        ask(acme.ben(), chat, "taking").json(200);
        live.end(acme, chat);

        live.wrote(acme, chat, PLENTY);
        assertThat(live.place(acme, chat)).isEqualTo(new Place.Waiting());
        assertThat(assignee(chat)).isEmpty();

        ask(acme.ben(), chat, "taking").json(200);
        live.end(acme, chat);
        desks.sit(acme, acme.ben());
        live.wrote(acme, chat, PLENTY);
        assertThat(live.place(acme, chat))
                .isEqualTo(new Place.WithAgent(acme.ben().agent().id()));
    }

    private org.goodword.cast.Rest.Answer ask(Person person, TicketId chat, String what) {
        return person.rest().post(path(chat, what), "");
    }

    private static String path(TicketId chat, String what) {
        return "/tickets/" + chat.value() + "/" + what;
    }

    private String assignee(TicketId chat) {
        var assignee =
                acme.ada().rest().get("/tickets/" + chat.value()).json(200).get("assignee");
        return assignee.isNull() ? "" : assignee.asString();
    }

    /// What her screens were told of her.
    private List<String> told(Person person) {
        return acme
                .in(() -> ledger.history(new Subject("agent", person.id()), new PageRequest(200, "")))
                .items()
                .stream()
                .map(one -> one.entry().event())
                .toList();
    }
}

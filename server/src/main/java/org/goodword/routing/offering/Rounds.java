package org.goodword.routing.offering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.ledger.Ledger;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.RoutingEvent;
import org.goodword.routing.RoutingEvent.Offered;
import org.goodword.routing.RoutingEvent.Unanswered;
import org.goodword.routing.availability.AvailabilityStore;
import org.goodword.routing.rounds.NextRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A round in a workspace: takes back offers that were not answered, offers what waits, alerts where somebody waits too
/// long. It waits for nobody's lock; what it could not have is left to the next.
@Component
class Rounds {
    static final Duration TO_ACCEPT = Duration.ofSeconds(30);
    static final Duration NOT_ASKED_AGAIN = Duration.ofSeconds(60);
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST = 50;
    private static final Duration WHILE_WAITING = Duration.ofSeconds(2);
    private static final Duration WHILE_TALKING = Duration.ofSeconds(10);

    private final NextRound next;
    private final WorkStore works;
    private final AvailabilityStore availabilities;
    private final Crews crews;
    private final Giving giving;
    private final Ledger ledger;
    private final Clock clock;

    Rounds(
            NextRound next,
            WorkStore works,
            AvailabilityStore availabilities,
            Crews crews,
            Giving giving,
            Ledger ledger,
            Clock clock) {
        this.next = next;
        this.works = works;
        this.availabilities = availabilities;
        this.crews = crews;
        this.giving = giving;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void round() {
        if (!next.begin()) return;
        var now = clock.instant();
        var crew = crews.at(now);
        var ending = takeBack(crew, now);
        var waiting = works.lockWaiting(MOST);
        var offered = waiting.stream()
                .flatMap(work -> offer(work, crew, now).stream())
                .toList();
        alert(crew, now);
        if (!works.isAny()) next.none();
        else next.at(nextLook(ending, offered, waiting.size() == MOST, now));
    }

    /// @return those that go on
    private List<LiveWork> takeBack(Crew crew, Instant now) {
        return works.lockOffered(20 * MOST).stream()
                .filter(work -> {
                    if (!(work.place() instanceof Place.Offered(var to, var until))) return false;
                    var late = !now.isBefore(until);
                    if (!late && crew.has(to)) return true;
                    works.passed(work.ticket(), to, now);
                    giving.put(work, new Place.Waiting(), late ? "expired" : "away", RoutingEvent.ROUTING);
                    return false;
                })
                .toList();
    }

    private Optional<LiveWork> offer(LiveWork work, Crew crew, Instant now) {
        var passed = works.passedSince(work.ticket(), now.minus(NOT_ASKED_AGAIN));
        for (var candidate : crew.candidates(work)) {
            if (passed.contains(candidate) || !crew.sees(candidate, work.ticket())) continue;
            var free = availabilities.lockIfFree(candidate).filter(one -> one.isThere(now));
            // Counted again, now that nobody else can give her work.
            if (free.isEmpty() || works.load(candidate, work.ticket()) >= work.most()) continue;
            var offer = new Place.Offered(candidate, now.plus(TO_ACCEPT));
            availabilities.offered(candidate, now);
            crew.offered(candidate, now);
            ledger.append(new Offered(candidate, work.ticket(), offer.until()), RoutingEvent.ROUTING);
            return Optional.of(giving.put(work, offer, "", RoutingEvent.ROUTING));
        }
        return Optional.empty();
    }

    private void alert(Crew crew, Instant now) {
        for (var work : works.lockUnanswered(now.minus(PATIENCE), MOST)) {
            works.alerted(work.ticket());
            crew.of(work.team())
                    .forEach(agent -> ledger.append(new Unanswered(agent, work.ticket()), RoutingEvent.ROUTING));
        }
    }

    private Instant nextLook(List<LiveWork> ending, List<LiveWork> offered, boolean more, Instant now) {
        if (more && !offered.isEmpty()) return now;
        var rest = works.isAnyWaiting() ? WHILE_WAITING : WHILE_TALKING;
        return Stream.concat(ending.stream(), offered.stream())
                .flatMap(work ->
                        work.place() instanceof Place.Offered(var _, var until) ? Stream.of(until) : Stream.empty())
                .min(Instant::compareTo)
                .filter(until -> until.isBefore(now.plus(rest)))
                .orElse(now.plus(rest));
    }
}

package org.goodword.privacy.erasing;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.contacts.spi.PersonalData.Piece;
import org.goodword.files.Erasing;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Actor;
import org.goodword.platform.Backups;
import org.goodword.platform.Rejected;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.work.DueWork;
import org.goodword.privacy.PrivacyEvent;
import org.goodword.privacy.exporting.Exports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The next piece of an erasure, in a transaction of its own: what a crash interrupts is done again as if never begun.
@Component
public class ErasurePieces {
    private static final int SCANNED = 5000;
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final Duration WHEN_CONTENT_IS_OLD = Duration.ofMinutes(1);

    private final ErasureStore store;
    private final List<PersonalData> data;
    private final Exports exports;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final Erasing files;
    private final Backups backups;
    private final DueWork work;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    ErasurePieces(
            ErasureStore store,
            List<PersonalData> data,
            Exports exports,
            Outbox outbox,
            Idempotency idempotency,
            Ledger ledger,
            Erasing files,
            Backups backups,
            DueWork work,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.data = data;
        this.exports = exports;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.files = files;
        this.backups = backups;
        this.work = work;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Transactional
    public void goOn(UUID id) {
        if (work.lock(Erasures.WORK, id).isEmpty()) return;
        var erasure = store.lock(id).filter(one -> !one.isDone());
        if (erasure.isEmpty()) {
            work.done(Erasures.WORK, id);
            return;
        }
        var person = erasure.get().person().orElseThrow();
        try {
            var piece = savepoint.execute(_ -> piece(erasure.get(), person));
            follow(erasure.get(), piece);
        } catch (Rejected waits) {
            store.update(erasure.get().waits(waits.problem().code().value()));
            work.add(Erasures.WORK, id, clock.instant().plus(LATER));
        }
    }

    /// By name: a Goodword that came meanwhile may have more of them. One that is there no more begins at the first,
    /// for
    /// what is done twice does no harm.
    private List<String> steps() {
        return Stream.concat(
                        data.stream().map(PersonalData::module),
                        Arrays.stream(Rest.values()).map(Rest::name))
                .toList();
    }

    private int place(Erasure erasure) {
        return Math.max(steps().indexOf(erasure.step()), 0);
    }

    private Piece piece(Erasure erasure, Person person) {
        var place = place(erasure);
        if (place < data.size()) return data.get(place).erase(person, erasure.reached());
        return switch (Rest.values()[place - data.size()]) {
            case EXPORTS -> Piece.last(Map.of("exports", exports.erase(person.ids())));
            case OUTBOX -> scanned(outbox.blank(person.telling(), uuid(erasure), SCANNED));
            case ANSWERS -> Piece.last(Map.of("answers", idempotency.forgetSaying(person.telling())));
            case LEDGER -> scanned(ledger.blank(person.telling(), uuid(erasure), SCANNED));
            case CONTENT -> new Piece(Map.of(), files.goOn() ? Optional.empty() : Optional.of(CONTENT_STAYS));
        };
    }

    /// What lies below those who know people.
    private enum Rest {
        EXPORTS,
        OUTBOX,
        ANSWERS,
        LEDGER,
        CONTENT
    }

    private static final String CONTENT_STAYS = "content";

    private static Optional<UUID> uuid(Erasure erasure) {
        return erasure.reached().map(UUID::fromString);
    }

    private static Piece scanned(Optional<UUID> last) {
        return new Piece(Map.of(), last.map(UUID::toString));
    }

    private void follow(Erasure erasure, Piece piece) {
        var counts = new HashMap<>(erasure.counts());
        piece.counts().forEach((what, count) -> {
            if (count > 0) counts.merge(what, count, Integer::sum);
        });
        var now = clock.instant();
        var steps = steps();
        var place = place(erasure) + (piece.reached().isPresent() ? 0 : 1);
        var isOver = place == steps.size();
        var next = erasure.at(isOver ? erasure.step() : steps.get(place), piece.reached(), counts);
        if (!isOver) {
            store.update(next);
            var waits = piece.reached().filter(CONTENT_STAYS::equals).isPresent();
            work.add(Erasures.WORK, erasure.id(), waits ? now.plus(WHEN_CONTENT_IS_OLD) : now);
            return;
        }
        var before =
                backups.all().stream().filter(one -> one.at().isBefore(now)).toList();
        store.update(next.done(before, now));
        work.done(Erasures.WORK, erasure.id());
        ledger.append(
                new PrivacyEvent(
                        "contact.erasure-done",
                        erasure.contact().value(),
                        Map.of("erasure", erasure.id(), "counts", counts)),
                erasure.by().<Actor>map(Actor.Agent::new).orElse(new Actor.System("console")));
    }
}

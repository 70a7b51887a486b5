package org.goodword.moving.departing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.ledger.Ledger;
import org.goodword.moving.MovingEvent;
import org.goodword.moving.MovingPermissions;
import org.goodword.moving.MovingProblem.UnderWay;
import org.goodword.moving.archive.ArchiveKey;
import org.goodword.moving.departing.Departure.State;
import org.goodword.moving.tables.Decisions;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Secrets;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWork;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes the workspace out, one file at a time, in the background; it can be fetched for a week.
@Component
public class Departures {
    static final String PURPOSE = "workspace-export";
    static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST = 200;
    private static final Actor CONSOLE = new Actor.System("console");

    private final DepartureStore store;
    private final Files files;
    private final DueWork work;
    private final Ledger ledger;
    private final Secrets secrets;
    private final Clock clock;

    Departures(DepartureStore store, Files files, DueWork work, Ledger ledger, Secrets secrets, Clock clock) {
        this.store = store;
        this.files = files;
        this.work = work;
        this.ledger = ledger;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// @param passphrase 12 to 200 characters; whoever brings the workspace in needs it
    /// @throws Rejected `not-allowed`, `invalid-value`, `workspace-export-under-way`
    @Transactional
    public Departure begin(String passphrase, Caller by) {
        by.require(MovingPermissions.EXPORT);
        by.requireNoLimits();
        if (passphrase.strip().length() < ArchiveKey.SHORTEST || passphrase.length() > LONGEST)
            throw Invalid.of(
                    "passphrase", "A passphrase has %d to %d characters.".formatted(ArchiveKey.SHORTEST, LONGEST));
        var now = clock.instant();
        var departure = new Departure(
                Ids.next(),
                State.WAITING,
                Optional.of(secrets.encrypt(PURPOSE, passphrase.strip())),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                by.agent(),
                now,
                Optional.empty(),
                now.plus(KEPT));
        if (!store.insert(departure)) throw new Rejected(new UnderWay());
        work.add(Decisions.EXPORT_WORK, departure.id(), now);
        tell(MovingEvent.BEGUN, departure.id(), Map.of(), by.actor());
        return departure;
    }

    /// Who holds the data folder takes it out by himself.
    @Transactional
    public void begunAtConsole(UUID id) {
        tell(MovingEvent.BEGUN, id, Map.of(), CONSOLE);
    }

    /// Newest first, at most fifty.
    ///
    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public List<Departure> list(Caller by) {
        by.require(MovingPermissions.EXPORT);
        by.requireNoLimits();
        return store.list();
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public Departure get(UUID id, Caller by) {
        by.require(MovingPermissions.EXPORT);
        by.requireNoLimits();
        return store.find(id).orElseThrow(() -> NotFound.of("export", id));
    }

    /// Who fetches it stands in the ledger.
    ///
    /// @throws Rejected `not-allowed`, `not-found` also before it is ready, and when its time is over
    @Transactional
    public StoredFile fetch(UUID id, Caller by) {
        var departure = get(id, by);
        var file = departure
                .file()
                .filter(_ -> departure.until().isAfter(clock.instant()))
                .flatMap(files::find)
                .orElseThrow(() -> NotFound.of("export", id));
        tell(MovingEvent.FETCHED, id, Map.of(), by.actor());
        return file;
    }

    /// One that is being made is stopped. What is gone already stays so.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void delete(UUID id, Caller by) {
        get(id, by);
        if (forget(DepartureStore.isThe(id)) > 0) tell(MovingEvent.DELETED, id, Map.of(), by.actor());
    }

    /// When a person is erased: nothing here holds him any longer.
    ///
    /// @return how many went
    @Transactional(propagation = Propagation.MANDATORY)
    public int deleteAll() {
        return forget(org.jooq.impl.DSL.noCondition());
    }

    @Transactional
    void forgetOld() {
        forget(DepartureStore.isOver(clock.instant()));
    }

    private int forget(Condition which) {
        var gone = store.gone(which, clock.instant());
        files.erase(gone.files());
        return gone.ids().size();
    }

    @Transactional(readOnly = true)
    Optional<Departure> underWay(UUID id) {
        return store.find(id).filter(departure -> departure.state().isUnderWay());
    }

    String passphrase(Departure departure) {
        return secrets.decrypt(PURPOSE, departure.passphrase().orElseThrow());
    }

    /// Beside the transaction that reads the rows.
    ///
    /// @return false when it was deleted meanwhile
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean progress(UUID id, long rows, long packed, Optional<Long> all) {
        work.hold(Decisions.EXPORT_WORK, id, DepartureWorker.LEASE);
        return store.progress(id, rows, packed, all);
    }

    @Transactional
    void done(Departure departure, Blob blob, String name) {
        var now = clock.instant();
        var file = files.register(blob, name, "application/zip");
        work.done(Decisions.EXPORT_WORK, departure.id());
        if (!store.done(departure.id(), file, now, now.plus(KEPT))) {
            files.erase(List.of(file.id()));
            return;
        }
        tell(MovingEvent.MADE, departure.id(), Map.of("size", file.size()), new Actor.Agent(departure.by()));
    }

    @Transactional
    void failed(Departure departure, String trouble) {
        store.failed(departure.id(), trouble, clock.instant());
        work.done(Decisions.EXPORT_WORK, departure.id());
        tell(MovingEvent.FAILED, departure.id(), Map.of(), new Actor.Agent(departure.by()));
    }

    @Transactional
    void nothingLeft(UUID id) {
        work.done(Decisions.EXPORT_WORK, id);
    }

    @Transactional
    Optional<Due> claim(UUID id) {
        return work.claim(Decisions.EXPORT_WORK, id, DepartureWorker.LEASE);
    }

    private void tell(String code, UUID about, Map<String, Object> facts, Actor by) {
        ledger.append(new MovingEvent(code, about, facts), by);
    }
}

package org.goodword.ledger.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.goodword.ledger.Audit.Found;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.ledger.Verdict;
import org.goodword.ledger.Verdict.Fault;
import org.goodword.ledger.Verdict.Head;
import org.goodword.ledger.checking.CheckpointStore.Line;
import org.goodword.platform.Installation;
import org.goodword.platform.Secrets;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A checkpoint holds the digest of up to a thousand settled entries and of the checkpoint before, and a mac by the
/// installation's secret: who can write in the database but does not hold the secret can make none that fits.
@Component
public class Checkpoints {
    static final int MOST = 1_000;

    private static final String PURPOSE = "ledger-checkpoint";
    private static final String FOUND = "ledger-verified";
    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final CheckpointStore store;
    private final LedgerReader reader;
    private final Installation installation;
    private final Secrets secrets;
    private final Settings settings;
    private final Clock clock;

    Checkpoints(
            CheckpointStore store,
            LedgerReader reader,
            Installation installation,
            Secrets secrets,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.installation = installation;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param last the entry it ends with
    /// @param at to the microsecond
    public record Checkpoint(long number, Position last, int entries, Instant at, byte[] hash, byte[] mac) {
        public Head head() {
            return new Head(number, HexFormat.of().formatHex(hash));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Checkpoint> last() {
        return store.last();
    }

    /// Whether a checkpoint that was noted elsewhere is still there.
    @Transactional(readOnly = true)
    public boolean holds(Head head) {
        return store.after(head.number() - 1, 1).stream().map(Checkpoint::head).anyMatch(head::equals);
    }

    @Transactional(readOnly = true)
    public Optional<Found> found() {
        return settings.find(FOUND, Found.class);
    }

    /// Covers what is settled and not covered yet.
    ///
    /// @return true when there may be more
    @Transactional
    public boolean next() {
        var before = store.last();
        var after = before.map(Checkpoint::last).orElse(Position.START);
        var lines = store.settled(after, installation.epoch(), reader.horizon(), MOST);
        if (lines.isEmpty()) return false;
        var number = before.map(Checkpoint::number).orElse(0L) + 1;
        var last = lines.getLast().at();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = hash(before, number, now, lines);
        store.insert(new Checkpoint(number, last, lines.size(), now, hash, secrets.mac(PURPOSE, hash)));
        return lines.size() == MOST;
    }

    /// Of some checkpoints after one: the first that does not fit, or what was counted.
    ///
    /// @param before empty to begin
    @Transactional(readOnly = true)
    public Stretch verify(Optional<Checkpoint> before, int limit) {
        var entries = 0L;
        var blanked = 0L;
        var reached = before;
        for (var checkpoint : store.after(before.map(Checkpoint::number).orElse(0L), limit)) {
            var after = reached.map(Checkpoint::last).orElse(Position.START);
            var details = store.details(after, checkpoint.last());
            var fault = fault(checkpoint, reached, after)
                    .or(() -> details.changed() > 0 ? Optional.of(Fault.DETAILS) : Optional.empty());
            if (fault.isPresent()) {
                var since = reached.map(Checkpoint::at);
                return new Stretch(
                        reached,
                        entries,
                        blanked,
                        Optional.of(new Verdict.Broken(checkpoint.number(), fault.get(), since, checkpoint.at())));
            }
            entries += checkpoint.entries();
            blanked += details.blanked();
            reached = Optional.of(checkpoint);
        }
        return new Stretch(reached, entries, blanked, Optional.empty());
    }

    /// @param reached the last checkpoint that fits
    public record Stretch(Optional<Checkpoint> reached, long entries, long blanked, Optional<Verdict.Broken> broken) {}

    private Optional<Fault> fault(Checkpoint checkpoint, Optional<Checkpoint> before, Position after) {
        if (checkpoint.number() != before.map(Checkpoint::number).orElse(0L) + 1) return Optional.of(Fault.GAP);
        if (!secrets.verifies(PURPOSE, checkpoint.hash(), checkpoint.mac())) return Optional.of(Fault.CHECKPOINT);
        var lines = store.between(after, checkpoint.last(), checkpoint.entries() + 1);
        if (lines.size() != checkpoint.entries()) return Optional.of(Fault.ENTRIES);
        if (!Arrays.equals(hash(before, checkpoint.number(), checkpoint.at(), lines), checkpoint.hash()))
            return Optional.of(Fault.ENTRIES);
        return Optional.empty();
    }

    @Transactional
    public void remember(Verdict verdict) {
        settings.put(FOUND, new Found(clock.instant(), verdict));
    }

    private static byte[] hash(Optional<Checkpoint> before, long number, Instant at, List<Line> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.map(Checkpoint::hash).orElse(NOTHING_BEFORE));
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(number)
                    .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                    .flip());
            for (var line : lines) {
                digest.update(line.text().getBytes(UTF_8));
                digest.update((byte) '\n');
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

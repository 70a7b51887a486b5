package org.goodword.ledger.sealing;

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
import org.goodword.ledger.sealing.SealStore.Line;
import org.goodword.platform.Installation;
import org.goodword.platform.Secrets;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A seal holds the digest of up to a thousand settled entries and of the seal before, and a mac by the
/// installation's secret: who can write in the database but does not hold the secret can make none that fits.
@Component
public class Seals {
    static final int MOST = 1_000;

    private static final String PURPOSE = "ledger-seal";
    private static final String FOUND = "ledger-verified";
    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final SealStore store;
    private final LedgerReader reader;
    private final Installation installation;
    private final Secrets secrets;
    private final Settings settings;
    private final Clock clock;

    Seals(
            SealStore store,
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
    public record Sealed(long number, Position last, int entries, Instant at, byte[] hash, byte[] mac) {
        public Head head() {
            return new Head(number, HexFormat.of().formatHex(hash));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Sealed> last() {
        return store.last();
    }

    /// Whether a seal that was noted elsewhere is still there.
    @Transactional(readOnly = true)
    public boolean holds(Head head) {
        return store.after(head.number() - 1, 1).stream().map(Sealed::head).anyMatch(head::equals);
    }

    @Transactional(readOnly = true)
    public Optional<Found> found() {
        return settings.find(FOUND, Found.class);
    }

    /// Seals what is settled and not sealed yet.
    ///
    /// @return true when there may be more
    @Transactional
    public boolean next() {
        var before = store.last();
        var after = before.map(Sealed::last).orElse(Position.START);
        var lines = store.settled(after, installation.epoch(), reader.horizon(), MOST);
        if (lines.isEmpty()) return false;
        var number = before.map(Sealed::number).orElse(0L) + 1;
        var last = lines.getLast().at();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = hash(before, number, now, lines);
        store.insert(new Sealed(number, last, lines.size(), now, hash, secrets.mac(PURPOSE, hash)));
        return lines.size() == MOST;
    }

    /// Of some seals after one: the first that does not fit, or what was counted.
    ///
    /// @param before empty to begin
    @Transactional(readOnly = true)
    public Stretch verify(Optional<Sealed> before, int limit) {
        var entries = 0L;
        var blanked = 0L;
        var reached = before;
        for (var seal : store.after(before.map(Sealed::number).orElse(0L), limit)) {
            var after = reached.map(Sealed::last).orElse(Position.START);
            var fault = fault(seal, reached, after);
            if (fault.isPresent()) {
                var since = reached.map(Sealed::at);
                return new Stretch(
                        reached,
                        entries,
                        blanked,
                        Optional.of(new Verdict.Broken(seal.number(), fault.get(), since, seal.at())));
            }
            entries += seal.entries();
            blanked += store.details(after, seal.last()).blanked();
            reached = Optional.of(seal);
        }
        return new Stretch(reached, entries, blanked, Optional.empty());
    }

    /// @param reached the last seal that fits
    public record Stretch(Optional<Sealed> reached, long entries, long blanked, Optional<Verdict.Broken> broken) {}

    private Optional<Fault> fault(Sealed seal, Optional<Sealed> before, Position after) {
        if (seal.number() != before.map(Sealed::number).orElse(0L) + 1) return Optional.of(Fault.GAP);
        if (!secrets.verifies(PURPOSE, seal.hash(), seal.mac())) return Optional.of(Fault.SEAL);
        var lines = store.between(after, seal.last(), seal.entries() + 1);
        if (lines.size() != seal.entries()) return Optional.of(Fault.ENTRIES);
        if (!Arrays.equals(hash(before, seal.number(), seal.at(), lines), seal.hash()))
            return Optional.of(Fault.ENTRIES);
        return store.details(after, seal.last()).changed() > 0 ? Optional.of(Fault.DETAILS) : Optional.empty();
    }

    @Transactional
    public void remember(Verdict verdict) {
        settings.put(FOUND, new Found(clock.instant(), verdict));
    }

    private static byte[] hash(Optional<Sealed> before, long number, Instant at, List<Line> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.map(Sealed::hash).orElse(NOTHING_BEFORE));
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

package org.goodword.advocacy.asking;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.goodword.outbox.spi.Guard;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sees claims of the asks it watches: when each begins, and a moment before it commits. Makes that moment as long as a
/// busy database would: until the ticket aimed at it is open, or for a while.
@Component
class Witness implements Guard {
    private static final long LONGEST = 150;

    private final Map<UUID, Claim> watched = new ConcurrentHashMap<>();

    /// One claim.
    static final class Claim {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch opened = new CountDownLatch(1);
        volatile long committing;
    }

    Claim watch(UUID ask) {
        return watched.computeIfAbsent(ask, _ -> new Claim());
    }

    @Override
    public Optional<String> objection(Shipment shipment) {
        var claim = watched.get(shipment.subject());
        if (claim != null) TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(claim));
        return Optional.empty();
    }

    private record BeforeCommit(Claim claim) implements TransactionSynchronization {
        BeforeCommit {
            claim.begun.countDown();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            try {
                claim.opened.await(ThreadLocalRandom.current().nextLong(LONGEST), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            claim.committing = System.nanoTime();
        }
    }
}

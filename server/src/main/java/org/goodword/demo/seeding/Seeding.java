package org.goodword.demo.seeding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.goodword.platform.Installation;
import org.springframework.stereotype.Component;

/// Makes up organisations, contacts and tickets of the last two years in the workspace entered.
@Component
class Seeding {
    private static final Duration TOLD = Duration.ofDays(730);
    private static final int TICKETS_A_CONTACT = 10;
    private static final int CONTACTS_AN_ORGANISATION = 10;
    // Followers of the ledger wait for a transaction that is under way.
    private static final int BATCH = 1_000;

    private final SeedStore store;
    private final Installation installation;
    private final Clock clock;

    Seeding(SeedStore store, Installation installation, Clock clock) {
        this.store = store;
        this.installation = installation;
        this.clock = clock;
    }

    void fill(int tickets, Consumer<String> progress) {
        var now = clock.instant();
        var run = new Run(store.reserve(tickets), tickets, now.minus(TOLD), now, installation.epoch());
        var words = new Words(run.first());
        people(run, words);
        var steps = Math.max(BATCH, tickets / 20 / BATCH * BATCH);
        for (var done = 0; done < tickets; done += BATCH) {
            store.tickets(run, run.first() + done, Math.min(BATCH, tickets - done), words);
            var made = Math.min(done + BATCH, tickets);
            if (made % steps == 0) progress.accept("%,d of %,d tickets".formatted(made, tickets));
        }
    }

    private void people(Run run, Words words) {
        var organisations = run.contacts() / CONTACTS_AN_ORGANISATION + 1;
        for (var done = 0; done < organisations; done += BATCH)
            store.organisations(run, done, words.organisations(Math.min(BATCH, organisations - done)));
        for (var done = 0; done < run.contacts(); done += BATCH)
            store.contacts(run, done, words.people(Math.min(BATCH, run.contacts() - done)), organisations);
        store.analyze();
    }

    void analyze() {
        store.analyze();
    }

    /// @param first the number of the first ticket, which also tells this run from others in the workspace
    record Run(long first, int tickets, Instant from, Instant until, int epoch) {
        int contacts() {
            return tickets / TICKETS_A_CONTACT + 1;
        }
    }
}

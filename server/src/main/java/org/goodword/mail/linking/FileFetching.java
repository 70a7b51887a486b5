package org.goodword.mail.linking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody gets who follows a link.
@Component
public class FileFetching {
    private static final Actor ANYBODY = new Actor.System("link");

    private final FileLinkStore store;
    private final Files files;
    private final Tickets tickets;
    private final Ledger ledger;
    private final Clock clock;

    FileFetching(FileLinkStore store, Files files, Tickets tickets, Ledger ledger, Clock clock) {
        this.store = store;
        this.files = files;
        this.tickets = tickets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Changes nothing.
    ///
    /// @return empty for what is there no more
    @Transactional(readOnly = true)
    public Optional<Fetched> look(UUID id) {
        return store.find(id).flatMap(this::fetched);
    }

    /// Counts it, where there is something to fetch.
    @Transactional
    public Optional<Fetched> fetch(UUID id) {
        var link = store.lock(id);
        var fetched = link.flatMap(this::fetched);
        if (fetched.isPresent() && fetched.get() instanceof Fetched.Ready) {
            store.downloaded(id, clock.instant());
            if (link.get().downloads() == 0)
                ledger.append(new FileLinkChanged("file-link.fetched", link.get()), ANYBODY);
        }
        return fetched;
    }

    private Optional<Fetched> fetched(FileLink link) {
        var ticket = tickets.find(link.ticket());
        var file = files.find(link.file());
        if (ticket.isEmpty() || file.isEmpty()) return Optional.empty();
        if (link.withdrawn().isPresent()) return Optional.of(new Fetched.Withdrawn());
        if (!clock.instant().isBefore(link.until())) return Optional.of(new Fetched.Expired(link.until()));
        return Optional.of(new Fetched.Ready(file.get()));
    }

    /// What a link leads to.
    public sealed interface Fetched {
        record Ready(StoredFile file) implements Fetched {}

        record Expired(Instant since) implements Fetched {}

        record Withdrawn() implements Fetched {}
    }
}

package org.goodword.privacy.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.goodword.contacts.Persons;
import org.goodword.files.TooLarge;
import org.goodword.platform.DataFolder;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWork;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Packs in a file beside the blobs, then hands it over to them; a crash leaves the file to whoever packs again.
@Component
class ExportWorker implements DueWorker {
    private static final Duration LEASE = Duration.ofHours(1);
    private static final int ATTEMPTS = 5;

    private final ExportStore store;
    private final Persons persons;
    private final Packing packing;
    private final org.goodword.files.Files files;
    private final DueWork work;
    private final Path folder;
    private final TransactionTemplate transaction;

    ExportWorker(
            ExportStore store,
            Persons persons,
            Packing packing,
            org.goodword.files.Files files,
            DueWork work,
            DataFolder data,
            TransactionTemplate transaction) {
        this.store = store;
        this.persons = persons;
        this.packing = packing;
        this.files = files;
        this.work = work;
        this.folder = data.resolve("packing");
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return Exports.WORK;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        var claimed = transaction.execute(_ -> work.claim(Exports.WORK, due.subject(), LEASE));
        if (claimed == null || claimed.isEmpty()) return;
        var export = transaction.execute(_ -> store.find(due.subject()));
        var person = export == null
                ? java.util.Optional.<org.goodword.contacts.spi.Person>empty()
                : export.flatMap(one -> persons.find(one.contact()));
        if (person.isEmpty() || claimed.get().attempts() > ATTEMPTS) {
            transaction.executeWithoutResult(_ -> {
                store.failed(due.subject());
                work.done(Exports.WORK, due.subject());
            });
            return;
        }
        try {
            pack(due, person.get());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (TooLarge never) {
            throw new IllegalStateException(never);
        }
    }

    private void pack(Due due, org.goodword.contacts.spi.Person person) throws IOException, TooLarge {
        Files.createDirectories(folder);
        var packed = folder.resolve(due.subject() + ".zip");
        try {
            packing.pack(person, packed);
            try (var content = Files.newInputStream(packed)) {
                var blob = files.bring(content, Long.MAX_VALUE);
                transaction.executeWithoutResult(_ -> {
                    store.done(due.subject(), files.register(blob, "personal-data.zip", "application/zip"));
                    work.done(Exports.WORK, due.subject());
                });
            }
        } finally {
            Files.deleteIfExists(packed);
        }
    }
}

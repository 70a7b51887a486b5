package org.goodword.mail.erasing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.goodword.contacts.spi.Holding.Fate.GOES;
import static org.goodword.mail.db.Tables.ACKNOWLEDGED;
import static org.goodword.mail.db.Tables.BLOCK;
import static org.goodword.mail.db.Tables.INBOUND;
import static org.goodword.mail.db.Tables.UNSUBSCRIPTION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.files.Files;
import org.goodword.mail.erasing.MailErasureStore.Known;
import org.goodword.platform.Lookups;
import org.goodword.platform.Workspaces;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Order(40)
class PersonsMails implements PersonalData {
    private static final int AT_ONCE = 200;
    private static final int HEADER = 64 * 1024;
    private static final String SENT = "sent";
    private static final String KEPT = "kept";

    private final MailErasureStore store;
    private final ErasedMail erased;
    private final Files files;
    private final Lookups lookups;

    PersonsMails(MailErasureStore store, ErasedMail erased, Files files, Lookups lookups) {
        this.store = store;
        this.erased = erased;
        this.files = files;
        this.lookups = lookups;
    }

    @Override
    public String module() {
        return "mail";
    }

    @Override
    public List<Holding> holdings(Person person) {
        var here = Workspaces.current();
        return List.of(
                Holding.of("mails", INBOUND, MailErasureStore.isFrom(person), GOES)
                        .with(INBOUND.FILE_ID),
                Holding.of(
                        "acknowledgements",
                        ACKNOWLEDGED,
                        ACKNOWLEDGED.WORKSPACE_ID.eq(here).and(ACKNOWLEDGED.ADDRESS.in(person.emails())),
                        GOES),
                Holding.of("blocks", BLOCK, BLOCK.WORKSPACE_ID.eq(here).and(BLOCK.VALUE.in(person.emails())), GOES),
                Holding.of(
                        "unsubscriptions",
                        UNSUBSCRIPTION,
                        UNSUBSCRIPTION.WORKSPACE_ID.eq(here).and(UNSUBSCRIPTION.ADDRESS.in(person.emails())),
                        GOES));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        if (reached.isEmpty() || reached.get().equals(SENT)) return sent(person);
        var after = reached.get().equals(KEPT) ? Optional.<UUID>empty() : Optional.of(UUID.fromString(reached.get()));
        var some = store.kept(after, AT_ONCE);
        var his = some.stream().filter(mail -> names(mail, person)).toList();
        erased.erase(his);
        var counts = Map.of("mails", his.size());
        if (some.size() == AT_ONCE)
            return new Piece(counts, Optional.of(some.getLast().id().toString()));
        return Piece.last(counts);
    }

    private Piece sent(Person person) {
        var mails = store.some(MailErasureStore.isFrom(person), AT_ONCE);
        erased.erase(mails);
        var counts = new HashMap<>(Map.of("mails", mails.size()));
        if (mails.size() == AT_ONCE) return new Piece(counts, Optional.of(SENT));
        counts.put("acknowledgements", store.deleteAcknowledged(person));
        counts.put("blocks", store.deleteBlocks(person));
        var links = store.deleteUnsubscriptions(person);
        links.forEach(link -> lookups.remove(Lookups.Kind.UNSUBSCRIBE, link));
        counts.put("unsubscriptions", links.size());
        return new Piece(counts, Optional.of(KEPT));
    }

    /// Whether its header does.
    private boolean names(Known mail, Person person) {
        var header = mail.file().flatMap(files::find).map(file -> {
            try (var content = files.open(file)) {
                return new String(content.readNBytes(HEADER), ISO_8859_1).toLowerCase(Locale.ROOT);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return header.filter(text -> person.emails().stream().anyMatch(text.split("\\r?\\n\\r?\\n", 2)[0]::contains))
                .isPresent();
    }
}

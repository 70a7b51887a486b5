package org.goodword.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Actor;
import org.goodword.platform.Cursor;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Ids;
import org.goodword.platform.Installation;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to write the ledger, and to read the history of one subject.
@Component
public class Ledger {
    private static final ScopedValue<String> CAUSE = ScopedValue.newInstance();

    private final LedgerStore store;
    private final Installation installation;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Ledger(LedgerStore store, Installation installation, Clock clock, ApplicationEventPublisher listeners) {
        this.store = store;
        this.installation = installation;
        this.clock = clock;
        this.listeners = listeners;
    }

    /// Announces: writes the event in the transaction of the change and tells the synchronous listeners inside it.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(Event event, Actor by) {
        var id = Ids.next();
        var cause = CAUSE.isBound() ? Optional.of(CAUSE.get()) : Optional.<String>empty();
        store.append(id, installation.epoch(), clock.instant(), by, event, cause);
        listeners.publishEvent(event);
        return id;
    }

    /// What runs inside is written down as caused by this rule, macro or import.
    public static void causedBy(String cause, Runnable work) {
        ScopedValue.where(CAUSE, cause).run(work);
    }

    /// What runs inside, in this thread, is written down as done through a program of others.
    public static <T, X extends Throwable> T through(ThroughApp app, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CAUSE, app.cause()).call(work);
    }

    /// What happened to a subject, newest first.
    @Transactional(readOnly = true)
    public Page<History> history(Subject subject, PageRequest page) {
        var rows = store.history(subject, page.after(3).map(Ledger::position), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> {
            var at = row.entry().position();
            return Cursor.of(at.epoch(), at.xid(), at.id());
        });
    }

    /// Some of what happened to a subject, newest first by the clock: for lists that show other things beside.
    @Transactional(readOnly = true)
    public List<History> history(Subject subject, Collection<String> events, Optional<Moment> before, int limit) {
        return store.history(subject, events, before, limit);
    }

    /// A time, and which of the entries of that time.
    public record Moment(Instant at, UUID id) {}

    /// Blanks the details of all that happened to a subject. That it happened stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Subject subject) {
        store.forget(subject);
    }

    /// Blanks those of the next details that say one of these words, whatever they are about.
    ///
    /// @return where the next begin; empty when these were the last
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> blank(Collection<String> words, Optional<UUID> after, int most) {
        return store.blank(words, after, most);
    }

    /// @param detail before and after values; empty once erased
    public record History(Entry entry, Map<String, Object> detail) {
        /// Without fields of the workspace's own that are hidden from somebody, where it tells of some: `fields` of the
        /// facts are their keys, `from` and `to` of the detail have their values by key.
        public History readable(FieldRights rights) {
            var subject = entry.subject().kind();
            if (!entry.event().equals(subject + ".fields-changed") || !rights.hidesSome(subject)) return this;
            return new History(entry.with(readable(entry.facts(), subject, rights)), readable(detail, subject, rights));
        }

        private static Map<String, Object> readable(Map<String, Object> told, String subject, FieldRights rights) {
            var readable = new LinkedHashMap<String, Object>();
            told.forEach((name, value) -> readable.put(name, readable(value, subject, rights)));
            return readable;
        }

        private static Object readable(Object value, String subject, FieldRights rights) {
            return switch (value) {
                case Map<?, ?> byKey -> {
                    var readable = new LinkedHashMap<Object, Object>(byKey);
                    readable.keySet().removeIf(key -> !rights.mayRead(subject, String.valueOf(key)));
                    yield readable;
                }
                case Collection<?> keys ->
                    keys.stream()
                            .filter(key -> rights.mayRead(subject, String.valueOf(key)))
                            .toList();
                default -> value;
            };
        }
    }

    private static Position position(Cursor cursor) {
        return new Position((int) cursor.number(0), cursor.number(1), cursor.uuid(2));
    }
}

package org.goodword.calendars;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.calendars.FeedStore.Source;
import org.goodword.platform.Invalid;
import org.goodword.platform.Outside;
import org.goodword.platform.Outside.Fetched;
import org.goodword.platform.Outside.NotFetched;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to feeds of holidays. What a feed says holds as soon as it is read; when it breaks, what it said last.
@Component
public class Feeds {
    public static final int MOST_BYTES = 1024 * 1024;
    static final String WORK = "calendars.feed";
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofHours(6);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 4;

    private final FeedStore store;
    private final Outside outside;
    private final DueWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feeds(FeedStore store, Outside outside, DueWork work, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.outside = outside;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Feed> list() {
        return store.list(today());
    }

    /// What was read last, as it came.
    @Transactional(readOnly = true)
    public Optional<String> content(UUID id) {
        return store.source(id).flatMap(Source::content);
    }

    /// Follows an address; it is fetched at once, and every few hours.
    ///
    /// @throws Rejected `invalid-value` when it may not be fetched
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UUID id, String name, String url) {
        try {
            outside.checked(url);
        } catch (NotFetched refused) {
            throw Invalid.of("url", refused.sentence());
        }
        store.put(id, name, Optional.of(url), clock.instant());
        work.add(WORK, id, clock.instant());
    }

    /// Keeps a file.
    ///
    /// @throws Rejected `invalid-value` for what is no calendar
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID id, String name, String content) {
        try {
            var read = read(content);
            store.put(id, name, Optional.empty(), clock.instant());
            store.good(id, content, Optional.empty(), read, clock.instant());
        } catch (NotFetched unreadable) {
            throw Invalid.of("content", unreadable.sentence());
        }
        work.add(WORK, id, clock.instant().plus(AGAIN));
    }

    /// False when it is not there.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID id) {
        work.done(WORK, id);
        return store.delete(id);
    }

    /// Looks at it soon. False when it is not there.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean check(UUID id) {
        var known = store.source(id).isPresent();
        if (known) work.add(WORK, id, clock.instant());
        return known;
    }

    @Transactional
    Optional<Source> begin(UUID id) {
        if (work.claim(WORK, id, LEASE).isEmpty()) return Optional.empty();
        var source = store.source(id);
        if (source.isEmpty()) work.done(WORK, id);
        return source;
    }

    /// Reads again also what is unchanged: years go by.
    @Transactional
    void fetched(UUID id, Source source, Fetched fetched) {
        try {
            var content = fetched.body()
                    .map(body -> new String(body, StandardCharsets.UTF_8))
                    .or(source::content)
                    .orElse("");
            // NUL is no text to PostgreSQL.
            if (content.indexOf('\0') >= 0) throw new NotFetched("This is no iCalendar file.");
            var before = store.days(id);
            var read = read(content);
            store.good(id, content, fetched.etag().or(source::etag), read, clock.instant());
            if (!read.days().equals(before)) events.publishEvent(new FeedChanged(id));
            work.add(WORK, id, clock.instant().plus(AGAIN));
        } catch (NotFetched unreadable) {
            failed(id, unreadable.sentence());
        }
    }

    @Transactional
    void failed(UUID id, String sentence) {
        store.bad(id, sentence, clock.instant());
        work.add(WORK, id, clock.instant().plus(AFTER_TROUBLE));
    }

    private FeedReader.Read read(String content) throws NotFetched {
        return FeedReader.read(content, today().minusYears(YEARS_BACK), today().plusYears(YEARS_AHEAD));
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

package org.goodword.identity.hours;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.calendars.Feed;
import org.goodword.calendars.FeedChanged;
import org.goodword.calendars.Feeds;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Holidays that others keep, as administrators choose them.
@Component
public class HolidayFeeds {
    private static final Actor KEEPER = new Actor.System("holidays");

    private final Feeds feeds;
    private final OpeningHours hours;
    private final Ledger ledger;

    HolidayFeeds(Feeds feeds, OpeningHours hours, Ledger ledger) {
        this.feeds = feeds;
        this.hours = hours;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public List<Feed> list() {
        return feeds.list();
    }

    /// @throws Rejected `not-found`
    @Transactional(readOnly = true)
    public String content(UUID id, Caller by) {
        by.require(IdentityPermissions.MANAGE_CALENDARS);
        find(id);
        return feeds.content(id).orElse("");
    }

    /// @param url or else content
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public Feed put(UUID id, String name, Optional<String> url, Optional<String> content, Caller by) {
        by.require(IdentityPermissions.MANAGE_CALENDARS);
        if (url.isPresent() == content.isPresent())
            throw Invalid.of("url", "Give either the address of a calendar or its content.");
        hours.keepUsual();
        url.ifPresent(address -> feeds.follow(id, name, address));
        content.ifPresent(text -> feeds.keep(id, name, text));
        announce(id, by.actor());
        return find(id);
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void remove(UUID id, Caller by) {
        by.require(IdentityPermissions.MANAGE_CALENDARS);
        if (!feeds.remove(id)) throw NotFound.of("holiday feed", id);
        announce(id, by.actor());
    }

    /// Looks at it soon.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public Feed check(UUID id, Caller by) {
        by.require(IdentityPermissions.MANAGE_CALENDARS);
        if (!feeds.check(id)) throw NotFound.of("holiday feed", id);
        return find(id);
    }

    private Feed find(UUID id) {
        return feeds.list().stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("holiday feed", id));
    }

    /// Others changed what they keep, or it was read for the first time.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FeedChanged changed) {
        announce(changed.feed(), KEEPER);
    }

    private void announce(UUID id, Actor by) {
        ledger.append(IdentityEvent.of("calendar.changed", id), by);
    }
}

package org.goodword.identity.hours;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.calendars.BusinessHours;
import org.goodword.calendars.Calendar;
import org.goodword.calendars.Calendars;
import org.goodword.calendars.Holiday;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hours of the workspace, as its people read and set them.
@Component
public class OpeningHours {
    private static final Version NEVER_SET = new Version(0);

    private final Calendars calendars;
    private final Workspaces workspaces;
    private final Ledger ledger;
    private final Clock clock;

    OpeningHours(Calendars calendars, Workspaces workspaces, Ledger ledger, Clock clock) {
        this.calendars = calendars;
        this.workspaces = workspaces;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The usual ones, with version 0, until somebody has set them.
    @Transactional(readOnly = true)
    public State now() {
        return calendars.find().map(this::state).orElseGet(() -> state(usual(), List.of(), NEVER_SET));
    }

    /// @throws Rejected `not-allowed`, `stale-version`
    @Transactional
    public State set(BusinessHours hours, List<Holiday> holidays, Precondition seen, Caller by) {
        by.require(IdentityPermissions.MANAGE_CALENDARS);
        calendars.lock().map(Calendar::version).orElse(NEVER_SET).requireSeen(seen);
        var kept = calendars.put(hours, holidays);
        ledger.append(IdentityEvent.of("calendar.changed", kept.id()), by.actor());
        return state(kept);
    }

    private State state(Calendar calendar) {
        return state(calendar.hours(), calendar.holidays(), calendar.version());
    }

    /// Feeds belong to hours: the usual ones are kept once there is one.
    void keepUsual() {
        if (calendars.find().isEmpty()) calendars.put(usual(), List.of());
    }

    private BusinessHours usual() {
        return BusinessHours.usual(workspaces.profile().zone());
    }

    private State state(BusinessHours hours, List<Holiday> holidays, Version version) {
        var now = clock.instant();
        var open = hours.isOpen(now);
        return new State(hours, holidays, version, open, open ? hours.closesAt(now) : hours.opensAt(now));
    }

    /// @param hours as they hold, with the holidays of feeds
    /// @param holidays that were entered here
    /// @param changes when it closes or opens next; empty for never
    public record State(
            BusinessHours hours, List<Holiday> holidays, Version version, boolean open, Optional<Instant> changes) {}
}

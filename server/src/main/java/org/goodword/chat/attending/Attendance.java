package org.goodword.chat.attending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.goodword.calendars.Calendar;
import org.goodword.calendars.Calendars;
import org.goodword.chat.widget.Widgets;
import org.goodword.identity.BrandId;
import org.goodword.routing.Routing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows what the visitors of a brand may expect.
@Component
public class Attendance {
    private final Widgets widgets;
    private final Routing routing;
    private final FirstAnswers answers;
    private final Calendars calendars;
    private final Clock clock;

    Attendance(Widgets widgets, Routing routing, FirstAnswers answers, Calendars calendars, Clock clock) {
        this.widgets = widgets;
        this.routing = routing;
        this.answers = answers;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Attending of(BrandId brand) {
        var team = widgets.of(brand).team();
        return routing.anyoneOnline(team)
                ? new Attending(true, answers.usualMinutes(team).orElse(null), null)
                : new Attending(false, null, back(clock.instant()).orElse(null));
    }

    /// Who is expected now, and is not there, may come at any time.
    private Optional<Instant> back(Instant now) {
        return calendars
                .find()
                .map(Calendar::hours)
                .filter(hours -> !hours.isOpen(now))
                .flatMap(hours -> hours.opensAt(now));
    }
}

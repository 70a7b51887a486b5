package org.goodword.reporting;

import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A report that comes by mail was made, changed or taken away.
public record ScheduleChanged(UUID schedule) implements Event {
    @Override
    public String code() {
        return "report-schedule.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("report-schedule", schedule);
    }
}

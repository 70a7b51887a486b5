package org.goodword.reporting.scheduling;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

/// Has reports mailed when their time has come.
@Component
class ScheduleWorker implements DueWorker {
    private final Schedules schedules;

    ScheduleWorker(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String kind() {
        return Schedules.WORK;
    }

    @Override
    public void handle(Due due) {
        schedules.timeHasCome(due.subject());
    }
}

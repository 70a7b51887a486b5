package org.goodword.routing.assigning;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.routing.absence.Absences;
import org.goodword.routing.absence.Leave;
import org.springframework.stereotype.Component;

/// Who comes back may be given what waits.
@Component
class LeaveWorker implements DueWorker {
    private final Leave leave;
    private final AssigningWork work;

    LeaveWorker(Leave leave, AssigningWork work) {
        this.leave = leave;
        this.work = work;
    }

    @Override
    public String kind() {
        return Absences.WORK;
    }

    @Override
    public void handle(Due due) {
        if (leave.goOn(due.subject())) work.lookAgain();
    }
}

package org.goodword.ticketing.statuses;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

@Component
class ReclassingWorker implements DueWorker {
    private final Reclassing reclassing;

    ReclassingWorker(Reclassing reclassing) {
        this.reclassing = reclassing;
    }

    @Override
    public String kind() {
        return Reclassing.WORK;
    }

    @Override
    public void handle(Due due) {
        reclassing.goOn(due.subject());
    }
}

package org.goodword.routing.assigning;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

@Component
class TakeBackWorker implements DueWorker {
    private final Assigner assigner;

    TakeBackWorker(Assigner assigner) {
        this.assigner = assigner;
    }

    @Override
    public String kind() {
        return AssigningWork.TAKE_BACK;
    }

    @Override
    public void handle(Due due) {
        assigner.takeBack(new TicketId(due.subject()));
    }
}

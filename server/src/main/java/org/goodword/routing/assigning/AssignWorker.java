package org.goodword.routing.assigning;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

@Component
class AssignWorker implements DueWorker {
    private final Assigner assigner;

    AssignWorker(Assigner assigner) {
        this.assigner = assigner;
    }

    @Override
    public String kind() {
        return AssigningWork.ASSIGN;
    }

    @Override
    public void handle(Due due) {
        assigner.assign(new TicketId(due.subject()));
    }
}

package org.goodword.routing.offering;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.routing.rounds.NextRound;
import org.springframework.stereotype.Component;

@Component
class RoundWorker implements DueWorker {
    private final Rounds rounds;

    RoundWorker(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return NextRound.KIND;
    }

    @Override
    public void handle(Due due) {
        rounds.round();
    }
}

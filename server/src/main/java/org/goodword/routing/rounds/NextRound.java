package org.goodword.routing.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;

/// The due work of a workspace with live work: one row, so that one round at a time gives it out, on whichever node.
@Component
public class NextRound implements WaitingWork {
    public static final String KIND = "routing";

    private final DueWork work;
    private final Clock clock;

    NextRound(DueWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /// Something changed: there is a round after this transaction. Waits for one that is under way; call it last.
    public void wake() {
        at(clock.instant());
    }

    @Override
    public void lookAgain() {
        wake();
    }

    public void at(Instant time) {
        work.add(KIND, subject(), time);
    }

    /// False when another node has it.
    public boolean begin() {
        return work.lock(KIND, subject()).isPresent();
    }

    public void none() {
        work.done(KIND, subject());
    }

    // The same for ever, and another in each workspace: a worker does one piece of a subject at a time.
    private static UUID subject() {
        return new UUID(0, Workspaces.current().value());
    }
}

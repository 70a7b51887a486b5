package org.goodword.notify.sending;

import java.time.Clock;
import java.time.Duration;
import org.goodword.notify.Concern;
import org.goodword.notify.devices.Device;
import org.goodword.platform.Ids;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is on its way to devices.
@Component
public class Pushes {
    static final String WORK = "push";
    /// So long a message waits for her to read it where she is.
    static final Duration HOLD = Duration.ofSeconds(4);
    /// Of more than this nobody reads each.
    private static final int MOST_WAITING = 30;

    private final PushStore store;
    private final DueWork work;
    private final Clock clock;

    Pushes(PushStore store, DueWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Device device, Concern concern, TicketId ticket) {
        if (store.waiting(device.id(), MOST_WAITING) >= MOST_WAITING) return;
        var now = clock.instant();
        var push = new Push(Ids.next(), device.id(), ticket, concern, 0, now, now.plus(concern.lasts()));
        store.insert(push);
        work.add(WORK, push.id(), concern.isOfMessage() ? now.plus(HOLD) : now);
    }
}

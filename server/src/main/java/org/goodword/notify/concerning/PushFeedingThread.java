package org.goodword.notify.concerning;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerFollower;
import org.goodword.ledger.LedgerReader;
import org.goodword.platform.WhileServing;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

@Component
@WhileServing
class PushFeedingThread extends LedgerFollower {
    private final PushFeeding feeding;

    PushFeedingThread(
            PushFeeding feeding, LedgerReader ledger, Workspaces workspaces, Clock clock, MeterRegistry metrics) {
        super("notify", ledger, workspaces, clock, metrics);
        this.feeding = feeding;
    }

    @Override
    protected List<Entry> next() {
        return feeding.next();
    }
}

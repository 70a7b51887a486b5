package org.goodword.integration.feeding;

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
class FeedingThread extends LedgerFollower {
    private final EventFeeding feeding;

    FeedingThread(
            EventFeeding feeding, LedgerReader ledger, Workspaces workspaces, Clock clock, MeterRegistry metrics) {
        super("integration", ledger, workspaces, clock, metrics);
        this.feeding = feeding;
    }

    @Override
    protected List<Entry> next() {
        return feeding.next();
    }
}

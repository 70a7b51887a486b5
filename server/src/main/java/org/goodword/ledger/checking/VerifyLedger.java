package org.goodword.ledger.checking;

import java.time.Duration;
import org.goodword.ledger.Verdict;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Once a day the whole ledger is read again. What was found is on the health page; the newest checkpoint is in the
/// log, from
/// where it can be kept where nobody who changes the database reaches.
@Component
class VerifyLedger implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyLedger.class);

    private final Verifying verifying;
    private final Checkpoints checkpoints;
    private final Workspaces workspaces;

    VerifyLedger(Verifying verifying, Checkpoints checkpoints, Workspaces workspaces) {
        this.verifying = verifying;
        this.checkpoints = checkpoints;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "verify-ledger";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, this::verify);
    }

    private void verify() {
        var verdict = verifying.verify(_ -> {});
        checkpoints.remember(verdict);
        switch (verdict) {
            case Verdict.Intact intact ->
                LOG.info(
                        "The ledger is as it was written: workspace={} entries={} head={}",
                        Workspaces.current().value(),
                        intact.entries(),
                        intact.head().map(Object::toString).orElse("none"));
            case Verdict.Broken broken ->
                LOG.error(
                        "The ledger was changed: workspace={} checkpoint={} fault={}",
                        Workspaces.current().value(),
                        broken.checkpoint(),
                        broken.fault());
        }
    }
}

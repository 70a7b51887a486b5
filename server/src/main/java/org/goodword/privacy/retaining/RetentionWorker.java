package org.goodword.privacy.retaining;

import org.goodword.platform.Rejected;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class RetentionWorker implements DueWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionWorker.class);

    private final RetentionPieces pieces;

    RetentionWorker(RetentionPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public String kind() {
        return Retaining.WORK;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        if (!pieces.begin(due.subject())) return;
        try {
            pieces.goOn(due.subject());
        } catch (Rejected unreadable) {
            pieces.waits(due.subject(), unreadable.problem().code().value());
        } catch (RuntimeException failed) {
            LOG.error("A retention rule fails and is tried again: rule={}", due.subject(), failed);
            pieces.waits(due.subject(), RetentionPieces.UNKNOWN);
        }
    }
}

package org.goodword.privacy.erasing;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

@Component
class ErasureWorker implements DueWorker {
    private final ErasurePieces pieces;

    ErasureWorker(ErasurePieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public String kind() {
        return Erasures.WORK;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        pieces.goOn(due.subject());
    }
}

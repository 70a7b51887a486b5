package org.goodword.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.platform.work.Persistently;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Claims due rows and hands each to its carrier.
@Component
class Dispatcher implements DueWorker {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Dispatch dispatch;
    /// What may have left without a trace in its row, and so is never taken back.
    private final Set<UUID> unrecorded = ConcurrentHashMap.newKeySet();
    private final Map<String, Carrier> carriers;

    Dispatcher(Dispatch dispatch, List<Carrier> carriers) {
        this.dispatch = dispatch;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::kind, Function.identity()));
    }

    @Override
    public String kind() {
        return Outbox.WORK;
    }

    /// More than a lane usually has at once, so that a slow one leaves room for others.
    @Override
    public int concurrency() {
        return 12;
    }

    @Override
    public void handle(Due due) {
        try {
            dispatch.claim(due.subject()).ifPresent(this::attempt);
        } catch (DataAccessException | TransactionException databaseAway) {
            if (unrecorded.contains(due.subject())) throw databaseAway;
            LOG.warn("Nothing was sent: delivery={} cause={}", due.subject(), databaseAway.toString());
            Persistently.run(() -> dispatch.takeBack(due.subject()));
        }
    }

    private void attempt(Shipment shipment) {
        var outcome = carry(shipment);
        try {
            Persistently.run(() -> dispatch.record(shipment, outcome));
        } catch (DataAccessException | TransactionException databaseAway) {
            // The row stays `sending`, and becomes perhaps sent when its lease ends.
            unrecorded.add(shipment.id());
            LOG.error("Could not record how a delivery ended: delivery={}", shipment.id(), databaseAway);
        }
    }

    private Outcome carry(Shipment shipment) {
        var carrier = carriers.get(shipment.kind());
        if (carrier == null) return new Outcome.Permanent("Nothing here can send \"" + shipment.kind() + "\".");
        try {
            return carrier.carry(shipment);
        } catch (DataAccessException | TransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException failed) {
            LOG.error("Carrier failed: kind={} delivery={}", shipment.kind(), shipment.id(), failed);
            return new Outcome.Unknown("Goodword failed while sending this. It may have arrived.");
        }
    }
}

package org.goodword.outbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Claims due rows and hands each to its carrier.
@Component
class Dispatcher implements DueWorker {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Dispatch dispatch;
    private final Map<String, Carrier> carriers;

    Dispatcher(Dispatch dispatch, List<Carrier> carriers) {
        this.dispatch = dispatch;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::kind, Function.identity()));
    }

    @Override
    public String kind() {
        return Outbox.WORK;
    }

    @Override
    public void handle(Due due) {
        dispatch.claim(due.subject()).ifPresent(shipment -> dispatch.record(shipment, carry(shipment)));
    }

    private Outcome carry(Shipment shipment) {
        var carrier = carriers.get(shipment.kind());
        if (carrier == null) return new Outcome.Permanent("Nothing here can send \"" + shipment.kind() + "\".");
        try {
            return carrier.carry(shipment);
        } catch (RuntimeException failed) {
            LOG.error("Carrier failed: kind={} delivery={}", shipment.kind(), shipment.id(), failed);
            return new Outcome.Unknown("Goodword failed while sending this. It may have arrived.");
        }
    }
}

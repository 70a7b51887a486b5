package org.goodword.mail.filing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.goodword.mail.receiving.InboundQuery;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How many mails wait for a person: a figure for machines, a line for the doctor.
@Component
class ParkedMails implements MeterBinder, HealthCheck {
    private static final int MOST_COUNTED = 1000;

    private final InboundQuery inbound;
    private final Workspaces workspaces;
    private final TransactionTemplate transactions;

    ParkedMails(InboundQuery inbound, Workspaces workspaces, TransactionTemplate transactions) {
        this.inbound = inbound;
        this.workspaces = workspaces;
        this.transactions = transactions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("goodword.mail.parked", this::count)
                .description("Mails that could not become a ticket, at most 1000 of each workspace")
                .register(registry);
    }

    @Override
    public String name() {
        return "incoming mail";
    }

    @Override
    public Finding check() {
        var parked = Workspaces.entered().isPresent() ? here() : count();
        return parked == 0
                ? new Finding.Fine("placed", "Every mail received has its place.", Map.of())
                : new Finding.Worrying(
                        "parked",
                        "%d mails are parked: they could not become tickets.".formatted(parked),
                        "Settings, Mail, or GET /api/v1/inbound/email?state=parked, says why.",
                        Map.of("count", parked));
    }

    private int count() {
        return workspaces.all().stream()
                .mapToInt(workspace -> Workspaces.in(workspace, this::here))
                .sum();
    }

    private Integer here() {
        return transactions.execute(_ -> inbound.countParked(MOST_COUNTED));
    }
}

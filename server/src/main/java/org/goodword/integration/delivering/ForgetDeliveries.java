package org.goodword.integration.delivering;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

@Component
class ForgetDeliveries implements Recurring {
    private final DeliveryForgetting forgetting;
    private final Workspaces workspaces;

    ForgetDeliveries(DeliveryForgetting forgetting, Workspaces workspaces) {
        this.forgetting = forgetting;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "forget-deliveries";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all())
            Workspaces.in(workspace, () -> {
                while (forgetting.some()) continue;
            });
    }
}

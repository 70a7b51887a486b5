package org.goodword.integration;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.springframework.stereotype.Component;

/// Webhooks are told to whom may list them.
@Component
class WebhooksVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of(IntegrationEvent.SUBJECT);
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (caller, _) -> caller.may(IntegrationPermissions.MANAGE);
    }
}

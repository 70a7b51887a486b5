package org.goodword.integration;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What happened to an endpoint.
///
/// @param code `webhook.created`, `webhook.changed`, `webhook.removed`, `webhook.secret-rotated`, `webhook.replayed`,
///     `webhook.switched-off`
public record IntegrationEvent(String code, EndpointId endpoint, Map<String, Object> facts) implements Event {
    public static final String SUBJECT = "webhook";
    public static final String SWITCHED_OFF = "webhook.switched-off";

    @Override
    public Subject subject() {
        return new Subject(SUBJECT, endpoint.value());
    }
}

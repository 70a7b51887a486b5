package org.goodword.integration.warning;

import java.time.Instant;
import java.util.UUID;
import org.goodword.integration.EndpointId;
import org.goodword.integration.IntegrationPermissions;
import org.goodword.integration.endpoints.Endpoint.OffBecause;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;

/// One mail to one agent: an endpoint was switched off.
///
/// @param trouble what was wrong last, as a sentence; empty for nothing
record Warning(UUID id, EndpointId endpoint, AgentId agent, OffBecause why, String trouble, Instant at) {
    static final String KIND = "endpoint-warning";

    /// Whoever can switch endpoints on again.
    static boolean concerns(Caller agent) {
        return agent.may(IntegrationPermissions.MANAGE) && !agent.isLimited();
    }
}

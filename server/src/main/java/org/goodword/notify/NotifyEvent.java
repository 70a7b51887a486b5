package org.goodword.notify;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.AgentId;

/// A device of an agent is told what concerns her, or no longer.
///
/// @param code `agent.device-added`, `agent.device-removed`
public record NotifyEvent(String code, AgentId agent, Map<String, Object> facts) implements Event {
    public static NotifyEvent added(AgentId agent, DeviceId device) {
        return new NotifyEvent("agent.device-added", agent, Map.of("device", device.value()));
    }

    /// @param why `removed` by her, `gone` as its push service says, `replaced` by newer ones, `signed-out`
    public static NotifyEvent removed(AgentId agent, DeviceId device, String why) {
        return new NotifyEvent("agent.device-removed", agent, Map.of("device", device.value(), "why", why));
    }

    @Override
    public Subject subject() {
        return new Subject("agent", agent.value());
    }
}

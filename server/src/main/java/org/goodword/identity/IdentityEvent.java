package org.goodword.identity;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What happened to a workspace, an agent, a team, a role, a brand, a session or a token.
///
/// @param code `agent.invited`, `role.changed` …
public record IdentityEvent(String code, Subject subject, Map<String, Object> facts, Map<String, Object> detail)
        implements Event {
    public static IdentityEvent of(String code, UUID subject) {
        return of(code, subject, Map.of());
    }

    public static IdentityEvent of(String code, UUID subject, Map<String, Object> facts) {
        return new IdentityEvent(code, new Subject(code.substring(0, code.indexOf('.')), subject), facts, Map.of());
    }

    public IdentityEvent with(Map<String, Object> values) {
        return new IdentityEvent(code, subject, facts, values);
    }
}

package org.goodword.ticketing;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.AgentId;

/// What concerns one agent only: the subject is the agent, so that her screens and nobody else's hear of it.
///
/// @param code `inbox.read`, `inbox.draft-changed`, `inbox.mentioned`, `inbox.delivery-failed`,
///     `inbox.reply-stopped`, `inbox.views-changed`, `inbox.canned-replies-changed`
/// @param facts with `ticket` where it is about one
public record InboxEvent(String code, AgentId agent, Map<String, Object> facts) implements Event {
    public static final String SUBJECT = "agent";

    @Override
    public Subject subject() {
        return new Subject(SUBJECT, agent.value());
    }
}

package org.goodword.notify.concerning;

import org.goodword.notify.Concern;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.TicketId;

/// Somebody whom an event concerns.
public record Concerned(AgentId agent, Concern concern, TicketId ticket) {}

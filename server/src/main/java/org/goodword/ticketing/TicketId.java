package org.goodword.ticketing;

import java.util.UUID;

public record TicketId(UUID value) {}

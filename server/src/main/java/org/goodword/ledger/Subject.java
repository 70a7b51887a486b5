package org.goodword.ledger;

import java.util.UUID;

/// What an event is about: `ticket`, `agent`, `contact` … and its id.
public record Subject(String kind, UUID id) {}

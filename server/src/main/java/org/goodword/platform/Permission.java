package org.goodword.platform;

import java.io.Serializable;

/// What a role may allow, named `subject.verb`: `ticket.reply`, `agent.manage`.
public record Permission(String code) implements Serializable {}

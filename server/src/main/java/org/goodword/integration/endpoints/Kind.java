package org.goodword.integration.endpoints;

import java.util.Locale;

public enum Kind {
    /// Set up by a person.
    WEBHOOK,
    /// Set up by a program, for itself.
    HOOK,
    /// An incoming webhook of Slack.
    SLACK,
    /// A webhook of a workflow in Microsoft Teams.
    TEAMS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether it checks who speaks by a signature. Elsewhere the address is the secret.
    public boolean isSigned() {
        return this == WEBHOOK || this == HOOK;
    }
}

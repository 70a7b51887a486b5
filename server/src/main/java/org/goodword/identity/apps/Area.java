package org.goodword.identity.apps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.goodword.platform.Permission;

/// A part of the desk that an app can be let into, and the permissions that count there. What is in no area, no app
/// does: whoever may it does it herself.
public enum Area {
    /// Conversations, and what is done to them.
    TICKETS(Set.of("ticket", "good-word", "chat", "outbound"), Set.of("mail.deliver")),
    /// People outside and their organisations.
    CONTACTS(Set.of("contact"), Set.of()),
    REPORTS(Set.of("report"), Set.of()),
    /// How the desk is set up, and who works at it.
    SETTINGS(
            Set.of(
                    "absence",
                    "assignment",
                    "brand",
                    "calendar",
                    "channel",
                    "field",
                    "integration",
                    "portal",
                    "status",
                    "team"),
            Set.of("agent.view", "chat.configure", "mail.tray"));

    private final Set<String> subjects;
    private final Set<String> permissions;

    /// @param subjects all permissions of these
    Area(Set<String> subjects, Set<String> permissions) {
        this.subjects = subjects;
        this.permissions = permissions;
    }

    public boolean includes(Permission permission) {
        var code = permission.code();
        return permissions.contains(code)
                || subjects.contains(code.substring(0, code.indexOf('.')))
                        && Arrays.stream(values())
                                .noneMatch(other -> other != this && other.permissions.contains(code));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Area> find(String code) {
        return Arrays.stream(values()).filter(area -> area.code().equals(code)).findFirst();
    }
}

package org.goodword.identity.apps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which scope a request needs: the one place that says it. The first line that fits counts; what fits none is closed
/// to apps, as what is said to be.
public final class Reach {
    public static final String ROOT = "/api/v1";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final List<Line> LINES = List.of(
            // Who somebody is, how she gets in, and what she may: nothing that an app does for her.
            closed("/agents/*/access"),
            closed("/agents/*/company-account"),
            closed("/agents/*/second-factor/**"),
            closed("/agents/*/sessions/**"),
            closed("/agents/me/apps/**"),
            closed("/agents/me/devices/**"),
            closed("/agents/me/passkeys/**"),
            closed("/agents/me/password"),
            closed("/agents/me/recovery-codes"),
            closed("/agents/me/settings"),
            reads("/agents/**", Area.SETTINGS),
            reads("/session", Area.SETTINGS),
            closed("/app-authorisations/**"),
            closed("/apps/**"),
            closed("/invitations/**"),
            closed("/ldap/**"),
            closed("/oidc/**"),
            closed("/password-resets/**"),
            closed("/portals/*/provider/**"),
            closed("/roles/**"),
            closed("/scim/**"),
            closed("/session/**"),
            closed("/sessions/**"),
            closed("/setup"),
            closed("/sign-in-rules"),
            closed("/sign-in-ways"),
            closed("/tokens/**"),
            // What tells of everybody, or ends what is kept of them.
            closed("/audit/**"),
            closed("/contacts/*/erasure-preview"),
            closed("/contacts/*/erasures"),
            closed("/contacts/*/exports"),
            closed("/erasures/**"),
            closed("/first-steps"),
            closed("/health"),
            closed("/imports/**"),
            closed("/masking"),
            closed("/person-exports/**"),
            closed("/retention-hold"),
            closed("/retention-rules/**"),
            closed("/retention-runs/**"),
            closed("/workspace-exports/**"),
            // Secrets of mailboxes and widgets.
            closed("/mailbox-authorisations"),
            closed("/mailboxes/*/authorisation"),
            closed("/widgets/*/secret"),
            // For visitors and readers, who have no agent.
            closed("/chat/**"),
            closed("/quotes/**"),
            all("/actions", Area.TICKETS),
            all("/asks/**", Area.TICKETS),
            all("/attachments/**", Area.TICKETS),
            all("/bulk-jobs/**", Area.TICKETS),
            all("/canned-replies/**", Area.TICKETS),
            all("/chats", Area.TICKETS),
            all("/deleted-tickets/**", Area.TICKETS),
            all("/file-links/**", Area.TICKETS),
            all("/files/**", Area.TICKETS),
            all("/inbound/**", Area.TICKETS),
            all("/macros/**", Area.TICKETS),
            all("/messages/**", Area.TICKETS),
            all("/outbound/**", Area.TICKETS),
            all("/search", Area.TICKETS),
            all("/tags/**", Area.TICKETS),
            all("/tickets/**", Area.TICKETS),
            all("/views/**", Area.TICKETS),
            all("/contacts/**", Area.CONTACTS),
            all("/organisations/**", Area.CONTACTS),
            all("/report-schedules/**", Area.REPORTS),
            all("/reports/**", Area.REPORTS),
            all("/today/**", Area.REPORTS),
            all("/wallboard", Area.REPORTS),
            all("/absences/**", Area.SETTINGS),
            all("/acknowledgements/**", Area.SETTINGS),
            all("/assignment-policies/**", Area.SETTINGS),
            all("/availability/**", Area.SETTINGS),
            all("/blocks/**", Area.SETTINGS),
            all("/brands/**", Area.SETTINGS),
            all("/business-hours/**", Area.SETTINGS),
            all("/channel-accounts/**", Area.SETTINGS),
            all("/default-teams/**", Area.SETTINGS),
            all("/domain-keys/**", Area.SETTINGS),
            all("/fields/**", Area.SETTINGS),
            all("/forms/**", Area.SETTINGS),
            all("/holiday-feeds/**", Area.SETTINGS),
            all("/hooks/**", Area.SETTINGS),
            all("/letterheads/**", Area.SETTINGS),
            all("/mail-rules/**", Area.SETTINGS),
            all("/mailboxes/**", Area.SETTINGS),
            all("/notification-defaults", Area.SETTINGS),
            all("/portals/**", Area.SETTINGS),
            all("/statuses/**", Area.SETTINGS),
            all("/teams/**", Area.SETTINGS),
            all("/ticket-types/**", Area.SETTINGS),
            all("/webhooks/**", Area.SETTINGS),
            all("/widgets/**", Area.SETTINGS));

    private Reach() {}

    /// @param path below the root of the API, as it came or as it is documented
    /// @return empty when apps do not do this
    public static Optional<AppScope> needed(String method, String path) {
        var reads = READS.contains(method);
        return line(path)
                .filter(line -> reads || !line.onlyReads())
                .flatMap(Line::area)
                .map(area -> new AppScope(area, !reads));
    }

    /// Whether somebody has said of it what apps may do.
    public static boolean isDecided(String path) {
        return line(path).isPresent();
    }

    private static Optional<Line> line(String path) {
        var container = PathContainer.parsePath(path);
        return LINES.stream().filter(line -> line.pattern().matches(container)).findFirst();
    }

    private static Line closed(String path) {
        return new Line(pattern(path), Optional.empty(), false);
    }

    private static Line reads(String path, Area area) {
        return new Line(pattern(path), Optional.of(area), true);
    }

    private static Line all(String path, Area area) {
        return new Line(pattern(path), Optional.of(area), false);
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    /// @param area absent for what is closed
    /// @param onlyReads what else is done there is closed
    private record Line(PathPattern pattern, Optional<Area> area, boolean onlyReads) {}
}

package org.goodword.ticketing.changing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Permission;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;

/// What is to change of a ticket. An absent part is left alone; a present, empty assignee or team is taken away.
///
/// @param tags the whole list
/// @param fields the workspace's own, by key; null clears
public record TicketChange(
        Optional<String> subject,
        Optional<String> type,
        Optional<String> status,
        Optional<Priority> priority,
        Optional<BrandId> brand,
        Optional<Optional<AgentId>> assignee,
        Optional<Optional<TeamId>> team,
        Optional<List<String>> tags,
        Optional<Map<String, @Nullable Object>> fields) {

    public static final TicketChange NONE = new TicketChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public TicketChange withStatus(String key) {
        return new TicketChange(subject, type, Optional.of(key), priority, brand, assignee, team, tags, fields);
    }

    public TicketChange withPriority(Priority value) {
        return new TicketChange(subject, type, status, Optional.of(value), brand, assignee, team, tags, fields);
    }

    public TicketChange withAssignment(Optional<Optional<AgentId>> agent, Optional<Optional<TeamId>> toTeam) {
        return new TicketChange(subject, type, status, priority, brand, agent, toTeam, tags, fields);
    }

    public TicketChange withTags(List<String> list) {
        return new TicketChange(subject, type, status, priority, brand, assignee, team, Optional.of(list), fields);
    }

    public TicketChange withFields(Map<String, @Nullable Object> values) {
        return new TicketChange(subject, type, status, priority, brand, assignee, team, tags, Optional.of(values));
    }

    List<Permission> needs() {
        var assigns = assignee.isPresent() || team.isPresent();
        var updates = subject.isPresent()
                || type.isPresent()
                || status.isPresent()
                || priority.isPresent()
                || brand.isPresent()
                || tags.isPresent()
                || fields.isPresent();
        if (assigns && updates) return List.of(TicketPermissions.ASSIGN, TicketPermissions.UPDATE);
        return assigns ? List.of(TicketPermissions.ASSIGN) : List.of(TicketPermissions.UPDATE);
    }
}

package org.goodword.ticketing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.changing.TicketChange;
import org.jspecify.annotations.Nullable;

/// Absent parts are left alone; null takes the assignee or the team away.
///
/// @param fields the workspace's own, by key: absent ones are left alone, null clears
record ChangeTicketRequest(
        @Nullable @Size(min = 1, max = 500) String subject,
        @Nullable String type,
        @Nullable String status,
        @Nullable String priority,
        @Nullable UUID brand,
        @Nullable Optional<UUID> assignee,
        @Nullable Optional<UUID> team,
        @Nullable @Size(max = 50) List<@NotBlank String> tags,
        @Nullable @Size(max = 200) Map<String, @Nullable Object> fields) {
    TicketChange change() {
        return new TicketChange(
                Optional.ofNullable(subject),
                Optional.ofNullable(type),
                Optional.ofNullable(status),
                Optional.ofNullable(priority).map(Priority::of),
                Optional.ofNullable(brand).map(BrandId::new),
                Optional.ofNullable(assignee).map(id -> id.map(AgentId::new)),
                Optional.ofNullable(team).map(id -> id.map(TeamId::new)),
                Optional.ofNullable(tags),
                Optional.ofNullable(fields));
    }
}

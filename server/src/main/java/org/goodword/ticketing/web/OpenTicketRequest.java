package org.goodword.ticketing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param brand absent: the workspace's first one
/// @param fields the workspace's own, by key; with them the form of the type must be filled, without them the ticket is
///     asked when it is solved, as one that came by mail
record OpenTicketRequest(
        @NotBlank @Size(max = 500) String subject,
        @NotNull @Valid RequesterRequest requester,
        @NotNull @Valid FirstMessage message,
        @Nullable String type,
        @Nullable String priority,
        @Nullable @Size(max = 50) List<@NotBlank String> tags,
        @Nullable UUID brand,
        @Nullable UUID team,
        @Nullable UUID assignee,
        @Nullable @Size(max = 200) Map<String, @Nullable Object> fields) {

    record RequesterRequest(
            @Nullable @Size(max = 200) String name,
            @NotBlank @Size(max = 320) String email) {}

    record FirstMessage(
            @Nullable UUID id,
            @Nullable String kind,
            @NotBlank @Size(max = 1_000_000) String body,
            @Nullable String format,
            @Nullable @Size(max = 100) List<@NotNull UUID> attachments,
            @Nullable @Min(0) @Max(30) Integer holdSeconds) {
        Duration hold() {
            return Duration.ofSeconds(holdSeconds == null ? 0 : holdSeconds);
        }
    }
}

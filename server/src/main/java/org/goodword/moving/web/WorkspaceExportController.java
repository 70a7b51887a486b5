package org.goodword.moving.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.files.Downloads;
import org.goodword.moving.departing.Departure;
import org.goodword.moving.departing.Departures;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspace-exports")
class WorkspaceExportController {
    private final Departures departures;
    private final Downloads downloads;

    WorkspaceExportController(Departures departures, Downloads downloads) {
        this.departures = departures;
        this.downloads = downloads;
    }

    @Operation(
            summary = "Take out the whole workspace",
            description =
                    "In the background: one zip with every table as lines of JSON, mails as they came, and files, all as of"
                            + " one moment. Its schema is in it, and in `docs/api/workspace-archive.json`. `passphrase` (12 to 200"
                            + " characters) seals the secrets in it and signs it; it is not kept, and nobody brings the workspace in"
                            + " without it. It can be fetched for seven days, or until a contact is erased. One at a time. Needs"
                            + " `workspace.export`. Errors: `invalid-value`, `workspace-export-under-way`, `not-allowed`.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    WorkspaceExportResponse begin(@Valid @RequestBody WorkspaceExportRequest request, Caller caller) {
        return WorkspaceExportResponse.of(departures.begin(request.passphrase(), caller));
    }

    @Operation(
            summary = "Exports of the workspace",
            description = "Newest first, at most 50. Needs `workspace.export`.")
    @GetMapping
    WorkspaceExportsResponse list(Caller caller) {
        return new WorkspaceExportsResponse(departures.list(caller).stream()
                .map(WorkspaceExportResponse::of)
                .toList());
    }

    @Operation(
            summary = "How an export of the workspace fares",
            description =
                    "`state` is `waiting`, `running`, `done`, `failed` (`trouble` says why) or `gone` (its time is over, it was"
                            + " deleted, or a contact was erased). Needs `workspace.export`. Errors: `not-found`.")
    @GetMapping("/{id}")
    WorkspaceExportResponse get(@PathVariable UUID id, Caller caller) {
        return WorkspaceExportResponse.of(departures.get(id, caller));
    }

    @Operation(
            summary = "Fetch an export of the workspace",
            description =
                    "The zip, in parts too (`Range`); who fetched it stands in the ledger. Needs `workspace.export`. Errors:"
                            + " `not-found` also before it is made.")
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> fetch(@PathVariable UUID id, Caller caller) throws IOException {
        return downloads.saved(departures.fetch(id, caller));
    }

    @Operation(
            summary = "Delete an export of the workspace",
            description =
                    "One that is being made is stopped. What is gone already stays so. Needs `workspace.export`. Errors:"
                            + " `not-found`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Caller caller) {
        departures.delete(id, caller);
    }

    /// @param passphrase 12 to 200 characters
    record WorkspaceExportRequest(
            @NotBlank @Size(min = 12, max = 200) String passphrase) {}

    record WorkspaceExportsResponse(List<WorkspaceExportResponse> items) {}

    /// @param state waiting, running, done, failed or gone
    /// @param rows read so far
    /// @param filesPacked of `files`, which is known once all rows are read
    /// @param size in bytes
    /// @param until it can be fetched
    record WorkspaceExportResponse(
            UUID id,
            String state,
            long rows,
            long filesPacked,
            @Nullable Long files,
            @Nullable Long size,
            @Nullable String trouble,
            UUID by,
            Instant begunAt,
            @Nullable Instant endedAt,
            Instant until) {
        static WorkspaceExportResponse of(Departure departure) {
            return new WorkspaceExportResponse(
                    departure.id(),
                    departure.state().code(),
                    departure.rowsRead(),
                    departure.filesPacked(),
                    departure.filesAll().orElse(null),
                    departure.size().orElse(null),
                    departure.trouble().orElse(null),
                    departure.by().value(),
                    departure.begun(),
                    departure.ended().orElse(null),
                    departure.until());
        }
    }
}

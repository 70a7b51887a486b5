package org.goodword.importing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.importing.ImportPermissions;
import org.goodword.importing.Run.Remark;
import org.goodword.importing.RunId;
import org.goodword.importing.running.Runs;
import org.goodword.importing.running.Staging;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private final Runs runs;
    private final Staging staging;

    ImportController(Runs runs, Staging staging) {
        this.runs = runs;
        this.staging = staging;
    }

    @Operation(
            summary = "Import an export",
            description =
                    "The body is the file, or a zip archive of a folder; `name` is what it is called. `source` is one of "
                            + "`mbox`, `maildir`, `eml`, `csv`, `zendesk`, `freshdesk`, `kayako`. It begins soon after the answer and "
                            + "goes on in the background. With `dry=true` nothing is written, and the counts are the same. What was "
                            + "imported before is known again. `origin` tells two installations of one desk apart; `closed=true` brings "
                            + "open tickets over as closed ones; `column=Heading=meaning` says what a heading means, and is remembered. "
                            + "Needs `import.run`. Errors: `invalid-value`, `import-not-usable`, `import-too-large`.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportResponse start(
            @RequestParam String source,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean dry,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(required = false) @Nullable List<String> column,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        if (origin.length() > 100) throw Invalid.of("origin", "\"origin\" has at most 100 characters.");
        var options = new ImportOptions(origin.strip(), closed, columns(column == null ? List.of() : column));
        var id = new RunId(Ids.next());
        var place = staging.keep(id, request.getInputStream(), name);
        try {
            var plan = new Runs.Plan(
                    id, source, place, true, options, dry, caller.actor().agent());
            return ImportResponse.of(runs.start(plan));
        } catch (RuntimeException refused) {
            staging.forget(id);
            throw refused;
        }
    }

    private static Map<String, String> columns(List<String> pairs) {
        var columns = new HashMap<String, String>();
        for (var pair : pairs) {
            var equals = pair.lastIndexOf('=');
            if (equals < 1) throw Invalid.of("column", "Write \"column\" as Heading=meaning.");
            columns.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return columns;
    }

    @Operation(summary = "Imports", description = "Newest first. Needs `import.run`.")
    @GetMapping
    Page<ImportResponse> list(PageRequest page, Caller caller) {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        return runs.list(page).map(ImportResponse::of);
    }

    @Operation(
            summary = "How an import fares",
            description =
                    "`state` is `waiting`, `running`, `done`, `failed`, `stopped`, `undoing` or `undone`; `permille` is how much "
                            + "was read. `untaken` names fields that have no place here, with how often they had a value.")
    @GetMapping("/{id}")
    ImportResponse get(@PathVariable UUID id, Caller caller) {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        return ImportResponse.of(runs.get(new RunId(id)));
    }

    @Operation(
            summary = "What was odd about an import",
            description =
                    "In the order of the export, at most 5000: what was refused, and what was taken over otherwise than it "
                            + "stood, each with its place and a reason in words.")
    @GetMapping("/{id}/remarks")
    Page<RemarkResponse> remarks(@PathVariable UUID id, PageRequest page, Caller caller) {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        return runs.remarks(new RunId(id), page).map(RemarkResponse::of);
    }

    @Operation(
            summary = "Stop an import",
            description = "What was made stays; it can be gone on with, or undone. Errors: `import-not-now`.")
    @PostMapping("/{id}/stop")
    ImportResponse stop(@PathVariable UUID id, Caller caller) {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        return ImportResponse.of(runs.stop(new RunId(id)));
    }

    @Operation(
            summary = "Go on with an import",
            description = "One that failed or was stopped, behind what it wrote last. Errors: `import-not-now`.")
    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportResponse resume(@PathVariable UUID id, Caller caller) {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        return ImportResponse.of(runs.resume(new RunId(id)));
    }

    @Operation(
            summary = "Undo an import",
            description =
                    "Takes away what it made, in the background. A ticket in which others have written stays, with what "
                            + "they wrote; so does a contact who was changed, or whom something else refers to. Errors: "
                            + "`import-not-now`.")
    @PostMapping("/{id}/undoing")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportResponse undo(@PathVariable UUID id, Caller caller) {
        caller.require(ImportPermissions.RUN);
        caller.requireNoLimits();
        return ImportResponse.of(runs.undo(new RunId(id)));
    }

    record RemarkResponse(String place, boolean refused, String reason) {
        static RemarkResponse of(Remark remark) {
            return new RemarkResponse(remark.place(), remark.refused(), remark.reason());
        }
    }
}

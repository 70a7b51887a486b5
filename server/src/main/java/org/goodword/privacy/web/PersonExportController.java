package org.goodword.privacy.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.files.Downloads;
import org.goodword.platform.Caller;
import org.goodword.privacy.exporting.Export;
import org.goodword.privacy.exporting.Exports;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PersonExportController {
    private final Exports exports;
    private final Downloads downloads;

    PersonExportController(Exports exports, Downloads downloads) {
        this.exports = exports;
        this.downloads = downloads;
    }

    @Operation(
            summary = "Take out what is kept of a contact",
            description =
                    "In the background: a zip with tables in JSON by module, mails as they came, and files. It can"
                            + " be fetched for seven days. Needs `privacy.manage`. Errors: `not-found`, `not-allowed`.")
    @PostMapping("/contacts/{contact}/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PersonExportResponse begin(@PathVariable UUID contact, Caller caller) {
        return PersonExportResponse.of(exports.begin(new ContactId(contact), caller));
    }

    @Operation(
            summary = "What was taken out of what is kept of a contact",
            description = "Newest first, at most 50. Needs `privacy.manage`.")
    @GetMapping("/contacts/{contact}/exports")
    PersonExportsResponse list(@PathVariable UUID contact, Caller caller) {
        return new PersonExportsResponse(exports.list(new ContactId(contact), caller).stream()
                .map(PersonExportResponse::of)
                .toList());
    }

    @Operation(
            summary = "How an export of a contact fares",
            description =
                    "`state` is `waiting`, `done`, `failed` or `gone` (its time is over, or the contact was erased). Needs "
                            + "`privacy.manage`. Errors: `not-found`.")
    @GetMapping("/person-exports/{id}")
    PersonExportResponse get(@PathVariable UUID id, Caller caller) {
        return PersonExportResponse.of(exports.get(id, caller));
    }

    @Operation(
            summary = "Fetch an export of a contact",
            description = "The zip; who fetched it stands in the ledger. Needs `privacy.manage`. Errors: `not-found`.")
    @GetMapping("/person-exports/{id}/file")
    ResponseEntity<Resource> fetch(@PathVariable UUID id, Caller caller) throws IOException {
        return downloads.saved(exports.fetch(id, caller));
    }

    record PersonExportsResponse(List<PersonExportResponse> items) {}

    /// @param state waiting, done, failed or gone
    /// @param size in bytes
    /// @param until it can be fetched
    record PersonExportResponse(
            UUID id, UUID contact, String state, @Nullable Long size, Instant begunAt, Instant until) {
        static PersonExportResponse of(Export export) {
            return new PersonExportResponse(
                    export.id(),
                    export.contact().value(),
                    export.state().code(),
                    export.size().orElse(null),
                    export.begun(),
                    export.until());
        }
    }
}

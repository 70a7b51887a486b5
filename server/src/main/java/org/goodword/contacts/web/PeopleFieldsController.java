package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.filling.PeopleFilling;
import org.goodword.contacts.filling.PeopleFilling.Filled;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PeopleFieldsController {
    private final PeopleFilling filling;

    PeopleFieldsController(PeopleFilling filling) {
        this.filling = filling;
    }

    @Operation(
            summary = "A contact's own fields",
            description = "What your workspace keeps of it beyond what is built in, by key.")
    @GetMapping("/contacts/{id}/fields")
    ResponseEntity<PeopleFieldsResponse> ofContact(@PathVariable UUID id, Caller caller) {
        return answer(filling.of(new ContactId(id), caller));
    }

    @Operation(
            summary = "Fill a contact's own fields",
            description =
                    "Absent keys are left alone, null clears. The version is the contact's. Errors: `invalid-value`, "
                            + "`field-read-only`, `stale-version`.")
    @PatchMapping("/contacts/{id}/fields")
    ResponseEntity<PeopleFieldsResponse> fillContact(
            @PathVariable UUID id, @Valid @RequestBody PeopleFieldsRequest body, Precondition seen, Caller caller) {
        return answer(filling.fill(new ContactId(id), seen, body.fields(), caller));
    }

    @Operation(
            summary = "An organisation's own fields",
            description = "What your workspace keeps of it beyond what is built in, by key.")
    @GetMapping("/organisations/{id}/fields")
    ResponseEntity<PeopleFieldsResponse> ofOrganisation(@PathVariable UUID id, Caller caller) {
        return answer(filling.of(new OrganisationId(id), caller));
    }

    @Operation(
            summary = "Fill an organisation's own fields",
            description = "Absent keys are left alone, null clears. The version is the organisation's. Errors: "
                    + "`invalid-value`, `field-read-only`, `stale-version`.")
    @PatchMapping("/organisations/{id}/fields")
    ResponseEntity<PeopleFieldsResponse> fillOrganisation(
            @PathVariable UUID id, @Valid @RequestBody PeopleFieldsRequest body, Precondition seen, Caller caller) {
        return answer(filling.fill(new OrganisationId(id), seen, body.fields(), caller));
    }

    private static ResponseEntity<PeopleFieldsResponse> answer(Filled filled) {
        return ResponseEntity.ok()
                .eTag(filled.version().etag())
                .body(new PeopleFieldsResponse(
                        filled.values().byKey(), filled.version().value()));
    }

    record PeopleFieldsRequest(@NotNull @Size(max = 200) Map<String, @Nullable Object> fields) {}

    record PeopleFieldsResponse(Map<String, Object> fields, int version) {}
}

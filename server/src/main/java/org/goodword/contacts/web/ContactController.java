package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Contacts.ContactChange;
import org.goodword.contacts.OrganisationId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {
    private final Contacts contacts;
    private final Idempotency idempotency;

    ContactController(Contacts contacts, Idempotency idempotency) {
        this.contacts = contacts;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Contacts", description = "By name; of one organisation if asked.")
    @GetMapping
    Page<ContactResponse> list(
            @RequestParam(required = false) @Nullable UUID organisation, PageRequest page, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        return contacts.list(Optional.ofNullable(organisation).map(OrganisationId::new), page)
                .map(ContactResponse::of);
    }

    @Operation(summary = "One contact")
    @GetMapping("/{id}")
    ResponseEntity<ContactResponse> show(@PathVariable UUID id, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        return answer(HttpStatus.OK, contacts.find(new ContactId(id)).orElseThrow(() -> NotFound.of("contact", id)));
    }

    @Operation(
            summary = "Add a contact",
            description = "Joins the organisation of its address's domain unless another is named. Errors: "
                    + "`invalid-value` when an address belongs to another contact.")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody ContactRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                key,
                body,
                () -> answer(
                        HttpStatus.CREATED,
                        contacts.create(
                                body.name(),
                                addresses(body.emails()),
                                Optional.ofNullable(body.organisation()).map(OrganisationId::new),
                                caller)));
    }

    @Operation(
            summary = "Change a contact",
            description = "Absent fields are left alone, `organisation: null` clears it, `emails` replaces the list. "
                    + "Errors: `stale-version`, `invalid-value`.")
    @PatchMapping("/{id}")
    ResponseEntity<ContactResponse> change(
            @PathVariable UUID id, @Valid @RequestBody ContactChangeRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, contacts.change(new ContactId(id), seen, body.change(), caller));
    }

    private static ResponseEntity<ContactResponse> answer(HttpStatus status, Contact contact) {
        return ResponseEntity.status(status).eTag(contact.version().etag()).body(ContactResponse.of(contact));
    }

    private static List<EmailAddress> addresses(@Nullable List<String> emails) {
        return emails == null
                ? List.of()
                : emails.stream().map(EmailAddress::new).distinct().toList();
    }

    record ContactRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 50) List<@NotBlank String> emails,
            @Nullable UUID organisation) {}

    record ContactChangeRequest(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Size(max = 50) List<@NotBlank String> emails,
            @Nullable Optional<UUID> organisation) {
        ContactChange change() {
            return new ContactChange(
                    Optional.ofNullable(name),
                    Optional.ofNullable(emails).map(ContactController::addresses),
                    Optional.ofNullable(organisation).map(id -> id.map(OrganisationId::new)));
        }
    }

    /// @param goodWord something of his may be quoted
    /// @param neverAsk he asked us never to ask for a favour
    record ContactResponse(
            UUID id,
            String name,
            List<String> emails,
            @Nullable UUID organisation,
            boolean goodWord,
            boolean neverAsk,
            int version) {
        static ContactResponse of(Contact contact) {
            return new ContactResponse(
                    contact.id().value(),
                    contact.name(),
                    contact.emails().stream().map(EmailAddress::value).toList(),
                    contact.organisation().map(OrganisationId::value).orElse(null),
                    contact.goodWord().given(),
                    contact.goodWord().never(),
                    contact.version().value());
        }
    }
}

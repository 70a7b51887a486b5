package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Contacts.ContactChange;
import org.goodword.contacts.Deliverability;
import org.goodword.contacts.Listed;
import org.goodword.contacts.MassMail;
import org.goodword.contacts.NoMassMail;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.contacts.PeopleFields;
import org.goodword.contacts.PeopleFilters;
import org.goodword.contacts.Undeliverable;
import org.goodword.contacts.web.DeliverabilityController.UndeliverableResponse;
import org.goodword.contacts.web.MassMailController.NoMassMailResponse;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Values;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Csv;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {
    private static final List<String> HEAD = List.of("id", "name", "emails", "organisation", "good word", "never ask");

    private final Contacts contacts;
    private final Organisations organisations;
    private final PeopleFilters filters;
    private final PeopleFields people;
    private final Deliverability deliverability;
    private final MassMail massMail;
    private final Idempotency idempotency;

    ContactController(
            Contacts contacts,
            Organisations organisations,
            PeopleFilters filters,
            PeopleFields people,
            Deliverability deliverability,
            MassMail massMail,
            Idempotency idempotency) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.filters = filters;
        this.people = people;
        this.deliverability = deliverability;
        this.massMail = massMail;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Contacts",
            description =
                    "By name; of one organisation if asked; with `q` those of whom each word begins a word of their "
                            + "name or addresses; with `filter` those whose own fields it means: `plan:gold seats>10`. Who was "
                            + "merged into another is not among them. Error: `invalid-filter`.")
    @GetMapping
    Page<ContactResponse> list(
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable @Size(max = 4_000) String filter,
            PageRequest page,
            Caller caller) {
        caller.require(ContactPermissions.VIEW);
        return answers(contacts.list(listed(organisation, q, filter, caller), page));
    }

    @Operation(
            summary = "Contacts as a table",
            description = "The same list as CSV in UTF-8 with its mark, from the first to the last; addresses are "
                    + "divided by spaces.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/export")
    void export(
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable @Size(max = 4_000) String filter,
            Caller caller,
            HttpServletResponse response) {
        caller.require(ContactPermissions.VIEW);
        var which = listed(organisation, q, filter, caller);
        var columns = new FieldColumns(people.fields(FieldSubject.CONTACT, caller));
        Csv.write(
                response,
                "contacts.csv",
                columns.head(HEAD),
                page -> told(contacts.list(which, page), caller),
                row -> columns.cells(cells(row.contact()), row.values()));
    }

    @Operation(
            summary = "One contact",
            description =
                    "`mergedInto` says who he turned out to be; who was merged has no addresses and tickets any more.")
    @GetMapping("/{id}")
    ResponseEntity<ContactResponse> show(@PathVariable UUID id, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        return answer(HttpStatus.OK, contacts.find(new ContactId(id)).orElseThrow(() -> NotFound.of("contact", id)));
    }

    @Operation(
            summary = "Add a contact",
            description = "Joins the organisation of its address's domain unless another is named. Errors: "
                    + "`address-taken` with the contact who has it.")
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
                    + "Errors: `stale-version`, `invalid-value`, `address-taken`, `merged-away`.")
    @PatchMapping("/{id}")
    ResponseEntity<ContactResponse> change(
            @PathVariable UUID id, @Valid @RequestBody ContactChangeRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, contacts.change(new ContactId(id), seen, body.change(), caller));
    }

    @Operation(
            summary = "Give a contact an address",
            description = "One he has already changes nothing. Errors: `address-taken` with the contact who has it, "
                    + "`invalid-email-address`, `merged-away`.")
    @PutMapping("/{contact}/emails/{email}")
    ResponseEntity<ContactResponse> addEmail(@PathVariable UUID contact, @PathVariable String email, Caller caller) {
        return answer(HttpStatus.OK, contacts.addEmail(new ContactId(contact), new EmailAddress(email), caller));
    }

    @Operation(summary = "Take an address off a contact", description = "Errors: `merged-away`.")
    @DeleteMapping("/{contact}/emails/{email}")
    ResponseEntity<ContactResponse> removeEmail(@PathVariable UUID contact, @PathVariable String email, Caller caller) {
        return answer(HttpStatus.OK, contacts.removeEmail(new ContactId(contact), new EmailAddress(email), caller));
    }

    private Listed listed(@Nullable UUID organisation, @Nullable String q, @Nullable String filter, Caller caller) {
        return new Listed(
                Optional.ofNullable(organisation).map(OrganisationId::new),
                Optional.ofNullable(q),
                filters.contacts(Optional.ofNullable(filter), caller));
    }

    private record Told(ContactResponse contact, Values values) {}

    private Page<Told> told(Page<Contact> page, Caller caller) {
        var values = people.ofContacts(page.items().stream().map(Contact::id).toList(), caller);
        return answers(page)
                .map(contact -> new Told(contact, values.getOrDefault(new ContactId(contact.id()), Values.NONE)));
    }

    private Page<ContactResponse> answers(Page<Contact> page) {
        var names = organisations.names(page.items().stream()
                .flatMap(contact -> contact.organisation().stream())
                .toList());
        var lost = deliverability.undeliverableOf(
                page.items().stream().map(Contact::id).toList());
        var unwanted = unwanted(page.items());
        return page.map(
                contact -> ContactResponse.of(contact, names, lost.getOrDefault(contact.id(), List.of()), unwanted));
    }

    private static List<String> cells(ContactResponse contact) {
        return List.of(
                contact.id().toString(),
                contact.name(),
                String.join(" ", contact.emails()),
                Optional.ofNullable(contact.organisationName()).orElse(""),
                contact.goodWord() ? "yes" : "",
                contact.neverAsk() ? "yes" : "");
    }

    private ResponseEntity<ContactResponse> answer(HttpStatus status, Contact contact) {
        var names = organisations.names(contact.organisation().stream().toList());
        var lost = deliverability.undeliverableOf(List.of(contact.id()));
        return ResponseEntity.status(status)
                .eTag(contact.version().etag())
                .body(ContactResponse.of(
                        contact, names, lost.getOrDefault(contact.id(), List.of()), unwanted(List.of(contact))));
    }

    private Map<EmailAddress, NoMassMail> unwanted(List<Contact> contacts) {
        var addresses =
                contacts.stream().flatMap(contact -> contact.emails().stream()).toList();
        return massMail.unwanted(addresses).stream()
                .collect(Collectors.toMap(NoMassMail::address, Function.identity()));
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
    /// @param mergedInto who he turned out to be
    /// @param undeliverable those of his addresses that take no mail
    /// @param noMassMail those that want no mail that goes to many
    record ContactResponse(
            UUID id,
            String name,
            List<String> emails,
            @Nullable UUID organisation,
            @Nullable String organisationName,
            boolean goodWord,
            boolean neverAsk,
            @Nullable UUID mergedInto,
            List<UndeliverableResponse> undeliverable,
            List<NoMassMailResponse> noMassMail,
            int version) {
        static ContactResponse of(
                Contact contact,
                Map<OrganisationId, String> names,
                List<Undeliverable> lost,
                Map<EmailAddress, NoMassMail> unwanted) {
            return new ContactResponse(
                    contact.id().value(),
                    contact.name(),
                    contact.emails().stream().map(EmailAddress::value).toList(),
                    contact.organisation().map(OrganisationId::value).orElse(null),
                    contact.organisation().map(names::get).orElse(null),
                    contact.goodWord().given(),
                    contact.goodWord().never(),
                    contact.mergedInto().map(ContactId::value).orElse(null),
                    lost.stream().map(UndeliverableResponse::of).toList(),
                    contact.emails().stream()
                            .flatMap(email -> Optional.ofNullable(unwanted.get(email)).stream())
                            .map(NoMassMailResponse::of)
                            .toList(),
                    contact.version().value());
        }
    }
}

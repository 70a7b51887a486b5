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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Organisation;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.contacts.Organisations.OrganisationChange;
import org.goodword.contacts.PeopleFields;
import org.goodword.contacts.PeopleFilters;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Values;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Csv;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jooq.Condition;
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
@RequestMapping("/api/v1/organisations")
class OrganisationController {
    private static final List<String> HEAD = List.of("id", "name", "domains", "shares tickets");

    private final Organisations organisations;
    private final PeopleFilters filters;
    private final PeopleFields people;
    private final Idempotency idempotency;

    OrganisationController(
            Organisations organisations, PeopleFilters filters, PeopleFields people, Idempotency idempotency) {
        this.organisations = organisations;
        this.filters = filters;
        this.people = people;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Organisations",
            description = "By name; with `q` those of which each word begins a word of their name or a domain; with "
                    + "`filter` those whose own fields it means: `plan:gold`. What was merged into another is "
                    + "not among them. Error: `invalid-filter`.")
    @GetMapping
    Page<OrganisationResponse> list(
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable @Size(max = 4_000) String filter,
            PageRequest page,
            Caller caller) {
        caller.require(ContactPermissions.VIEW);
        return organisations
                .list(Optional.ofNullable(q), filtered(filter, caller), page)
                .map(OrganisationResponse::of);
    }

    @Operation(
            summary = "Organisations as a table",
            description =
                    "The same list as CSV in UTF-8 with its mark, from the first to the last; domains are divided "
                            + "by spaces.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/export")
    void export(
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable @Size(max = 4_000) String filter,
            Caller caller,
            HttpServletResponse response) {
        caller.require(ContactPermissions.VIEW);
        var columns = new FieldColumns(people.fields(FieldSubject.ORGANISATION, caller));
        var filtered = filtered(filter, caller);
        Csv.write(
                response,
                "organisations.csv",
                columns.head(HEAD),
                page -> told(organisations.list(Optional.ofNullable(q), filtered, page), caller),
                row -> columns.cells(cells(row.organisation()), row.values()));
    }

    private Condition filtered(@Nullable String filter, Caller caller) {
        return filters.organisations(Optional.ofNullable(filter), caller);
    }

    private record Told(Organisation organisation, Values values) {}

    private Page<Told> told(Page<Organisation> page, Caller caller) {
        var values = people.ofOrganisations(
                page.items().stream().map(Organisation::id).toList(), caller);
        return page.map(one -> new Told(one, values.getOrDefault(one.id(), Values.NONE)));
    }

    private static List<String> cells(Organisation organisation) {
        return List.of(
                organisation.id().value().toString(),
                organisation.name(),
                String.join(" ", organisation.domains()),
                organisation.sharesTickets() ? "yes" : "");
    }

    @Operation(summary = "One organisation")
    @GetMapping("/{id}")
    ResponseEntity<OrganisationResponse> show(@PathVariable UUID id, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        var found = organisations.find(new OrganisationId(id));
        return answer(HttpStatus.OK, found.orElseThrow(() -> NotFound.of("organisation", id)));
    }

    @Operation(
            summary = "Add an organisation",
            description = "New contacts with an address in its domains join it. Errors: `invalid-value` for a domain "
                    + "that is taken, or where anybody can have an address.")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody OrganisationRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                key,
                body,
                () -> answer(HttpStatus.CREATED, organisations.create(body.name(), domains(body.domains()), caller)));
    }

    @Operation(
            summary = "Change an organisation",
            description =
                    "`domains` replaces the list; `sharesTickets`: its people may see each other's tickets. Errors: "
                            + "`stale-version`, `merged-away`.")
    @PatchMapping("/{id}")
    ResponseEntity<OrganisationResponse> change(
            @PathVariable UUID id,
            @Valid @RequestBody OrganisationChangeRequest body,
            Precondition seen,
            Caller caller) {
        return answer(
                HttpStatus.OK,
                organisations.change(
                        new OrganisationId(id),
                        seen,
                        new OrganisationChange(
                                Optional.ofNullable(body.name()),
                                Optional.ofNullable(body.domains()).map(OrganisationController::domains),
                                Optional.ofNullable(body.sharesTickets())),
                        caller));
    }

    private static ResponseEntity<OrganisationResponse> answer(HttpStatus status, Organisation organisation) {
        return ResponseEntity.status(status)
                .eTag(organisation.version().etag())
                .body(OrganisationResponse.of(organisation));
    }

    private static List<String> domains(@Nullable List<String> domains) {
        return domains == null
                ? List.of()
                : domains.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    record OrganisationRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) List<@NotBlank String> domains) {}

    record OrganisationChangeRequest(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Size(max = 100) List<@NotBlank String> domains,
            @Nullable Boolean sharesTickets) {}

    /// @param sharesTickets its people may see each other's tickets
    /// @param mergedInto which one it turned out to be
    record OrganisationResponse(
            UUID id,
            String name,
            List<String> domains,
            boolean sharesTickets,
            @Nullable UUID mergedInto,
            int version) {
        static OrganisationResponse of(Organisation organisation) {
            return new OrganisationResponse(
                    organisation.id().value(),
                    organisation.name(),
                    organisation.domains(),
                    organisation.sharesTickets(),
                    organisation.mergedInto().map(OrganisationId::value).orElse(null),
                    organisation.version().value());
        }
    }
}

package org.goodword.fields.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldId;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.fields.Kind;
import org.goodword.fields.Option;
import org.goodword.fields.defining.Defining;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
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
@RequestMapping("/api/v1/fields")
class FieldController {
    private final Fields fields;
    private final Defining defining;
    private final Idempotency idempotency;

    FieldController(Fields fields, Defining defining, Idempotency idempotency) {
        this.fields = fields;
        this.defining = defining;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Fields",
            description = "What your workspace keeps of tickets, contacts and organisations (`subject`) beyond what is "
                    + "built in, in order, archived ones too. Values stand in `fields` of the subject, by `key`; lists "
                    + "ask `key:value` for those that are `filterable`. What your role hides is left out; what it may not write is "
                    + "`readOnly`.")
    @GetMapping
    FieldsResponse list(@RequestParam(defaultValue = "ticket") String subject, Caller caller) {
        return new FieldsResponse(fields.of(FieldSubject.of(subject), caller.fields()).stream()
                .map(field -> FieldResponse.of(field, caller))
                .toList());
    }

    @Operation(
            summary = "Make a field",
            description = "`kind` is text, number, money (with a `currency`), date, choice or tree (with `options`), "
                    + "person, contact, organisation or ticket. `key` and `kind` never change. At once in every form, "
                    + "list and filter. Needs `field.manage`. Errors: `invalid-value`.")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody FieldRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                key, body, () -> answer(HttpStatus.CREATED, defining.define(body.plan(), caller), caller));
    }

    @Operation(
            summary = "Change a field",
            description = "Absent parts are left alone. `options` replaces the list; one that was there stays, or is "
                    + "retired with `active: false`. `archived` takes it from forms and filters; values stay. Errors: "
                    + "`stale-version`, `invalid-value`.")
    @PatchMapping("/{id}")
    ResponseEntity<FieldResponse> change(
            @PathVariable UUID id, @Valid @RequestBody FieldChangeRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, defining.change(new FieldId(id), seen, body.change(), caller), caller);
    }

    private static ResponseEntity<FieldResponse> answer(HttpStatus status, Definition field, Caller caller) {
        return ResponseEntity.status(status).eTag(field.version().etag()).body(FieldResponse.of(field, caller));
    }

    record FieldRequest(
            @NotBlank String subject,
            @NotBlank @Size(max = 40) String key,
            @NotBlank String kind,
            @NotNull Map<String, @NotNull String> name,
            @Nullable Map<String, @NotNull String> help,
            @Nullable List<@Valid @NotNull FieldOption> options,
            @Nullable String currency,
            @Nullable Boolean filterable,
            @Nullable Boolean customers) {
        Defining.Plan plan() {
            return new Defining.Plan(
                    FieldSubject.of(subject),
                    key,
                    Kind.of(kind),
                    name,
                    help == null ? Map.of() : help,
                    FieldOption.options(options),
                    Optional.ofNullable(currency).map(FieldRequest::currency),
                    filterable == null || filterable,
                    Boolean.TRUE.equals(customers));
        }

        private static Currency currency(String code) {
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw Invalid.of("currency", "\"%s\" is no currency; write EUR.".formatted(code));
            }
        }
    }

    record FieldChangeRequest(
            @Nullable Map<String, @NotNull String> name,
            @Nullable Map<String, @NotNull String> help,
            @Nullable List<@Valid @NotNull FieldOption> options,
            @Nullable Integer position,
            @Nullable Boolean filterable,
            @Nullable Boolean customers,
            @Nullable Boolean archived) {
        Defining.Change change() {
            return new Defining.Change(
                    Optional.ofNullable(name),
                    Optional.ofNullable(help),
                    Optional.ofNullable(options).map(FieldOption::options),
                    Optional.ofNullable(position),
                    Optional.ofNullable(filterable),
                    Optional.ofNullable(customers),
                    Optional.ofNullable(archived));
        }
    }

    /// @param parent of a tree: under which other it lies
    /// @param active false: nobody is offered it any more
    record FieldOption(
            @NotBlank String key,
            @NotNull Map<String, @NotNull String> name,
            @Nullable String parent,
            @Nullable Boolean active) {
        static List<Option> options(@Nullable List<FieldOption> given) {
            if (given == null) return List.of();
            return given.stream()
                    .map(option -> new Option(
                            option.key(),
                            option.name(),
                            Optional.ofNullable(option.parent()),
                            option.active() == null || option.active()))
                    .toList();
        }

        static FieldOption of(Option option) {
            return new FieldOption(option.key(), option.name(), option.parent().orElse(null), option.active());
        }
    }

    record FieldsResponse(List<FieldResponse> items) {}

    /// @param readOnly whether the caller's role may not write it
    record FieldResponse(
            UUID id,
            String subject,
            String key,
            String kind,
            Map<String, String> name,
            Map<String, String> help,
            List<FieldOption> options,
            @Nullable String currency,
            int position,
            boolean filterable,
            boolean customers,
            boolean archived,
            boolean readOnly,
            int version) {
        static FieldResponse of(Definition field, Caller caller) {
            return new FieldResponse(
                    field.id().value(),
                    field.subject().code(),
                    field.key(),
                    field.kind().code(),
                    field.name(),
                    field.help(),
                    field.options().stream().map(FieldOption::of).toList(),
                    field.currency().map(Currency::getCurrencyCode).orElse(null),
                    field.position(),
                    field.filterable(),
                    field.customers(),
                    field.archived(),
                    !caller.fields().mayWrite(field.subject().code(), field.key()),
                    field.version().value());
        }
    }
}

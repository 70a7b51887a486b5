package org.goodword.fields.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.Condition;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Layout;
import org.goodword.fields.Layout.Place;
import org.goodword.fields.layouts.Layouts;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/forms")
class FormLayoutController {
    private final Layouts layouts;

    FormLayoutController(Layouts layouts) {
        this.layouts = layouts;
    }

    @Operation(
            summary = "Forms",
            description = "Which fields a `subject` shows, in which order, shown and demanded when; of the types of "
                    + "ticket that have a form of their own, and (`type` empty) of all others. A rule is "
                    + "`{\"field\": \"product\", \"is\": [\"laptop\"]}`, `{\"field\": \"product\", \"set\": true}`, or "
                    + "`not`, `all`, `any` of such; what is not shown says nothing.")
    @GetMapping
    FormsResponse list(@RequestParam(defaultValue = "ticket") String subject, Caller caller) {
        return new FormsResponse(layouts.all(FieldSubject.of(subject)).stream()
                .map(layout -> layout.readable(caller.fields()))
                .map(FormResponse::of)
                .toList());
    }

    @Operation(
            summary = "Save a form",
            description = "Rules that wait for each other, or that nothing fulfils, are refused in words. A field made "
                    + "required touches no ticket there is: it is asked for when the ticket is solved. Needs "
                    + "`field.manage`. Errors: `rules-contradict`, `invalid-value`, `stale-version`.")
    @PutMapping
    ResponseEntity<FormResponse> save(@Valid @RequestBody FormRequest body, Precondition seen, Caller caller) {
        var type = body.type() == null ? Layouts.ALL : body.type();
        var places = body.places().stream().map(FormPlace::place).toList();
        var saved = layouts.save(FieldSubject.of(body.subject()), type, places, seen, caller);
        var answer = ResponseEntity.ok();
        saved.version().ifPresent(version -> answer.eTag(version.etag()));
        return answer.body(FormResponse.of(saved));
    }

    @Operation(
            summary = "Forget the form of a type",
            description = "Its tickets have the form for all again. Needs `field.manage`.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(
            @RequestParam(defaultValue = "ticket") String subject,
            @RequestParam(defaultValue = "") String type,
            Caller caller) {
        layouts.forget(FieldSubject.of(subject), type, caller);
    }

    record FormRequest(
            @NotBlank String subject,
            @Nullable @Size(max = 60) String type,
            @NotNull @Size(max = 100) List<@Valid @NotNull FormPlace> places) {}

    /// @param requiredIf `{"all": []}` is always
    record FormPlace(
            @NotBlank String field,
            @Nullable Map<String, Object> visibleIf,
            @Nullable Map<String, Object> requiredIf,
            @Nullable Boolean toSolve) {
        Place place() {
            return new Place(
                    field,
                    Optional.ofNullable(visibleIf).map(Condition::read),
                    Optional.ofNullable(requiredIf).map(Condition::read),
                    Boolean.TRUE.equals(toSolve));
        }

        static FormPlace of(Place place) {
            return new FormPlace(
                    place.field(),
                    place.visibleIf().map(Condition::json).orElse(null),
                    place.requiredIf().map(Condition::json).orElse(null),
                    place.toSolve());
        }
    }

    record FormsResponse(List<FormResponse> items) {}

    record FormResponse(
            String subject,
            String type,
            List<FormPlace> places,
            @Nullable Integer version) {
        static FormResponse of(Layout layout) {
            return new FormResponse(
                    layout.subject().code(),
                    layout.variant(),
                    layout.places().stream().map(FormPlace::of).toList(),
                    layout.version().map(org.goodword.platform.Version::value).orElse(null));
        }
    }
}

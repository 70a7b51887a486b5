package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.macros.Macro;
import org.goodword.ticketing.macros.Macro.Fits;
import org.goodword.ticketing.macros.Macro.Step;
import org.goodword.ticketing.macros.Macros;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/macros")
class MacroController {
    private final Macros macros;
    private final Idempotency idempotency;

    MacroController(Macros macros, Idempotency idempotency) {
        this.macros = macros;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Macros",
            description = "Yours and those that are shared. One is applied to tickets by the action `macro`; its"
                    + " `reply` is for the composer unless the action says `send`.")
    @GetMapping
    MacrosResponse list(Caller caller) {
        return new MacrosResponse(macros.all(caller).stream()
                .map(macro -> MacroResponse.of(macro, caller))
                .toList());
    }

    @Operation(
            summary = "Write a macro",
            description = "`name` by language. `reply` is html, with the variables of canned replies. `steps` are"
                    + " actions of the catalogue, in order. `types`, `brands` and `languages` (of brands) say which"
                    + " tickets it is for; none: all. Shared with all needs `ticket.share`. Errors: `invalid-value`,"
                    + " `not-found` (an action), `not-allowed`.")
    @PostMapping
    ResponseEntity<?> write(@Valid @RequestBody MacroRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                key, body, () -> answer(HttpStatus.CREATED, macros.write(body.draft(), caller), caller));
    }

    @Operation(
            summary = "Change a macro",
            description = "The whole document. Your own; one that is shared with `ticket.share`. Errors:"
                    + " `stale-version`, `not-allowed`, `invalid-value`.")
    @PutMapping("/{macro}")
    ResponseEntity<MacroResponse> change(
            @PathVariable UUID macro, @Valid @RequestBody MacroRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, macros.change(macro, seen, body.draft(), caller), caller);
    }

    @Operation(summary = "Remove a macro")
    @DeleteMapping("/{macro}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID macro, Caller caller) {
        macros.remove(macro, caller);
    }

    private static ResponseEntity<MacroResponse> answer(HttpStatus status, Macro macro, Caller caller) {
        return ResponseEntity.status(status).eTag(macro.version().etag()).body(MacroResponse.of(macro, caller));
    }

    record MacroRequest(
            @NotEmpty @Size(max = 20)
            Map<
                            @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") String,
                            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") String>
                    name,

            @Nullable @Size(max = 100_000) String reply,
            @Nullable @Size(max = 20) List<@NotNull @Valid MacroStepRequest> steps,
            @Nullable @Size(max = 50) List<@NotBlank String> types,
            @Nullable @Size(max = 50) List<@NotNull UUID> brands,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 20) String> languages,
            @Nullable Boolean shared) {
        Macros.Draft draft() {
            return new Macros.Draft(
                    name,
                    Optional.ofNullable(reply).filter(html -> !html.isBlank()).map(HtmlSanitizer::sanitise),
                    orNone(steps).stream().map(MacroStepRequest::step).toList(),
                    new Fits(orNone(types), orNone(brands), orNone(languages)),
                    Boolean.TRUE.equals(shared));
        }

        private static <T> List<T> orNone(@Nullable List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    record MacroStepRequest(@NotBlank String name, @Nullable Map<String, Object> arguments) {
        Step step() {
            return new Step(name, arguments == null ? Map.of() : arguments);
        }
    }

    record MacrosResponse(List<MacroResponse> items) {}

    /// @param mine whether you may change it
    record MacroResponse(
            UUID id,
            Map<String, String> name,
            @Nullable String reply,
            List<Step> steps,
            List<String> types,
            List<UUID> brands,
            List<String> languages,
            boolean shared,
            boolean mine,
            int version) {
        static MacroResponse of(Macro macro, Caller caller) {
            var mine = macro.owner().equals(caller.agent()) || caller.may(TicketPermissions.SHARE);
            return new MacroResponse(
                    macro.id(),
                    macro.name(),
                    macro.reply().orElse(null),
                    macro.steps(),
                    macro.fits().types(),
                    macro.fits().brands(),
                    macro.fits().languages(),
                    macro.shared(),
                    mine,
                    macro.version().value());
        }
    }
}

package org.goodword.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.routing.absence.Absence;
import org.goodword.routing.absence.Absence.OpenTickets;
import org.goodword.routing.absence.Absences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/absences")
class AbsenceController {
    private final Absences absences;

    AbsenceController(Absences absences) {
        this.absences = absences;
    }

    @Operation(summary = "Who is out of office", description = "Now or later; the first to come back first.")
    @GetMapping
    Page<AbsenceResponse> list(PageRequest page, Caller caller) {
        return absences.list(page, caller).map(AbsenceResponse::of);
    }

    @Operation(
            summary = "Be out of office",
            description = "Yourself, or with `absence.manage` another `agent`. New tickets go to others. `tickets`"
                    + " says what becomes of those the agent has: `stay`, `on-answer` (each goes when its customer"
                    + " writes) or `at-once`. They go to `standIn`, or back to their team. Errors: `absent-already`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceResponse enter(@Valid @RequestBody AbsenceRequest body, Caller caller) {
        return AbsenceResponse.of(absences.enter(body.wish(caller), caller));
    }

    @Operation(
            summary = "Call an absence off",
            description = "Or end it early. Tickets that went to others stay with them.")
    @DeleteMapping("/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable UUID absence, Caller caller) {
        absences.callOff(absence, caller);
    }

    record AbsenceRequest(
            @Nullable UUID agent,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotBlank String tickets,
            @Nullable UUID standIn) {
        Absences.Wish wish(Caller caller) {
            return new Absences.Wish(
                    agent == null ? caller.agent() : new AgentId(agent),
                    from,
                    until,
                    OpenTickets.of(tickets)
                            .orElseThrow(() -> Invalid.of("tickets", "\"tickets\" is stay, on-answer or at-once.")),
                    Optional.ofNullable(standIn).map(AgentId::new));
        }
    }

    record AbsenceResponse(
            UUID id,
            UUID agent,
            Instant from,
            Instant until,
            String tickets,
            @Nullable UUID standIn) {
        static AbsenceResponse of(Absence absence) {
            return new AbsenceResponse(
                    absence.id(),
                    absence.agent().value(),
                    absence.from(),
                    absence.until(),
                    absence.tickets().code(),
                    absence.standIn().map(AgentId::value).orElse(null));
        }
    }
}

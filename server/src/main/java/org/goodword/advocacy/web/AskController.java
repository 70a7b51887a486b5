package org.goodword.advocacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.answering.Answering;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.Asking;
import org.goodword.advocacy.listing.Asks;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What was asked, and what became of it.
@RestController
@RequestMapping("/api/v1/asks")
class AskController {
    private final Asks asks;
    private final Asking asking;
    private final Answering answering;

    AskController(Asks asks, Asking asking, Answering answering) {
        this.asks = asks;
        this.asking = asking;
        this.answering = answering;
    }

    @Operation(
            summary = "Good words",
            description =
                    "Asks of tickets you may see, the newest first; of one `state` if given: `asked`, `agreed`, `declined`, "
                            + "`withdrawn`, `blocked`, `failed`, `expired`. Errors: `invalid-value`, `not-allowed`.")
    @GetMapping
    Page<AskResponse> list(@RequestParam(required = false) @Nullable String state, PageRequest page, Caller caller) {
        return asks.list(state(state), page, caller).map(AskResponse::of);
    }

    @Operation(
            summary = "Good words as a table",
            description = "The same list as CSV in UTF-8 with its mark, from the first to the last. Errors: "
                    + "`invalid-value`, `not-allowed`.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/export")
    void export(@RequestParam(required = false) @Nullable String state, Caller caller, HttpServletResponse response) {
        var which = state(state);
        Csv.write(response, "good-words.csv", AskTable.HEAD, page -> asks.list(which, page, caller), AskTable::cells);
    }

    @Operation(
            summary = "Take an ask back",
            description =
                    "While it is held: it was never asked. Errors: `already-leaving`, `not-found`, `not-allowed`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, Caller caller) {
        asking.takeBack(new AskId(id), caller);
    }

    @Operation(
            summary = "Withdraw a quote in the contact's name",
            description =
                    "It is shown nowhere from then on. One that is not shown stays as it is. Errors: `not-found`, "
                            + "`not-allowed`.")
    @PostMapping("/{id}/withdrawal")
    AskResponse withdraw(@PathVariable UUID id, Caller caller) {
        return AskResponse.of(asks.row(answering.withdraw(new AskId(id), caller)));
    }

    private static Optional<State> state(@Nullable String code) {
        if (code == null || code.isEmpty()) return Optional.empty();
        return Stream.of(State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .or(() -> {
                    throw Invalid.of("state", "There is no state \"%s\".".formatted(code));
                });
    }
}

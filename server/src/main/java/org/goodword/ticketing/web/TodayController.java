package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.web.Csv;
import org.goodword.ticketing.today.Today;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/today")
class TodayController {
    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    @Operation(
            summary = "How the day goes",
            description =
                    "New, solved, open and unanswered tickets and first responses, of what you may see: all together, by "
                            + "team and by agent who has them, beside the same weekday a week before up to the same time. "
                            + "Needs `report.view`.")
    @GetMapping
    TodayResponse show(Caller caller) {
        return TodayResponse.of(today.report(caller));
    }

    @Operation(
            summary = "How the day goes, as a table",
            description =
                    "The same figures as CSV in UTF-8 with its mark, one line each; times in seconds. Needs `report.view`.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/csv")
    void table(Caller caller, HttpServletResponse response) {
        var figures = TodayResponse.of(today.report(caller));
        Csv.write(
                response,
                "today-%s.csv".formatted(figures.day()),
                TodayTable.HEAD,
                _ -> new Page<>(TodayTable.of(figures), null),
                Function.identity());
    }
}

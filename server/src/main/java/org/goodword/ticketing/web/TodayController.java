package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.goodword.platform.Caller;
import org.goodword.ticketing.today.Today;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/today")
class TodayController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

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
            description = "The same figures as CSV in UTF-8, one line each; times in seconds. Needs `report.view`.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/csv")
    ResponseEntity<String> table(Caller caller) {
        var response = TodayResponse.of(today.report(caller));
        var name = ContentDisposition.attachment()
                .filename("today-%s.csv".formatted(response.day()))
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(TodayTable.of(response));
    }
}

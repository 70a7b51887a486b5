package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.goodword.platform.Caller;
import org.goodword.platform.web.Csv;
import org.goodword.ticketing.exporting.TicketTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/export")
class TicketExportController {
    private final TicketTable table;

    TicketExportController(TicketTable table) {
        this.table = table;
    }

    @Operation(
            summary = "Tickets as a table",
            description =
                    "Those you may see that match the filter `q`, as CSV in UTF-8 with its mark, from the one opened "
                            + "last to the first, however many: what lists show, then your own fields by key. Statuses and "
                            + "types by key, times in UTC, tags divided by spaces. Errors: `invalid-filter`, `not-allowed`.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping
    void export(@RequestParam(defaultValue = "") String q, Caller caller, HttpServletResponse response) {
        var columns = table.columns(caller);
        Csv.write(
                response,
                "tickets.csv",
                columns.head(),
                page -> table.lines(columns, q, page, caller),
                Function.identity());
    }
}

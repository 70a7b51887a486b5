package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.goodword.platform.Caller;
import org.goodword.ticketing.reading.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/read")
class ReadingController {
    private final TicketLookup lookup;
    private final Reading reading;

    ReadingController(TicketLookup lookup, Reading reading) {
        this.lookup = lookup;
        this.reading = reading;
    }

    @Operation(
            summary = "Mark as read",
            description = "Up to and with the message `seq`. A lower one than before makes the rest unread again.")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String ticket, @Valid @RequestBody ReadRequest body, Caller caller) {
        reading.read(lookup.get(ticket, caller).id(), body.seq(), caller);
    }

    record ReadRequest(@Min(0) int seq) {}
}

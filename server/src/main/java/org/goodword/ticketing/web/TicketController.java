package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Contacts;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.ledger.ThroughApp;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.CustomerLinks;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.changing.Changing;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketRow;
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
@RequestMapping("/api/v1/tickets")
class TicketController {
    private final TicketLists lists;
    private final TicketLookup lookup;
    private final Tickets tickets;
    private final TicketOpening opening;
    private final Changing changing;
    private final Contacts contacts;
    private final CustomerLinks links;
    private final Ledger ledger;
    private final Idempotency idempotency;

    TicketController(
            TicketLists lists,
            TicketLookup lookup,
            Tickets tickets,
            TicketOpening opening,
            Changing changing,
            Contacts contacts,
            CustomerLinks links,
            Ledger ledger,
            Idempotency idempotency) {
        this.lists = lists;
        this.lookup = lookup;
        this.tickets = tickets;
        this.opening = opening;
        this.changing = changing;
        this.contacts = contacts;
        this.links = links;
        this.ledger = ledger;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Tickets",
            description =
                    "Those you may see that match the filter `q`, last changed first: "
                            + "`status:open assignee:me team:billing updated<2d -tag:vip \"refund\"`. Errors: `invalid-filter`.")
    @GetMapping
    Page<TicketResponse> list(@RequestParam(defaultValue = "") String q, PageRequest page, Caller caller) {
        var rows = lists.list(q, page, caller);
        var people = contacts.find(rows.items().stream()
                .map(row -> row.ticket().requester().contact())
                .collect(Collectors.toSet()));
        return rows.map((TicketRow row) -> TicketResponse.of(row, people));
    }

    @Operation(
            summary = "How many tickets match a filter",
            description = "Bounded: `count` is at most 1000, and `more` is true when it was reached.")
    @GetMapping("/count")
    CountResponse count(@RequestParam(defaultValue = "") String q, Caller caller) {
        var count = lists.count(q, caller);
        return new CountResponse(count, count >= TicketLists.MOST_COUNTED);
    }

    @Operation(summary = "One ticket", description = "By its number or its id.")
    @GetMapping("/{ticket}")
    ResponseEntity<TicketResponse> show(@PathVariable String ticket, Caller caller) {
        return answer(HttpStatus.OK, lookup.get(ticket, caller), caller);
    }

    @Operation(
            summary = "Open a ticket",
            description =
                    "The message is the requester's (`inbound`) unless its `kind` is `reply`, which is mailed out, or "
                            + "`note`. An unknown requester becomes a contact. Errors: `invalid-value`, `not-allowed`, "
                            + "`idempotency-key-reused`, `message-id-taken`, `fields-missing`, `brand-out-of-reach`, `field-read-only`. Without `brand` it "
                            + "is of the first one that you reach.")
    @PostMapping
    ResponseEntity<?> open(@Valid @RequestBody OpenTicketRequest body, Caller caller, IdempotencyKey key) {
        caller.require(TicketPermissions.CREATE);
        caller.require(ContactPermissions.VIEW);
        var number = tickets.nextNumber();
        return idempotency.once(key, body, () -> opened(opening.open(body, number, caller), body, caller));
    }

    private ResponseEntity<TicketResponse> opened(TicketOpening.Opened opened, OpenTicketRequest body, Caller caller) {
        var ticket = opened.ticket();
        var bare = (body.tags() == null || body.tags().isEmpty()) && body.fields() == null;
        return answer(
                HttpStatus.CREATED,
                bare ? TicketRow.opened(ticket, caller) : lookup.beside(ticket, caller),
                Map.of(opened.requester().id(), opened.requester()));
    }

    @Operation(
            summary = "Change a ticket",
            description =
                    "Absent fields are left alone, null takes an assignee or team away, `tags` replaces the list, "
                            + "`fields` are the workspace's own by key, of which null clears one. Send "
                            + "the ETag as If-Match to change only what you saw. Errors: `stale-version`, `status-not-allowed`, "
                            + "`fields-missing`, `invalid-value`, `not-allowed`, `brand-out-of-reach`, `field-read-only`.")
    @PatchMapping("/{ticket}")
    ResponseEntity<TicketResponse> change(
            @PathVariable String ticket,
            @Valid @RequestBody ChangeTicketRequest body,
            Precondition seen,
            Caller caller) {
        var id = lookup.get(ticket, caller).id();
        return answer(
                HttpStatus.OK, changing.change(id, seen, body.change(), caller).after(), caller);
    }

    @Operation(summary = "What happened to a ticket", description = "From the ledger, newest first.")
    @GetMapping("/{ticket}/history")
    Page<HistoryResponse> history(@PathVariable String ticket, PageRequest page, Caller caller) {
        var id = lookup.get(ticket, caller).id();
        return ledger.history(new Subject(TicketEvent.SUBJECT, id.value()), page)
                .map(history -> HistoryResponse.of(history.readable(caller.fields())));
    }

    private ResponseEntity<TicketResponse> answer(HttpStatus status, Ticket ticket, Caller caller) {
        var contact = ticket.requester().contact();
        return answer(status, lookup.beside(ticket, caller), contacts.find(Set.of(contact)));
    }

    private ResponseEntity<TicketResponse> answer(HttpStatus status, TicketRow row, Map<ContactId, Contact> contacts) {
        var ticket = row.ticket();
        var body = TicketResponse.of(row, contacts, links.of(ticket.heading().brand(), ticket.number()));
        return ResponseEntity.status(status)
                .header("Location", "/api/v1/tickets/" + ticket.number())
                .eTag(ticket.version().etag())
                .body(body);
    }

    record CountResponse(int count, boolean more) {}

    /// @param app the name of the program of others through which it was done, as it was called then
    record HistoryResponse(
            Instant at,
            String event,
            ActorResponse actor,
            @Nullable String app,
            Map<String, Object> facts,
            Map<String, Object> detail) {
        static HistoryResponse of(Ledger.History history) {
            var entry = history.entry();
            return new HistoryResponse(
                    entry.at(),
                    entry.event(),
                    ActorResponse.of(entry.actor()),
                    ThroughApp.of(entry).map(ThroughApp::name).orElse(null),
                    entry.facts(),
                    history.detail());
        }
    }
}

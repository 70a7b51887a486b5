package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.Downloads;
import org.goodword.platform.NotFound;
import org.goodword.portal.requesting.CustomerAnswers;
import org.goodword.portal.requesting.Outcome;
import org.goodword.portal.web.Sites.Request;
import org.goodword.portal.web.TicketPage.Typed;
import org.goodword.ticketing.CustomerTickets;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One ticket: what was said in it, and what its customer does with it.
@Hidden
@RestController
@RequestMapping("/portal/{key}/tickets/{number:\\d{1,18}}")
class PortalTicketController {
    private static final int PAGE = 50;

    private final Sites sites;
    private final CustomerTickets seen;
    private final Tickets tickets;
    private final CustomerAnswers answering;
    private final SentForms forms;
    private final Lines lines;
    private final Downloads downloads;

    PortalTicketController(
            Sites sites,
            CustomerTickets seen,
            Tickets tickets,
            CustomerAnswers answering,
            SentForms forms,
            Lines lines,
            Downloads downloads) {
        this.sites = sites;
        this.seen = seen;
        this.tickets = tickets;
        this.answering = answering;
        this.forms = forms;
        this.lines = lines;
        this.downloads = downloads;
    }

    @GetMapping
    ResponseEntity<?> show(
            @PathVariable String key,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int before,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.showCustomer(new Request(key, request, response), site -> {
            var place = Optional.of(before).filter(one -> one > 0);
            return page(HttpStatus.OK, site, ticket(number, site), place, Typed.NOTHING);
        });
    }

    private Ticket ticket(long number, Site site) {
        return seen.find(number, site.visitor().sees()).orElseThrow(() -> NotFound.of("ticket", number));
    }

    private ResponseEntity<?> page(HttpStatus status, Site site, Ticket ticket, Optional<Integer> before, Typed typed) {
        var said = seen.said(ticket, site.visitor().sees(), before, PAGE + 1);
        var more = said.size() > PAGE;
        var shown = more ? said.subList(1, said.size()) : said;
        var own = ticket.requester().contact().equals(site.visitor().contact().id());
        var page = new TicketPage(
                site,
                ticket,
                lines.of(shown, site),
                more
                        ? Optional.of(site.ticket(ticket.number()) + "?before="
                                + shown.getFirst().seq())
                        : Optional.empty(),
                ticket.mergedInto()
                        .flatMap(tickets::find)
                        .flatMap(into -> seen.find(into.number(), site.visitor().sees()))
                        .map(Ticket::number),
                own && seen.whenDone(ticket).isPresent(),
                own && seen.whenNotDone(ticket).isPresent(),
                typed);
        return sites.page(status, "ticket", site, Map.of("page", page));
    }

    @PostMapping("/messages")
    ResponseEntity<?> answer(
            @PathVariable String key,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.takeCustomers(new Request(key, request, response), site -> {
            var ticket = ticket(number, site);
            var sent = forms.read(request, site.visitor());
            if (!sent.errors().isEmpty()) return refused(site, ticket, sent, sent.errors());
            return switch (answering.answer(number, sent.said(), site.visitor())) {
                case Outcome.Done(var now) -> Sites.moved(site, "/tickets/" + now + "#last");
                case Outcome.Incomplete(var errors) -> refused(site, ticket, sent, errors);
                case Outcome.More _ -> refused(site, ticket, sent, Map.of());
            };
        });
    }

    private ResponseEntity<?> refused(Site site, Ticket ticket, SentForms.Sent sent, Map<String, String> errors) {
        var typed = new Typed(sent.text(), errors, sent.kept());
        return page(HttpStatus.UNPROCESSABLE_CONTENT, site, ticket, Optional.empty(), typed);
    }

    @PostMapping("/done")
    ResponseEntity<?> done(
            @PathVariable String key,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.takeCustomers(new Request(key, request, response), site -> {
            answering.done(number, site.visitor());
            return Sites.moved(site, "/tickets/" + number);
        });
    }

    @PostMapping("/undone")
    ResponseEntity<?> notDone(
            @PathVariable String key,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.takeCustomers(new Request(key, request, response), site -> {
            answering.notDone(number, site.visitor());
            return Sites.moved(site, "/tickets/" + number);
        });
    }

    @GetMapping("/files/{id:[0-9a-fA-F-]{36}}")
    ResponseEntity<?> file(
            @PathVariable String key,
            @PathVariable long number,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.showCustomer(new Request(key, request, response), site -> {
            var file = seen.file(id, ticket(number, site), site.visitor().sees())
                    .orElseThrow(() -> NotFound.of("file", id));
            try {
                return downloads.saved(file);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}

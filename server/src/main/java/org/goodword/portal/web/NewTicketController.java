package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.fields.CustomerForm;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.portal.requesting.Outcome;
import org.goodword.portal.requesting.Requesting;
import org.goodword.portal.web.SentForms.Sent;
import org.goodword.portal.web.Sites.Request;
import org.goodword.ticketing.CustomerTickets;
import org.goodword.ticketing.CustomerTickets.Type;
import org.goodword.ticketing.MessageId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A new ticket: of which type, and then its form.
@Hidden
@RestController
@RequestMapping(path = "/portal/{key}/tickets", produces = MediaType.TEXT_HTML_VALUE)
class NewTicketController {
    private final Sites sites;
    private final CustomerTickets tickets;
    private final CustomerForm forms;
    private final Requesting requesting;
    private final SentForms sent;

    NewTicketController(
            Sites sites, CustomerTickets tickets, CustomerForm forms, Requesting requesting, SentForms sent) {
        this.sites = sites;
        this.tickets = tickets;
        this.forms = forms;
        this.requesting = requesting;
        this.sent = sent;
    }

    @GetMapping("/new")
    ResponseEntity<?> form(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String type,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.showCustomer(new Request(key, request, response), site -> {
            var types = tickets.types();
            if (type.isEmpty() && types.size() > 1)
                return sites.page(HttpStatus.OK, "types", site, Map.of("types", types));
            var chosen = type.isEmpty() ? types.getFirst() : type(type, types);
            var nothing =
                    new Sent(new MessageId(Ids.next()), "", chosen.key(), "", Map.of(), Set.of(), List.of(), Map.of());
            return page(HttpStatus.OK, site, chosen, nothing, Map.of(), Optional.empty());
        });
    }

    @PostMapping
    ResponseEntity<?> open(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return sites.takeCustomers(new Request(key, request, response), site -> {
            var form = sent.read(request, site.visitor());
            var type = type(form.type(), tickets.types());
            if (!form.errors().isEmpty()) return refused(site, type, form, form.errors(), "incomplete");
            return switch (requesting.open(form.asked(), site.visitor())) {
                case Outcome.Done(var number) -> Sites.moved(site, "/tickets/" + number);
                case Outcome.Incomplete(var errors) -> refused(site, type, form, errors, "incomplete");
                case Outcome.More _ -> refused(site, type, form, Map.of(), "more");
            };
        });
    }

    private ResponseEntity<?> refused(Site site, Type type, Sent form, Map<String, String> errors, String notice) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, site, type, form, errors, Optional.of(notice));
    }

    private ResponseEntity<?> page(
            HttpStatus status, Site site, Type type, Sent typed, Map<String, String> errors, Optional<String> notice) {
        var asked = forms.asked(type.key(), typed.fields());
        var page = new FormPage(
                site, type, notice, errors, typed.id().value(), typed.subject(), typed.text(), asked, typed.kept());
        return sites.page(status, "new", site, Map.of("page", page));
    }

    private static Type type(String key, List<Type> types) {
        return types.stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> NotFound.of("type", key));
    }
}

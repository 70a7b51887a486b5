package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.portal.PortalLanguages;
import org.goodword.portal.entering.PortalLinks;
import org.goodword.portal.entering.PortalSessions;
import org.goodword.portal.web.Sites.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way into a portal and out of it, and the language it speaks.
@Hidden
@RestController
@RequestMapping(path = "/portal/{key}", produces = MediaType.TEXT_HTML_VALUE)
class EntryController {
    /// Never with files: those of strangers are not read.
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Sites sites;
    private final EntryPages entries;
    private final PortalLinks links;
    private final PortalSessions sessions;
    private final Throttle asks;
    private final Throttle opens;

    EntryController(
            Sites sites,
            EntryPages entries,
            PortalLinks links,
            PortalSessions sessions,
            @Value("${goodword.limits.portal-asks-per-hour:30}") int asksPerHour,
            @Value("${goodword.limits.portal-opens-per-hour:60}") int opensPerHour) {
        this.sites = sites;
        this.entries = entries;
        this.links = links;
        this.sessions = sessions;
        this.asks = new Throttle("links", asksPerHour, Duration.ofHours(1));
        this.opens = new Throttle("links", opensPerHour, Duration.ofHours(1));
    }

    /// Whoever has the address, the answer is the same.
    @PostMapping(path = "/entry", consumes = FORM)
    ResponseEntity<?> ask(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.take(new Request(key, request, response), site -> {
            asks.take(request.getRemoteAddr());
            if (!links.letIn(site.open())) return sites.sentence(site, HttpStatus.FORBIDDEN, "links-off");
            var address = EmailAddress.parse(email);
            if (address.isEmpty()) return entries.wrong(site, email);
            links.ask(site.open(), address.get(), site.language());
            return sites.page(
                    HttpStatus.OK, "sent", site, Map.of("email", address.get().value()));
        });
    }

    /// Changes nothing: mail scanners look too.
    @GetMapping("/entry/{token}")
    ResponseEntity<?> confirm(
            @PathVariable String key,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.show(new Request(key, request, response), site -> {
            opens.take(request.getRemoteAddr());
            if (links.opens(site.open(), new Token(token))) return sites.page(HttpStatus.OK, "confirm", site, Map.of());
            return site.customer().isPresent()
                    ? Sites.moved(site, "/")
                    : sites.sentence(site, HttpStatus.NOT_FOUND, "expired");
        });
    }

    @PostMapping(path = "/entry/{token}", consumes = FORM)
    ResponseEntity<?> enter(
            @PathVariable String key,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.take(new Request(key, request, response), site -> {
            opens.take(request.getRemoteAddr());
            var session = links.open(site.open(), new Token(token));
            if (session.isEmpty()) return sites.sentence(site, HttpStatus.NOT_FOUND, "expired");
            // Who was signed in on this browser before is so no more.
            site.customer().ifPresent(before -> sessions.end(before.session()));
            PortalCookies.SESSION.put(session.get().value(), site.base(), request, response);
            return Sites.moved(site, "/");
        });
    }

    @PostMapping(path = "/leave", consumes = FORM)
    ResponseEntity<?> leave(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean everywhere,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.take(new Request(key, request, response), site -> {
            site.customer().ifPresent(one -> {
                if (everywhere) sessions.endAll(one.contact().id());
                else sessions.end(one.session());
            });
            PortalCookies.SESSION.remove(site.base(), request, response);
            return Sites.moved(site, "/");
        });
    }

    @PostMapping(path = "/language", consumes = FORM)
    ResponseEntity<?> speak(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.take(new Request(key, request, response), site -> {
            PortalLanguages.of(language)
                    .ifPresent(
                            spoken -> PortalCookies.LANGUAGE.put(spoken.getLanguage(), site.base(), request, response));
            return Sites.moved(site, Within.orHome(back));
        });
    }

    /// Whatever else is asked for.
    @RequestMapping("/**")
    ResponseEntity<?> missing(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return sites.show(
                new Request(key, request, response), site -> sites.sentence(site, HttpStatus.NOT_FOUND, "missing"));
    }
}

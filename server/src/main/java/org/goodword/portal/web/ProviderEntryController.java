package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.goodword.openid.Returned;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.portal.entering.PortalSessions;
import org.goodword.portal.entering.ProviderEntry;
import org.goodword.portal.entering.ProviderEntry.Arrival;
import org.goodword.portal.keeping.PortalAddresses;
import org.goodword.portal.web.Sites.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way to the brand's provider and back.
@Hidden
@RestController
@RequestMapping(path = "/portal/{key}/entry", produces = MediaType.TEXT_HTML_VALUE)
class ProviderEntryController {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderEntryController.class);
    private static final String NOT_BEGUN = "sign-in-not-begun";
    private static final String HERE = "/entry";

    private final Sites sites;
    private final ProviderEntry entry;
    private final PortalSessions sessions;
    private final PortalAddresses addresses;
    private final Throttle perPeer;

    ProviderEntryController(
            Sites sites,
            ProviderEntry entry,
            PortalSessions sessions,
            PortalAddresses addresses,
            @Value("${goodword.limits.portal-provider-per-hour:120}") int perHour) {
        this.sites = sites;
        this.entry = entry;
        this.sessions = sessions;
        this.addresses = addresses;
        this.perPeer = new Throttle("sign-in attempts", perHour, Duration.ofHours(1));
    }

    /// A link, no form: a page's policy keeps its forms from leading to another host, even by a redirect.
    @GetMapping("/provider")
    ResponseEntity<?> depart(
            @PathVariable String key,
            @RequestParam(defaultValue = Within.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.show(new Request(key, request, response), site -> {
            perPeer.take(request.getRemoteAddr());
            var after = Within.afterEntry(to);
            // She comes back to the host of its own, and only there has her browser what it keeps.
            if (site.portal().host().isPresent() && !PortalHosts.isOwnHost(request))
                return moved(URI.create(addresses.of(site.brand(), site.portal()) + Within.entry(after)));
            if (site.customer().isPresent()) return Sites.moved(site, after);
            return orSentence(site, () -> {
                var leaving = entry.depart(site.open(), after);
                PortalCookies.JOURNEY.put(leaving.kept(), site.base() + HERE, request, response);
                return moved(leaving.address());
            });
        });
    }

    @GetMapping("/returned")
    ResponseEntity<?> arrive(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String iss,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(name = "error_description", required = false) @Nullable String description,
            HttpServletRequest request,
            HttpServletResponse response) {
        // What came with the address is of use once: no page leads back to it.
        return sites.show(new Request(key, request, response), shown -> {
            var site = shown.elsewhere(Within.HOME);
            perPeer.take(request.getRemoteAddr());
            var kept = PortalCookies.JOURNEY.of(request);
            PortalCookies.JOURNEY.remove(site.base() + HERE, request, response);
            var returned = Returned.of(state, code, iss, error, description);
            return orSentence(site, () -> switch (entry.arrive(site.open(), kept, returned)) {
                case Arrival.In in -> enter(site, in, request, response);
                case Arrival.Out.NO_ADDRESS -> sites.sentence(site, HttpStatus.FORBIDDEN, "provider-no-address");
                case Arrival.Out.UNVERIFIED -> sites.sentence(site, HttpStatus.FORBIDDEN, "provider-unverified");
                case Arrival.Out.STRANGER -> sites.sentence(site, HttpStatus.FORBIDDEN, "provider-stranger");
            });
        });
    }

    private ResponseEntity<?> enter(
            Site site, Arrival.In in, HttpServletRequest request, HttpServletResponse response) {
        // Who was signed in on this browser before is so no more.
        site.customer().ifPresent(before -> sessions.end(before.session()));
        PortalCookies.SESSION.put(in.session().value(), site.base(), request, response);
        return Sites.moved(site, in.to());
    }

    /// A provider's faults in words for customers, who cannot mend them.
    private ResponseEntity<?> orSentence(Site site, Supplier<ResponseEntity<?>> work) {
        try {
            return work.get();
        } catch (Rejected rejected) {
            var code = rejected.problem().code().value();
            // Anybody can come back from nowhere: of that no operator is told.
            if (!code.equals(NOT_BEGUN))
                LOG.warn(
                        "The provider of brand {} let nobody in: {}",
                        site.brand().id().value(),
                        code);
            return switch (code) {
                case "provider-unreachable", "provider-wrong" ->
                    sites.sentence(site, HttpStatus.SERVICE_UNAVAILABLE, "provider-away");
                case "provider-refused" -> sites.sentence(site, HttpStatus.FORBIDDEN, "provider-refused");
                case NOT_BEGUN -> sites.sentence(site, HttpStatus.FORBIDDEN, "provider-not-begun");
                case "id-token-refused", "clocks-differ" ->
                    sites.sentence(site, HttpStatus.FORBIDDEN, "provider-not-believed");
                default -> throw rejected;
            };
        }
    }

    private static ResponseEntity<?> moved(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}

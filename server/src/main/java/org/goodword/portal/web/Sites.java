package org.goodword.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goodword.identity.Brand;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.goodword.platform.web.PublicPages;
import org.goodword.platform.web.Words;
import org.goodword.portal.PortalLanguages;
import org.goodword.portal.entering.Customer;
import org.goodword.portal.entering.PortalSessions;
import org.goodword.portal.keeping.Portals;
import org.goodword.portal.keeping.Portals.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The one gate of all portal pages: finds the portal, who looks, and in which language; refuses forms that are not
/// ours; tells what went wrong as a page.
@Component
class Sites {
    static final String CSRF = "csrf";

    private final HostWorkspace hosts;
    private final Portals portals;
    private final PortalSessions sessions;
    private final FormTokens tokens;
    private final Workspaces workspaces;
    private final PublicPages pages;
    private final Throttle perVisitor;

    Sites(
            HostWorkspace hosts,
            Portals portals,
            PortalSessions sessions,
            FormTokens tokens,
            Workspaces workspaces,
            PublicPages pages,
            @Value("${goodword.limits.portal-forms-per-hour:120}") int perHour) {
        this.hosts = hosts;
        this.portals = portals;
        this.sessions = sessions;
        this.tokens = tokens;
        this.workspaces = workspaces;
        this.pages = pages;
        this.perVisitor = new Throttle("messages", perHour, Duration.ofHours(1));
    }

    /// For anybody.
    ResponseEntity<?> show(Request at, Function<Site, ResponseEntity<?>> work) {
        return Workspaces.in(
                hosts.of(at.request()),
                () -> portals.open(at.key())
                        .<ResponseEntity<?>>map(open -> {
                            var site = site(open, at);
                            return answered(site, () -> work.apply(site));
                        })
                        .orElseGet(() -> nowhere(at)));
    }

    /// For who is signed in; who is not is asked to, and may go on from there.
    ResponseEntity<?> showCustomer(Request at, Function<Site, ResponseEntity<?>> work) {
        return show(
                at, site -> site.customer().isPresent() ? work.apply(site) : moved(site, Within.entry(site.here())));
    }

    /// A form from anybody.
    ResponseEntity<?> take(Request at, Function<Site, ResponseEntity<?>> work) {
        return show(at, site -> isOurs(at, site) ? work.apply(site) : sentence(site, HttpStatus.FORBIDDEN, "forged"));
    }

    /// A form from who is signed in. Nothing of it is read before that is known.
    ResponseEntity<?> takeCustomers(Request at, Function<Site, ResponseEntity<?>> work) {
        return showCustomer(at, site -> {
            perVisitor.take(site.visitor().contact().id().value().toString());
            if (isTooLarge(at.request())) return sentence(site, HttpStatus.CONTENT_TOO_LARGE, "too-large");
            return isOurs(at, site) ? work.apply(site) : sentence(site, HttpStatus.FORBIDDEN, "forged");
        });
    }

    /// Reads the files of a form, which lie on disk then.
    private static boolean isTooLarge(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest form)) return false;
        try {
            form.getMultiFileMap();
            return false;
        } catch (MultipartException tooLarge) {
            return true;
        }
    }

    private boolean isOurs(Request at, Site site) {
        var visit = PortalCookies.VISIT.of(at.request());
        var token = at.request().getParameter(CSRF);
        return visit.isPresent() && token != null && tokens.isOurs(token, visit.get(), session(site.customer()));
    }

    private static String session(Optional<Customer> customer) {
        return customer.map(Customer::session).map(Object::toString).orElse("");
    }

    private Site site(Open open, Request at) {
        var base = at.base();
        var cookie = PortalCookies.SESSION.of(at.request());
        var customer = cookie.flatMap(token -> sessions.signedIn(open, new Token(token)));
        if (customer.isPresent()) PortalCookies.SESSION.put(cookie.orElseThrow(), base, at.request(), at.response());
        var visit = PortalCookies.VISIT.of(at.request()).orElseGet(() -> {
            var fresh = Token.random("").value();
            PortalCookies.VISIT.put(fresh, base, at.request(), at.response());
            return fresh;
        });
        return new Site(
                open,
                base,
                words(at, open.brand()),
                workspaces.profile().zone(),
                customer,
                tokens.of(visit, session(customer)),
                at.here());
    }

    private static Words words(Request at, Brand brand) {
        var chosen = PortalCookies.LANGUAGE
                .of(at.request())
                .flatMap(PortalLanguages::of)
                .map(Locale::getLanguage);
        var accepted = Optional.ofNullable(at.request().getHeader("Accept-Language"));
        return PortalLanguages.words(chosen.or(() -> accepted).orElse(""), brand);
    }

    private ResponseEntity<?> answered(Site site, Supplier<ResponseEntity<?>> work) {
        try {
            return work.get();
        } catch (Rejected rejected) {
            var code = rejected.problem().code();
            return switch (code.status()) {
                case NOT_FOUND -> sentence(site, HttpStatus.NOT_FOUND, "missing");
                case TOO_MANY_REQUESTS -> sentence(site, HttpStatus.TOO_MANY_REQUESTS, "too-many");
                case CONFLICT -> sentence(site, HttpStatus.CONFLICT, "already");
                case UNAVAILABLE -> throw rejected;
                case BAD_REQUEST,
                        UNAUTHENTICATED,
                        FORBIDDEN,
                        PRECONDITION_FAILED,
                        TOO_LARGE,
                        UNPROCESSABLE,
                        PRECONDITION_REQUIRED ->
                    sentence(site, HttpStatus.valueOf(code.status().http()), "refused");
            };
        }
    }

    /// @param key of its title and text
    ResponseEntity<String> sentence(Site site, HttpStatus status, String key) {
        return page(status, "sentence", site, Map.of("key", key));
    }

    /// @param template in `jte/portal`
    ResponseEntity<String> page(HttpStatus status, String template, Site site, Map<String, Object> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("site", site);
        return pages.showWithPictures(status, "portal/" + template + ".jte", all);
    }

    /// Goes on with a page of the portal (303, RFC 9110 §15.4.4).
    ///
    /// @param path within it
    static ResponseEntity<?> moved(Site site, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(site.at(path)))
                .build();
    }

    private ResponseEntity<String> nowhere(Request at) {
        var accepted = Optional.ofNullable(at.request().getHeader("Accept-Language"));
        var words = Words.of("org.goodword.portal.words", accepted.orElse(""), "en", PortalLanguages.ALL);
        return pages.show(
                HttpStatus.NOT_FOUND,
                "mail/sentence.jte",
                Map.of(
                        "language",
                        words.language(),
                        "title",
                        words.say("nowhere.title"),
                        "text",
                        words.say("nowhere.text")));
    }

    /// What is asked for.
    ///
    /// @param key of the brand
    record Request(String key, HttpServletRequest request, HttpServletResponse response) {
        /// The path is what the browser shows: on a host of its own the portal lies at its root.
        String base() {
            return PortalHosts.isOwnHost(request) ? "" : "/portal/" + key;
        }

        String here() {
            var path = request.getRequestURI()
                    .substring(Math.min(
                            ("/portal/" + key).length(), request.getRequestURI().length()));
            var query = request.getQueryString();
            var reads = request.getMethod().equals("GET");
            return (reads && path.startsWith("/") ? path : "/") + (reads && query != null ? "?" + query : "");
        }
    }
}

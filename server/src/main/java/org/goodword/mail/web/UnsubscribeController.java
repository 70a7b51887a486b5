package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.goodword.identity.Brand;
import org.goodword.mail.unsubscribing.Subscription;
import org.goodword.mail.unsubscribing.Unsubscribing;
import org.goodword.platform.Lookups;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.PublicPages;
import org.goodword.platform.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way out of mass mail. To look at it changes nothing, for scanners of mail look too; what posts
/// `List-Unsubscribe=One-Click`, a mail program or the page's button, is done at once (RFC 8058 §3.2).
@Hidden
@RestController
@RequestMapping("/u/{token}")
class UnsubscribeController {
    private static final String WORDS = "org.goodword.mail.unsubscribe";
    private static final String ONE_CLICK = "One-Click";

    private final PublicPages pages;
    private final Lookups lookups;
    private final Unsubscribing unsubscribing;
    /// By link as well: the servers of large mailbox providers speak for many readers.
    private final Throttle perPeerAndLink;

    UnsubscribeController(
            PublicPages pages,
            Lookups lookups,
            Unsubscribing unsubscribing,
            @Value("${goodword.limits.unsubscribes-per-hour:60}") int perHour) {
        this.pages = pages;
        this.lookups = lookups;
        this.unsubscribing = unsubscribing;
        this.perPeerAndLink = new Throttle("tries", perHour, Duration.ofHours(1));
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String token, @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted) {
        return in(token, accepted, id -> page(unsubscribing.look(id), accepted, HttpStatus.OK, Optional.empty()));
    }

    @PostMapping
    ResponseEntity<String> act(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String undo,
            HttpServletRequest request) {
        return in(token, accepted, id -> {
            try {
                perPeerAndLink.take(request.getRemoteAddr() + " " + id);
            } catch (Rejected tooMany) {
                return page(unsubscribing.look(id), accepted, HttpStatus.TOO_MANY_REQUESTS, Optional.of("many"));
            }
            if (wanted.equalsIgnoreCase(ONE_CLICK))
                return page(unsubscribing.stop(id), accepted, HttpStatus.OK, Optional.empty());
            if (!undo.isEmpty()) return page(unsubscribing.resume(id), accepted, HttpStatus.OK, Optional.empty());
            return page(unsubscribing.look(id), accepted, HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty());
        });
    }

    private ResponseEntity<String> in(String token, String accepted, Function<UUID, ResponseEntity<String>> answer) {
        return lookups.find(Lookups.Kind.UNSUBSCRIBE, new Token(token).hash())
                .map(found -> Workspaces.in(found.workspace(), () -> answer.apply(found.subject())))
                .orElseGet(() -> nowhere(accepted));
    }

    private ResponseEntity<String> page(
            Optional<Subscription> subscription, String accepted, HttpStatus status, Optional<String> notice) {
        return subscription
                .map(found -> {
                    var words = Words.of(
                            WORDS, accepted, found.brand().map(Brand::language).orElse("en"));
                    return pages.show(
                            status, "mail/unsubscribe.jte", Map.of("page", new UnsubscribePage(found, words, notice)));
                })
                .orElseGet(() -> nowhere(accepted));
    }

    private ResponseEntity<String> nowhere(String accepted) {
        return Sentences.show(pages, HttpStatus.NOT_FOUND, Words.of(WORDS, accepted, "en"), "unknown");
    }
}

package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.goodword.files.Downloads;
import org.goodword.files.StoredFile;
import org.goodword.mail.linking.FileFetching;
import org.goodword.mail.linking.FileFetching.Fetched;
import org.goodword.mail.linking.LinkWords;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Files that went out as links. They are only ever saved, never shown; a link that never was is answered
/// like one whose file is gone.
@Hidden
@RestController
class FilePageController {
    private final PublicPages pages;
    private final Lookups lookups;
    private final FileFetching fetching;
    private final Downloads downloads;
    private final Workspaces workspaces;
    private final Throttle perPeer;

    FilePageController(
            PublicPages pages,
            Lookups lookups,
            FileFetching fetching,
            Downloads downloads,
            Workspaces workspaces,
            @Value("${goodword.limits.downloads-per-hour:600}") int perHour) {
        this.pages = pages;
        this.lookups = lookups;
        this.fetching = fetching;
        this.downloads = downloads;
        this.workspaces = workspaces;
        this.perPeer = new Throttle("downloads", perHour, Duration.ofHours(1));
    }

    @GetMapping("/f/{token}")
    ResponseEntity<?> fetch(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted,
            HttpServletRequest request) {
        try {
            perPeer.take(request.getRemoteAddr());
        } catch (Rejected tooMany) {
            return sentence(HttpStatus.TOO_MANY_REQUESTS, accepted, "many");
        }
        var looks = request.getMethod().equals("HEAD") || isContinued(request);
        return lookups.find(Lookups.Kind.FILE, new Token(token).hash())
                .<ResponseEntity<?>>map(
                        found -> Workspaces.in(found.workspace(), () -> answer(found.subject(), looks, accepted)))
                .orElseGet(() -> nowhere(accepted));
    }

    /// A part that is not the first was counted with that one.
    private static boolean isContinued(HttpServletRequest request) {
        var range = request.getHeader("Range");
        return range != null && !range.startsWith("bytes=0-");
    }

    private ResponseEntity<?> answer(UUID link, boolean looks, String accepted) {
        var fetched = looks ? fetching.look(link) : fetching.fetch(link);
        if (fetched.isEmpty()) return nowhere(accepted);
        return switch (fetched.get()) {
            case Fetched.Ready(var file) -> saved(file);
            case Fetched.Expired(var since) -> {
                var words = Words.of(LinkWords.WORDS, accepted, "en");
                var date = new LinkWords(words.language(), workspaces.profile().zone()).date(since);
                yield Sentences.show(pages, HttpStatus.GONE, words, "expired", date);
            }
            case Fetched.Withdrawn() -> sentence(HttpStatus.GONE, accepted, "withdrawn");
        };
    }

    private ResponseEntity<?> saved(StoredFile file) {
        try {
            return downloads.saved(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ResponseEntity<String> nowhere(String accepted) {
        return sentence(HttpStatus.NOT_FOUND, accepted, "unknown");
    }

    private ResponseEntity<String> sentence(HttpStatus status, String accepted, String what) {
        return Sentences.show(pages, status, Words.of(LinkWords.WORDS, accepted, "en"), what);
    }
}

package org.goodword.mail.web;

import java.util.Map;
import org.goodword.platform.web.PublicPages;
import org.goodword.platform.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// A page that says one thing.
final class Sentences {
    private Sentences() {}

    /// @param what begins the keys of its title and text
    static ResponseEntity<String> show(
            PublicPages pages, HttpStatus status, Words words, String what, Object... values) {
        return pages.show(
                status,
                "mail/sentence.jte",
                Map.of(
                        "language", words.language(),
                        "title", words.say(what + ".title"),
                        "text", words.say(what + ".text", values)));
    }
}

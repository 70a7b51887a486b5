package org.goodword.mail.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ids in Message-ID, In-Reply-To and References (RFC 5322 §3.6.4), without their angle brackets.
final class MessageIds {
    private static final Pattern ANGLED = Pattern.compile("<\\s*([^<>\\s]{1,500})\\s*>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s]{1,250}@[^<>\\s]{1,249}");

    private MessageIds() {}

    static Optional<String> first(String header) {
        return all(header).findFirst();
    }

    /// The first and the last ids: the root of the thread and its newest mails say most.
    static List<String> some(String header, int limit) {
        var ids = all(header).distinct().toList();
        if (ids.size() <= limit) return ids;
        return Stream.concat(ids.stream().limit(1), ids.stream().skip(ids.size() - limit + 1L))
                .toList();
    }

    static Optional<String> contentId(String header) {
        var id = CleanText.line(header, 500).replaceAll("[<>\\s]", "");
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private static Stream<String> all(String header) {
        var angled = ANGLED.matcher(header).results().map(id -> id.group(1)).toList();
        return angled.isEmpty() ? BARE.matcher(header).results().map(id -> id.group()) : angled.stream();
    }
}

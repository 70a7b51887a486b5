package org.goodword.mail.filing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Message-IDs that a relay puts in the place of ours. It says so in the words by which it takes a mail over: Exchange
/// Online names the whole id, Amazon SES what stands before the `@`; behind it stands a domain of its region.
final class RenamedIds {
    private static final Pattern WHOLE = Pattern.compile("<([^<>@\\s]{1,250}@[^<>@\\s]{1,249})>");
    private static final Pattern SES = Pattern.compile(
            "\\bok\\s+([0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9]{6})\\b",
            Pattern.CASE_INSENSITIVE);
    /// In the place of all regions.
    private static final String ANY_REGION = "@amazonses.com";

    private static final Pattern OF_SES =
            Pattern.compile("([^@]+)@[a-z0-9-]+\\.amazonses\\.com", Pattern.CASE_INSENSITIVE);

    private RenamedIds() {}

    /// @param words by which a relay took over a mail
    static List<String> in(String words) {
        return Stream.concat(found(WHOLE, words), found(SES, words).map(id -> id + ANY_REGION))
                .distinct()
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String words) {
        return pattern.matcher(words).results().map((MatchResult id) -> id.group(1));
    }

    /// An id as others name it, and as its relay told it us.
    static Stream<String> names(String id) {
        var ofSes = OF_SES.matcher(id);
        return ofSes.matches() ? Stream.of(id, ofSes.group(1) + ANY_REGION) : Stream.of(id);
    }
}

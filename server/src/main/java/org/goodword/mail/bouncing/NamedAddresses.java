package org.goodword.mail.bouncing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodword.platform.EmailAddress;

/// Which addresses a server's words are about, and what they say of each.
record NamedAddresses(Map<EmailAddress, String> told) {
    private static final int MOST_LINES = 400;
    private static final int MOST = 50;
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_WORDS = 4000;
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}");
    private static final Pattern MACHINE =
            Pattern.compile("(mailer-?daemon|postmaster|mail-?daemon|abuse|noreply|no-reply)@.*");

    /// @param apart whom the words cannot be about: us, and who wrote them
    /// @param to whom the mail was for, where that is known: then it is about these only
    static NamedAddresses in(String said, Set<EmailAddress> apart, List<EmailAddress> to) {
        var segments = new LinkedHashMap<EmailAddress, StringBuilder>();
        var leading = new ArrayList<EmailAddress>();
        var current = List.<EmailAddress>of();
        for (var line : said.lines().limit(MOST_LINES).toList()) {
            var found = named(line, apart);
            if (!found.isEmpty()) current = found;
            if (found.size() == 1 && leads(line, found.getFirst())) leading.add(found.getFirst());
            for (var address : current)
                segments.computeIfAbsent(address, _ -> new StringBuilder())
                        .append(line)
                        .append('\n');
            if (segments.size() > MOST) break;
        }
        var known = to.stream().filter(segments::containsKey).collect(Collectors.toSet());
        var meant = !known.isEmpty() ? known : !leading.isEmpty() ? Set.copyOf(leading) : first(segments);
        var told = new LinkedHashMap<EmailAddress, String>();
        segments.forEach((address, words) -> {
            if (meant.contains(address)) told.put(address, words.substring(0, Math.min(words.length(), MOST_WORDS)));
        });
        return new NamedAddresses(told);
    }

    static List<EmailAddress> all(String text) {
        return ADDRESS.matcher(text)
                .results()
                .flatMap(found -> EmailAddress.parse(found.group()).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Set<EmailAddress> first(Map<EmailAddress, ?> segments) {
        return segments.keySet().stream().limit(1).collect(Collectors.toSet());
    }

    private static List<EmailAddress> named(String line, Set<EmailAddress> apart) {
        if (line.indexOf('@') < 0 || line.toLowerCase(Locale.ROOT).contains("message-id")) return List.of();
        return all(line.substring(0, Math.min(line.length(), LONGEST_LINE))).stream()
                .filter(address -> !apart.contains(address))
                .filter(address -> !MACHINE.matcher(address.value()).matches())
                .filter(address -> !ReturnedMail.isOurId(address.value()))
                .toList();
    }

    /// The address begins the line, as in a list of those it is about.
    private static boolean leads(String line, EmailAddress address) {
        var start = line.toLowerCase(Locale.ROOT).indexOf(address.value());
        return start >= 0 && line.substring(0, start).chars().noneMatch(Character::isLetterOrDigit);
    }
}

package org.goodword.mail.letterhead;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goodword.ticketing.html.HtmlText;

/// What a letterhead can say.
///
/// @param agent who wrote the reply; the brand where no person did
/// @param title what she is in the house; empty for nothing
/// @param contact who is written to
/// @param portalLink where he looks at the ticket; empty where the brand has no portal
record LetterValues(
        String agent, String title, String brand, String contact, long number, String subject, String portalLink) {
    static final String MESSAGE = "message";
    static final String SIGNATURE = "signature";
    static final String LINK = "ticket.portalLink";
    static final Set<String> NAMES =
            Set.of("agent.name", "agent.title", "brand.name", "contact.name", "ticket.number", "ticket.subject", LINK);
    static final Set<String> IN_REPLY = inReply();

    private static Set<String> inReply() {
        var names = new TreeSet<>(NAMES);
        names.add(MESSAGE);
        names.add(SIGNATURE);
        return names;
    }

    Map<String, String> text() {
        return Map.of(
                "agent.name",
                agent,
                "agent.title",
                title,
                "brand.name",
                brand,
                "contact.name",
                contact,
                "ticket.number",
                String.valueOf(number),
                "ticket.subject",
                subject,
                LINK,
                portalLink);
    }

    Map<String, String> html() {
        return text().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> HtmlText.toHtml(entry.getValue())));
    }

    static Map<String, String> with(Map<String, String> values, String message, String signature) {
        var all = new HashMap<>(values);
        all.put(MESSAGE, message);
        all.put(SIGNATURE, signature);
        return all;
    }
}

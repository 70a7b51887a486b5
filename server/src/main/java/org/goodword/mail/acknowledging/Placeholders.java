package org.goodword.mail.acknowledging;

import java.util.Map;
import java.util.Set;
import org.goodword.mail.acknowledging.Acknowledgement.Words;
import org.goodword.mail.wording.Wording;

/// What an acknowledgement can say of its ticket.
///
/// @param portalLink empty where the brand has no portal
record Placeholders(long number, String subject, String contact, String brand, String portalLink) {
    static final Set<String> NAMES =
            Set.of("ticket.number", "ticket.subject", "contact.name", "brand.name", "ticket.portalLink");
    private static final int LONGEST_SUBJECT = 300;

    Words filled(Words words) {
        var subject = Wording.filled(words.subject(), values())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return new Words(
                subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                Wording.filled(words.text(), values()).strip() + "\n");
    }

    private Map<String, String> values() {
        return Map.of(
                "ticket.number",
                String.valueOf(number),
                "ticket.subject",
                subject,
                "contact.name",
                contact,
                "brand.name",
                brand,
                "ticket.portalLink",
                portalLink);
    }
}

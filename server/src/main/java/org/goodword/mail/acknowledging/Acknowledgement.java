package org.goodword.mail.acknowledging;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a brand acknowledges mail.
///
/// @param perHour to one address at most
/// @param texts by language tag
public record Acknowledgement(boolean on, int perHour, Map<String, Texts> texts) {
    /// @param open within business hours
    /// @param closed outside of them
    public record Texts(Words open, Words closed) {}

    /// With placeholders: `{{ticket.number}}`, `{{ticket.subject}}`, `{{contact.name}}`, `{{brand.name}}`,
    /// `{{ticket.portalLink}}`.
    public record Words(String subject, String text) {}

    private static final String SUBJECT_EN = "We have your message: {{ticket.subject}}";
    private static final String SUBJECT_DE = "Ihre Nachricht ist da: {{ticket.subject}}";

    /// Off; with texts to begin with.
    static Acknowledgement usual() {
        var english = new Texts(new Words(SUBJECT_EN, """
                    Hello {{contact.name}},

                    thank you for your message. It is with us as number {{ticket.number}}, and somebody will answer it.
                    {{#ticket.portalLink}}

                    You see it, and can add to it, here: {{ticket.portalLink}}
                    {{/ticket.portalLink}}

                    {{brand.name}}
                    """), new Words(SUBJECT_EN, """
                    Hello {{contact.name}},

                    thank you for your message. It is with us as number {{ticket.number}}. We are closed just now, and answer once we are back.
                    {{#ticket.portalLink}}

                    You see it, and can add to it, here: {{ticket.portalLink}}
                    {{/ticket.portalLink}}

                    {{brand.name}}
                    """));
        var german = new Texts(new Words(SUBJECT_DE, """
                    Guten Tag {{contact.name}},

                    danke für Ihre Nachricht. Sie hat die Nummer {{ticket.number}}, und jemand wird sie beantworten.
                    {{#ticket.portalLink}}

                    Hier sehen Sie sie und können etwas hinzufügen: {{ticket.portalLink}}
                    {{/ticket.portalLink}}

                    {{brand.name}}
                    """), new Words(SUBJECT_DE, """
                    Guten Tag {{contact.name}},

                    danke für Ihre Nachricht. Sie hat die Nummer {{ticket.number}}. Wir haben gerade geschlossen und antworten, sobald wir zurück sind.
                    {{#ticket.portalLink}}

                    Hier sehen Sie sie und können etwas hinzufügen: {{ticket.portalLink}}
                    {{/ticket.portalLink}}

                    {{brand.name}}
                    """));
        return new Acknowledgement(false, 3, Map.of("en", english, "de", german));
    }

    /// In the sender's language, else in the brand's, else in any.
    Optional<Texts> in(Optional<String> senders, String brands) {
        return Stream.of(senders.orElse(brands), brands, "en")
                .flatMap(language -> Stream.of(language, language.split("-")[0]))
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::get)
                .or(() -> texts.values().stream().findFirst());
    }
}

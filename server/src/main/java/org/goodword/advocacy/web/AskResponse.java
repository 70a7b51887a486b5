package org.goodword.advocacy.web;

import java.time.Instant;
import java.util.UUID;
import org.goodword.advocacy.answering.Consent;
import org.goodword.advocacy.asking.NotNow;
import org.goodword.advocacy.listing.Asks.AskRow;
import org.jspecify.annotations.Nullable;

/// An ask as REST shows it.
///
/// @param state `asked`, `agreed`, `declined`, `withdrawn`, `blocked`, `failed`, `expired`
/// @param sentAt null while it is held or on its way, and for what never left
/// @param agreed what was agreed, also when it was taken back later
/// @param notNow why it was blocked
/// @param trouble what the other server said when it refused the mail
record AskResponse(
        UUID id,
        String state,
        String quote,
        AskedContact contact,
        UUID ticket,
        long number,
        UUID message,
        UUID brand,
        AskingAgent agent,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Agreed agreed,
        @Nullable Reason notNow,
        @Nullable String trouble) {

    /// @param neverAsk asked us never to ask
    record AskedContact(UUID id, String name, String email, boolean neverAsk) {}

    record AskingAgent(UUID id, String name) {}

    /// @param naming `full`, `first` or `anonymous`
    record Agreed(
            String naming, @Nullable String name, @Nullable String organisation, Instant at) {
        static Agreed of(Consent consent) {
            return new Agreed(
                    consent.naming().code(),
                    consent.name().orElse(null),
                    consent.organisation().orElse(null),
                    consent.grantedAt());
        }
    }

    /// @param reason `never`, `urgent-open`, `calm`, `asked`, `asked-lately`, `no-address`,
    ///     `no-mass-mail`
    /// @param number of the ticket in the way
    /// @param at since when, or until when
    /// @param detail all of it as a sentence
    record Reason(
            String reason, @Nullable Long number, @Nullable Instant at, String detail) {
        static Reason of(NotNow notNow, String sentence) {
            return new Reason(
                    notNow.reason().code(),
                    notNow.number().orElse(null),
                    notNow.at().orElse(null),
                    sentence);
        }
    }

    static AskResponse of(AskRow row) {
        var ask = row.ask();
        return new AskResponse(
                ask.id().value(),
                ask.state().code(),
                ask.quote(),
                new AskedContact(ask.contact().value(), row.contact(), ask.to().value(), row.never()),
                ask.origin().ticket().value(),
                row.number(),
                ask.origin().message().value(),
                ask.brand().value(),
                new AskingAgent(ask.by().value(), row.agent()),
                ask.times().asked(),
                ask.times().sent().orElse(null),
                ask.times().answered().orElse(null),
                row.consent().map(Agreed::of).orElse(null),
                ask.notNow()
                        .map(notNow -> Reason.of(notNow, row.sentence().orElse("")))
                        .orElse(null),
                ask.trouble().orElse(null));
    }
}

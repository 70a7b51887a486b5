package org.goodword.mail.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.mail.reading.Card;
import org.goodword.mail.reading.Seal;
import org.goodword.mail.showing.ShownMail;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// @param message of the ticket's conversation
/// @param remarks sentences about what was broken in the mail or left out
/// @param evidence why it is in this ticket: `moved`, `signed-address`, `signed-id`, `known-id`, `referenced-id`,
/// `conversation`, `subject`, or `none` for one that opened it; null for a mail of long ago
/// @param doubt why it is not in another one that it names: `stranger`, `disowned`
/// @param broughtBy the agent who passed it on
/// @param original where the mail lies as it came; null once it is gone
record TicketMailResponse(
        UUID message,
        Instant receivedAt,
        @Nullable String remarks,
        @Nullable String evidence,
        @Nullable String doubt,
        @Nullable UUID broughtBy,
        @Nullable OriginOfMailResponse origin,
        @Nullable SealResponse seal,
        List<CardResponse> cards,
        @Nullable String original) {
    static TicketMailResponse of(ShownMail mail) {
        return new TicketMailResponse(
                mail.message().value(),
                mail.receivedAt(),
                mail.remarks().orElse(null),
                mail.evidence().orElse(null),
                mail.doubt().orElse(null),
                mail.broughtBy().map(AgentId::value).orElse(null),
                mail.origin().map(OriginOfMailResponse::of).orElse(null),
                mail.seal().equals(Seal.NONE) ? null : SealResponse.of(mail.seal()),
                mail.cards().stream().map(CardResponse::of).toList(),
                mail.hasOriginal() ? "/api/v1/messages/" + mail.message().value() + "/original" : null);
    }

    /// Who it can be shown to come from, in the words of RFC 8601: `pass`, `fail`, `soft-fail`, `neutral`, `none`,
    /// `temporary-error`, `permanent-error`, `not-checked`.
    ///
    /// @param signer the domain whose signature counts
    /// @param policy `none`, `quarantine`, `reject`: what that domain wants done with such mails
    record OriginOfMailResponse(
            String spf,
            String dkim,
            @Nullable String signer,
            String dmarc,
            @Nullable String policy) {
        static OriginOfMailResponse of(ShownMail.Origin origin) {
            return new OriginOfMailResponse(
                    origin.spf(),
                    origin.dkim(),
                    origin.signer().orElse(null),
                    origin.dmarc(),
                    origin.policy().orElse(null));
        }
    }

    /// Whom a key may be trusted to name is not judged.
    ///
    /// @param signedBy `smime` or `pgp`
    /// @param check `intact`: the words are those that were signed; `broken`; `not-checked`
    /// @param signer the address that the key names
    /// @param byAuthor whether the mail is from that address
    /// @param encryptedBy `smime` or `pgp`
    record SealResponse(
            @Nullable String signedBy,
            @Nullable String check,
            @Nullable String signer,
            boolean byAuthor,
            @Nullable String encryptedBy) {
        static SealResponse of(Seal seal) {
            var signed = seal.signed();
            return new SealResponse(
                    signed.map(one -> one.by().code()).orElse(null),
                    signed.map(one -> one.check().code()).orElse(null),
                    signed.flatMap(Seal.Signed::signer).map(EmailAddress::value).orElse(null),
                    signed.filter(Seal.Signed::byAuthor).isPresent(),
                    seal.encrypted().map(Seal.Scheme::code).orElse(null));
        }
    }

    /// Either an event or a person.
    record CardResponse(
            @Nullable EventCardResponse event, @Nullable PersonCardResponse person) {
        static CardResponse of(Card card) {
            return switch (card) {
                case Card.Event event -> new CardResponse(EventCardResponse.of(event), null);
                case Card.Person person -> new CardResponse(null, PersonCardResponse.of(person));
            };
        }
    }

    /// @param method `request`, `cancel`, `reply`, `counter`, `publish` …
    /// @param startsAt of whole days, midnight UTC of the first; without a zone, the clock time of wherever
    /// one is, in UTC
    /// @param endsAt excluded: of whole days, the day after the last
    /// @param zone as the sender calls it
    /// @param more attendees than those listed
    /// @param repeats `daily`, `weekly`, `monthly`, `yearly` …
    /// @param repeatsEvery so many days, weeks …
    record EventCardResponse(
            String method,
            String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean wholeDays,
            @Nullable String zone,
            String place,
            @Nullable AttendeeResponse organiser,
            List<AttendeeResponse> attendees,
            int more,
            @Nullable String repeats,
            int repeatsEvery) {
        static EventCardResponse of(Card.Event event) {
            return new EventCardResponse(
                    event.method(),
                    event.title(),
                    event.starts().orElse(null),
                    event.ends().orElse(null),
                    event.wholeDays(),
                    event.zone().orElse(null),
                    event.place(),
                    event.organiser().map(AttendeeResponse::of).orElse(null),
                    event.attendees().stream().map(AttendeeResponse::of).toList(),
                    event.more(),
                    event.repeats().map(Card.Repeats::every).orElse(null),
                    event.repeats().map(Card.Repeats::interval).orElse(1));
        }
    }

    /// @param answer `accepted`, `declined`, `tentative`, `delegated`, `needs-action`, or empty
    record AttendeeResponse(String name, String mail, String answer) {
        static AttendeeResponse of(Card.Attendee who) {
            return new AttendeeResponse(who.name(), who.mail(), who.answer());
        }
    }

    record PersonCardResponse(String name, String organisation, String title, List<String> mails, List<String> phones) {
        static PersonCardResponse of(Card.Person person) {
            return new PersonCardResponse(
                    person.name(), person.organisation(), person.title(), person.mails(), person.phones());
        }
    }
}

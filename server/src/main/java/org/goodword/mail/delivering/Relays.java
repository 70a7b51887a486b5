package org.goodword.mail.delivering;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goodword.channels.ChannelAccount;
import org.goodword.mail.domainkeys.DomainSigner;
import org.goodword.mail.sending.Relay;
import org.goodword.mail.sending.SendResult;
import org.goodword.mail.sending.SmtpClient;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.writing.MailWriter;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.UnsendableMail;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// Writes a mail and hands it to an account's relay.
@Component
class Relays {
    private final MailWriter writer;
    private final DomainSigner signer;
    private final Signatures signatures;
    private final SmtpClient client = new SmtpClient();

    Relays(DomainSigner signer, Signatures signatures, Clock clock) {
        this.signer = signer;
        this.signatures = signatures;
        writer = new MailWriter(clock);
    }

    Outcome send(ChannelAccount account, OutgoingMail mail) {
        return send(account, mail, account.address(), UnaryOperator.identity());
    }

    /// As `send`; what comes back of it is known by where it comes to, if the account wants that.
    Outcome send(ChannelAccount account, OutgoingMail mail, Shipment shipment) {
        var from = Optional.of(shipment.subject())
                .filter(_ -> account.mails().signedReturnPath())
                .flatMap(sent -> signatures.returnPath(Workspaces.current(), account.address(), sent))
                .orElse(account.address());
        return send(account, mail, from, UnaryOperator.identity());
    }

    /// As `send`, for somebody who waits and looks on.
    Outcome tell(ChannelAccount account, OutgoingMail mail) {
        return send(account, mail, account.address(), Relay::hasty);
    }

    private Outcome send(ChannelAccount account, OutgoingMail mail, EmailAddress from, UnaryOperator<Relay> manner) {
        if (account.relay().isEmpty())
            return new Outcome.Permanent("The address %s has no outgoing mail server yet. Add one, then send again."
                    .formatted(account.address()));
        try {
            var relay = manner.apply(relay(account, account.relay().get()));
            var written = writer.write(mail);
            signer.sign(written, account.address().domain());
            return outcome(client.send(relay, from, mail.recipients(), written));
        } catch (UnsendableMail unsendable) {
            return new Outcome.Permanent(String.valueOf(unsendable.getMessage()));
        }
    }

    /// Whether the relay lets us in.
    Outcome check(ChannelAccount account) {
        return account.relay()
                .map(relay -> outcome(client.signIn(relay(account, relay).hasty(), account.address())))
                .orElseGet(() -> new Outcome.Permanent(
                        "The address %s has no outgoing mail server yet.".formatted(account.address())));
    }

    private static Relay relay(ChannelAccount account, ChannelAccount.Relay relay) {
        var credentials =
                relay.user().flatMap(user -> relay.password().map(password -> new Relay.Credentials(user, password)));
        var tls = Relay.Tls.valueOf(relay.tls().toUpperCase(Locale.ROOT));
        return Relay.of(
                relay.host(), relay.port(), tls, credentials, account.address().domain());
    }

    private static Outcome outcome(SendResult result) {
        return switch (result) {
            case SendResult.Accepted(var words, var refused) ->
                new Outcome.Accepted(
                        words, refused.stream().map(Relays::refusal).toList());
            case SendResult.Temporary(var words, var setback) -> new Outcome.Temporary(words, setback);
            case SendResult.Permanent(var words) -> new Outcome.Permanent(words);
            case SendResult.Unknown(var words) -> new Outcome.Unknown(words);
        };
    }

    private static Outcome.Refusal refusal(SendResult.Refusal one) {
        return new Outcome.Refusal(one.recipient().value(), one.code() >= 500, one.words());
    }
}

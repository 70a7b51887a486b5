package org.goodword.mail.sending;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.goodword.mail.writing.Addresses;
import org.goodword.outbox.spi.Setback;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Hands one mail to a relay, over one connection.
public final class SmtpClient {
    private static final int WORDS = 500;

    /// Blocks for as long as the relay's timeouts allow; throws nothing for what a relay or a network
    /// can do.
    public SendResult send(Relay relay, EmailAddress from, List<EmailAddress> recipients, MimeMessage mail) {
        if (recipients.isEmpty()) return new SendResult.Permanent("The mail has no recipient.");
        var transport = new TracedTransport(session(relay, from), relay.tls() == Relay.Tls.TLS);
        try {
            connect(transport, relay);
            transport.sendMessage(mail, recipients.stream().map(Addresses::of).toArray(Address[]::new));
            return new SendResult.Accepted(words(transport.getLastServerResponse()), List.of());
        } catch (MessagingException failed) {
            return result(failed, transport, relay);
        } finally {
            close(transport);
        }
    }

    /// Connects and signs in, and sends nothing.
    ///
    /// @return accepted, or in the words of the relay or the network why not
    public SendResult signIn(Relay relay, EmailAddress from) {
        var transport = new TracedTransport(session(relay, from), relay.tls() == Relay.Tls.TLS);
        try {
            connect(transport, relay);
            return new SendResult.Accepted(words(transport.getLastServerResponse()), List.of());
        } catch (MessagingException failed) {
            return new SendResult.Temporary(words(describe(failed, relay)), setback(failed));
        } finally {
            close(transport);
        }
    }

    private static void connect(TracedTransport transport, Relay relay) throws MessagingException {
        var credentials = relay.credentials();
        transport.connect(
                relay.host(),
                relay.port(),
                credentials.map(Relay.Credentials::user).orElse(null),
                credentials.map(Relay.Credentials::password).orElse(null));
    }

    private static SendResult result(MessagingException failed, TracedTransport transport, Relay relay) {
        var refusals = refusals(failed);
        if (failed instanceof SendFailedException partly && sentSome(partly))
            return new SendResult.Accepted(words(transport.getLastServerResponse()), refusals);
        if (transport.mayHaveSent())
            return new SendResult.Unknown(
                    "The connection to %s broke before it confirmed the mail; it may have arrived."
                            .formatted(relay.host()));
        if (!refusals.isEmpty()) return refused(refusals);
        var words = words(describe(failed, relay));
        if (!isPermanent(failed)) return new SendResult.Temporary(words, setback(failed));
        return Setbacks.afterAll(answer(failed))
                .<SendResult>map(setback -> new SendResult.Temporary(words, setback))
                .orElseGet(() -> new SendResult.Permanent(words));
    }

    // A wrong password is mended by an administrator, not by the author of the mail.
    private static Setback setback(MessagingException failed) {
        var setback = Setbacks.of(answer(failed));
        var refused = failed instanceof AuthenticationFailedException && setback == Setback.UNREACHABLE;
        return refused ? Setback.LOCKED_OUT : setback;
    }

    private static String answer(MessagingException failed) {
        return failed.getMessage() == null ? "" : failed.getMessage();
    }

    private static boolean sentSome(SendFailedException failed) {
        return failed.getValidSentAddresses() != null && failed.getValidSentAddresses().length > 0;
    }

    private static boolean isPermanent(MessagingException failed) {
        return failed instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 500;
    }

    private static SendResult refused(List<SendResult.Refusal> refusals) {
        var words = words(refusals.stream()
                .map(refusal -> refusal.recipient() + ": " + refusal.words())
                .collect(Collectors.joining("; ")));
        return refusals.stream()
                .flatMap(refusal -> setback(refusal).stream())
                .findFirst()
                .<SendResult>map(setback -> new SendResult.Temporary(words, setback))
                .orElseGet(() -> new SendResult.Permanent(words));
    }

    private static Optional<Setback> setback(SendResult.Refusal refusal) {
        return refusal.code() >= 500 ? Setbacks.afterAll(refusal.words()) : Optional.of(Setbacks.of(refusal.words()));
    }

    private static List<SendResult.Refusal> refusals(MessagingException failed) {
        var refusals = new ArrayList<SendResult.Refusal>();
        for (Exception next = failed; next instanceof MessagingException cause; next = cause.getNextException())
            if (next instanceof SMTPAddressFailedException one) refusals.add(refusal(one));
        return List.copyOf(refusals);
    }

    private static SendResult.Refusal refusal(SMTPAddressFailedException failed) {
        InternetAddress address = failed.getAddress();
        return new SendResult.Refusal(
                new EmailAddress(address.getAddress()), failed.getReturnCode(), words(failed.getMessage()));
    }

    private static String describe(MessagingException failed, Relay relay) {
        var cause = failed.getNextException();
        var inner = cause == null || failed instanceof SendFailedException ? "" : " (" + cause.getMessage() + ")";
        return "%s:%d: %s%s".formatted(relay.host(), relay.port(), failed.getMessage(), inner);
    }

    private static String words(@Nullable String answer) {
        var line = answer == null ? "" : answer.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.length() <= WORDS ? line : line.substring(0, WORDS);
    }

    private static void close(TracedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // The answer we wanted has come, or will never.
            return;
        }
    }

    private static Session session(Relay relay, EmailAddress from) {
        var name = relay.tls() == Relay.Tls.TLS ? "mail.smtps." : "mail.smtp.";
        var settings = new Properties();
        settings.setProperty(name + "connectiontimeout", millis(relay.connectTimeout()));
        settings.setProperty(name + "timeout", millis(relay.answerTimeout()));
        settings.setProperty(name + "writetimeout", millis(relay.answerTimeout()));
        settings.setProperty(name + "from", Addresses.of(from).getAddress());
        settings.setProperty(name + "localhost", relay.helo());
        settings.setProperty(name + "auth", String.valueOf(relay.credentials().isPresent()));
        settings.setProperty(name + "sendpartial", "true");
        settings.setProperty(name + "quitwait", "false");
        settings.setProperty(name + "ssl.checkserveridentity", "true");
        settings.setProperty(name + "starttls.enable", String.valueOf(relay.tls() == Relay.Tls.STARTTLS));
        settings.setProperty(name + "starttls.required", String.valueOf(relay.tls() == Relay.Tls.STARTTLS));
        return Session.getInstance(settings);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}

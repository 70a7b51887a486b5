package org.goodword.mail.fetching;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.Trouble.Kind;

/// Says in words what a mail server or the network did.
final class Troubles {
    private Troubles() {}

    static Trouble of(Exception failed, FetchedMailbox mailbox) {
        var host = mailbox.server().host();
        if (failed instanceof AuthenticationFailedException) return refused(failed, mailbox);
        if (failed instanceof FolderNotFoundException)
            return new Trouble(Kind.NO_FOLDER, "There is no such folder in this mailbox: " + words(failed));
        if (caused(failed, UnknownHostException.class))
            return new Trouble(Kind.UNREACHABLE, "There is no server of the name %s.".formatted(host));
        if (caused(failed, SSLException.class))
            return new Trouble(Kind.NOT_SAFE, "No safe connection to %s: %s".formatted(host, innermost(failed)));
        if (hangs(failed)) return hanging(failed, mailbox);
        if (caused(failed, ConnectException.class, NoRouteToHostException.class, MailConnectException.class))
            return new Trouble(
                    Kind.UNREACHABLE,
                    "Nobody answers at %s, port %d."
                            .formatted(host, mailbox.server().port()));
        return said(failed, host);
    }

    private static Trouble refused(Exception failed, FetchedMailbox mailbox) {
        var host = mailbox.server().host();
        return switch (mailbox.signIn()) {
            case SignIn.Password _ ->
                new Trouble(
                        Kind.WRONG_PASSWORD,
                        "%s does not accept the password of %s: %s".formatted(host, mailbox.user(), words(failed)));
            case SignIn.OAuth _ ->
                new Trouble(
                        Kind.TOKEN_REFUSED,
                        "%s does not accept the token for %s: %s".formatted(host, mailbox.user(), words(failed)));
        };
    }

    private static Trouble hanging(Exception failed, FetchedMailbox mailbox) {
        var server = mailbox.server();
        if (caused(failed, MailConnectException.class))
            return new Trouble(
                    Kind.UNREACHABLE, "Nobody answers at %s, port %d.".formatted(server.host(), server.port()));
        return silence(mailbox);
    }

    static Trouble silence(FetchedMailbox mailbox) {
        return new Trouble(
                Kind.HANGS,
                "%s has stopped answering.".formatted(mailbox.server().host()));
    }

    private static Trouble said(Exception failed, String host) {
        var words = words(failed);
        if (words.contains("OVERQUOTA") || words.toLowerCase(Locale.ROOT).contains("quota"))
            return new Trouble(Kind.OVER_QUOTA, "The mailbox is full, says %s: %s".formatted(host, words));
        if (words.contains("BYE") || caused(failed, FolderClosedException.class, StoreClosedException.class))
            return new Trouble(Kind.BROKE, "%s closed the connection.".formatted(host));
        return new Trouble(Kind.REFUSED, "%s says: %s".formatted(host, words));
    }

    /// A broken line is reported as a made-up BYE, which only names its cause.
    private static boolean hangs(Exception failed) {
        return caused(failed, SocketTimeoutException.class)
                || causes(failed).anyMatch(cause -> words(cause).contains("SocketTimeoutException"));
    }

    @SafeVarargs
    private static boolean caused(Exception failed, Class<? extends Exception>... types) {
        return causes(failed).anyMatch(cause -> Stream.of(types).anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(Optional.of(failed), Optional::isPresent, cause -> next(cause.orElseThrow()))
                .limit(10)
                .map(Optional::orElseThrow);
    }

    private static Optional<Throwable> next(Throwable failed) {
        if (failed instanceof MessagingException mail && mail.getNextException() != null)
            return Optional.of(mail.getNextException());
        return Optional.ofNullable(failed.getCause());
    }

    private static String innermost(Throwable failed) {
        return words(causes(failed).reduce((_, last) -> last).orElse(failed));
    }

    private static String words(Throwable failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}

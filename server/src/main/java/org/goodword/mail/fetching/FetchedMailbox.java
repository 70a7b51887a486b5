package org.goodword.mail.fetching;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.platform.Version;

/// From where, and how, an account's mail is fetched.
///
/// @param folders as the server calls them, `INBOX`; it tells at once what is new in the first, the others are looked
///     into each round
/// @param connectedAt what is older than this is taken as `begin` says
public record FetchedMailbox(
        AccountId account,
        Server server,
        String user,
        SignIn signIn,
        List<String> folders,
        Begin begin,
        Afterwards afterwards,
        Instant connectedAt,
        Version version) {

    /// @param tls `none`, `starttls` or `tls`
    public record Server(String host, int port, String tls) {}

    public sealed interface SignIn {
        /// An app password, where the provider has such.
        record Password(String value) implements SignIn {
            @Override
            public String toString() {
                return "Password[]";
            }
        }

        /// XOAUTH2: a short-lived token is asked for at the endpoint each time (RFC 6749 §6).
        ///
        /// @param authorizationEndpoint where the mailbox's owner lets us in
        /// @param refreshToken absent until she has
        record OAuth(
                URI tokenEndpoint,
                Optional<URI> authorizationEndpoint,
                String clientId,
                Optional<String> clientSecret,
                Optional<String> refreshToken,
                Optional<String> scope)
                implements SignIn {
            OAuth renewed(String token) {
                return new OAuth(
                        tokenEndpoint, authorizationEndpoint, clientId, clientSecret, Optional.of(token), scope);
            }

            @Override
            public String toString() {
                return "OAuth[%s]".formatted(tokenEndpoint);
            }
        }
    }

    /// Which of the mails that lay there before are taken; all that comes later is.
    public enum Begin {
        NEW,
        UNREAD,
        ALL
    }

    /// What becomes of a mail at its source, once it is safely ours.
    public sealed interface Afterwards {
        record Leave() implements Afterwards {}

        record Flag() implements Afterwards {}

        record Move(String folder) implements Afterwards {}

        record Delete() implements Afterwards {}
    }

    /// Whether another's mails may stand behind it: what was read before says nothing there.
    boolean isElsewhere(FetchedMailbox before) {
        return !server.host().equalsIgnoreCase(before.server.host()) || !user.equals(before.user);
    }

    /// For sentences.
    String folderNames() {
        return String.join(", ", folders);
    }

    FetchedMailbox signingInWith(SignIn other) {
        return new FetchedMailbox(account, server, user, other, folders, begin, afterwards, connectedAt, version);
    }
}

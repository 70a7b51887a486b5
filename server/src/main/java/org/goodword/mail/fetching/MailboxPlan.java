package org.goodword.mail.fetching;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.FetchedMailbox.Server;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.platform.Invalid;

/// A mailbox as somebody wants it.
///
/// @param password absent with `oauth` absent too: as it was before
public record MailboxPlan(
        Server server,
        String user,
        Optional<String> password,
        Optional<OAuthPlan> oauth,
        List<String> folders,
        Begin begin,
        Afterwards afterwards) {

    public static final String INBOX = "INBOX";

    public MailboxPlan {
        folders = folders.stream().map(MailboxPlan::name).distinct().toList();
        if (afterwards instanceof Afterwards.Move(var target) && folders.contains(name(target)))
            throw Invalid.of("moveTo", "Mail cannot be moved to a folder that is fetched itself.");
    }

    /// The one name of which case says nothing (RFC 3501 §5.1).
    private static String name(String typed) {
        var name = typed.strip();
        return name.equalsIgnoreCase(INBOX) ? INBOX : name;
    }

    /// @param clientSecret and `refreshToken`: absent, as before
    /// @param authorizationEndpoint where the refresh token may come from later
    public record OAuthPlan(
            URI tokenEndpoint,
            Optional<URI> authorizationEndpoint,
            String clientId,
            Optional<String> clientSecret,
            Optional<String> refreshToken,
            Optional<String> scope) {}

    SignIn signIn(Optional<SignIn> before) {
        if (oauth.isPresent()) return oauth(oauth.get(), before);
        if (password.isPresent()) return new SignIn.Password(password.get());
        return before.filter(SignIn.Password.class::isInstance)
                .orElseThrow(() -> Invalid.of("password", "A password, or what OAuth needs, is missing."));
    }

    private static SignIn oauth(OAuthPlan plan, Optional<SignIn> before) {
        var kept = before.filter(SignIn.OAuth.class::isInstance)
                .map(SignIn.OAuth.class::cast)
                .filter(old -> old.clientId().equals(plan.clientId())
                        && old.tokenEndpoint().equals(plan.tokenEndpoint()));
        var token = plan.refreshToken().or(() -> kept.flatMap(SignIn.OAuth::refreshToken));
        if (token.isEmpty() && plan.authorizationEndpoint().isEmpty())
            throw Invalid.of(
                    "refreshToken", "The refresh token is missing, or the address at which one signs in to get it.");
        var secret = plan.clientSecret().or(() -> kept.flatMap(SignIn.OAuth::clientSecret));
        return new SignIn.OAuth(
                plan.tokenEndpoint(), plan.authorizationEndpoint(), plan.clientId(), secret, token, plan.scope());
    }
}

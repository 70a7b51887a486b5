package org.goodword.mail.fetching;

import java.util.Optional;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.springframework.stereotype.Component;

/// What opens a mailbox: its password, or a token asked for just now.
@Component
class Keys {
    private final TokenEndpoint endpoint;
    private final Fetches fetches;

    Keys(TokenEndpoint endpoint, Fetches fetches) {
        this.endpoint = endpoint;
        this.fetches = fetches;
    }

    /// @throws Troubled in words
    String of(FetchedMailbox mailbox) {
        return switch (mailbox.signIn()) {
            case SignIn.Password(var password) -> password;
            case SignIn.OAuth oauth -> {
                var token = endpoint.ask(oauth);
                token.refreshToken()
                        .filter(other -> !Optional.of(other).equals(oauth.refreshToken()))
                        .ifPresent(other -> fetches.renewed(mailbox, oauth.renewed(other)));
                yield token.accessToken();
            }
        };
    }
}

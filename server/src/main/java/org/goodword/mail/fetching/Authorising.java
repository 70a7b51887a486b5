package org.goodword.mail.fetching;

import java.net.URI;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelPermissions;
import org.goodword.mail.fetching.AuthorisationKeeping.Begun;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Has a mailbox's owner let us in at her provider: she is sent there, and comes back with a code for tokens (RFC 6749
/// §4.1, with the proof key of RFC 7636). The provider may take its time: nothing is held meanwhile.
@Component
public class Authorising {
    private final AuthorisationKeeping keeping;
    private final TokenEndpoint endpoint;
    private final URI redirect;

    Authorising(
            AuthorisationKeeping keeping,
            TokenEndpoint endpoint,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.keeping = keeping;
        this.endpoint = endpoint;
        redirect = URI.create(url.replaceAll("/+$", "") + "/settings/mail/authorised");
    }

    /// Where she comes back to, which her provider wants to know beforehand.
    public URI redirect() {
        return redirect;
    }

    /// The address at the provider; it works for ten minutes, once, for who asked.
    ///
    /// @throws Rejected `not-found`, `invalid-value`, `not-allowed`
    public URI begin(AccountId account, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        return AuthorisationAddress.of(keeping.begin(account, by), redirect);
    }

    /// She is back: the mailbox is fetched from now on.
    ///
    /// @param state that went along with her
    /// @throws Rejected `authorisation-unknown`, `authorisation-refused`, `not-allowed`
    public AccountId finish(String state, String code, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var begun = keeping.take(state, by);
        keeping.keep(begun, refreshToken(begun, code), by);
        return begun.mailbox().account();
    }

    private String refreshToken(Begun begun, String code) {
        try {
            var token = endpoint.redeem(begun.oauth(), code, begun.verifier(), redirect);
            return token.refreshToken()
                    .orElseThrow(() -> new Rejected(
                            AuthorisationProblem.refused("%s gave a token that ends soon, and none to renew it with."
                                    .formatted(begun.oauth().tokenEndpoint().getHost()))));
        } catch (Troubled troubled) {
            throw new Rejected(AuthorisationProblem.refused(troubled.trouble().sentence()));
        }
    }
}

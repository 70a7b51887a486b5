package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelPermissions;
import org.goodword.mail.fetching.Authorising;
import org.goodword.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthorisationController {
    private final Authorising authorising;

    AuthorisationController(Authorising authorising) {
        this.authorising = authorising;
    }

    @Operation(
            summary = "Where owners of mailboxes come back to",
            description = "The redirect URI to register with the provider: `GOODWORD_URL` and a path.")
    @GetMapping("/api/v1/mailbox-authorisations")
    AuthorisationsResponse about(Caller caller) {
        caller.require(ChannelPermissions.MANAGE);
        return new AuthorisationsResponse(authorising.redirect().toString());
    }

    @Operation(
            summary = "Send a mailbox's owner to her provider",
            description = "The mailbox signs in by `oauth` and has an `authorizationEndpoint`. `url` is the address to "
                    + "open there (RFC 6749 §4.1.1, with the proof key of RFC 7636); it works for ten minutes, once, for "
                    + "who asked. Errors: `not-found`, `invalid-value`, `not-allowed`.")
    @PostMapping("/api/v1/mailboxes/{account}/authorisation")
    AuthorisationResponse begin(@PathVariable UUID account, Caller caller) {
        return new AuthorisationResponse(
                authorising.begin(new AccountId(account), caller).toString());
    }

    @Operation(
            summary = "Take what a mailbox's owner came back with",
            description = "`state` and `code` stand in the address that her provider sent her to. The code becomes a "
                    + "refresh token, and the mailbox is fetched. Errors: `authorisation-unknown` (used, older than ten "
                    + "minutes, somebody else's, or the mailbox has been configured anew), `authorisation-refused` with "
                    + "the provider's words, `not-allowed`.")
    @PostMapping("/api/v1/mailbox-authorisations")
    AuthorisedResponse finish(@Valid @RequestBody AuthorisedRequest body, Caller caller) {
        return new AuthorisedResponse(
                authorising.finish(body.state(), body.code(), caller).value());
    }

    record AuthorisationsResponse(String redirectUri) {}

    record AuthorisationResponse(String url) {}

    record AuthorisedRequest(
            @NotBlank @Size(max = 200) String state,
            @NotBlank @Size(max = 4000) String code) {}

    record AuthorisedResponse(UUID account) {}
}

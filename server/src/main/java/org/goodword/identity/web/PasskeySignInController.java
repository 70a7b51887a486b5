package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import org.goodword.identity.passkeys.Created.Used;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.signin.Challenges;
import org.goodword.identity.signin.Sessions;
import org.goodword.identity.signin.SignIn;
import org.goodword.identity.signin.Visit;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.platform.web.HostWorkspace;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by a passkey, in place of the password or after it.
@RestController
@RequestMapping("/api/v1/session/passkey")
class PasskeySignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Challenges challenges;
    private final Entrance entrance;
    private final HostWorkspace hosts;

    PasskeySignInController(
            SignIn signIn, Sessions sessions, Challenges challenges, Entrance entrance, HostWorkspace hosts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.challenges = challenges;
        this.entrance = entrance;
        this.hosts = hosts;
    }

    @Operation(
            summary = "Sign in by a passkey: begin",
            description = "The answer is what `PublicKeyCredential.parseRequestOptionsFromJSON` takes. It names no "
                    + "passkeys: the device shows those it has. Sets the session cookie that keeps the challenge, for five "
                    + "minutes and one answer. Errors: `too-many-requests`, `address-not-allowed`.")
    @PostMapping("/options")
    RequestOptionsResponse options(HttpServletRequest request) {
        return entrance.in(hosts.of(request), request, () -> {
            var verification = sessions.halfWay(request).isPresent() ? "preferred" : "required";
            var challenge = challenges.make(request);
            return new RequestOptionsResponse(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(challenge),
                    Site.of(request).host(),
                    verification);
        });
    }

    @Operation(
            summary = "Sign in by a passkey",
            description =
                    "After the password, as the second step, by any passkey of the same agent; without it, by one "
                            + "whose device has recognised its owner. Errors: `wrong-passkey`, `too-many-requests`, "
                            + "`address-not-allowed`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeResponse enter(
            @Valid @RequestBody PasskeySignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        var half = sessions.halfWay(request);
        var workspace = half.map(Sessions.HalfWay::workspace).orElseGet(() -> hosts.of(request));
        return entrance.in(workspace, request, () -> {
            var used = body.used();
            var arrival = signIn.byPasskey(half, used, challenges.take(request), Site.of(request), Visit.of(request));
            return entrance.enter(arrival, request, response);
        });
    }

    record RequestOptionsResponse(String challenge, String rpId, String userVerification) {}

    /// As browsers write them: base64url without padding.
    record PasskeySignInRequest(
            @NotBlank @Size(max = 2000) String id,
            @NotBlank @Size(max = 10_000) String clientDataJSON,
            @NotBlank @Size(max = 10_000) String authenticatorData,
            @NotBlank @Size(max = 10_000) String signature) {
        Used used() {
            return Used.of(id, clientDataJSON, authenticatorData, signature);
        }
    }
}

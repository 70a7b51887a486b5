package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.passkeys.Created;
import org.goodword.identity.passkeys.Passkeys.Making;
import org.goodword.identity.passkeys.Passkeys.Passkey;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.signin.Challenges;
import org.goodword.identity.signin.OwnPasskeys;
import org.goodword.identity.web.SecondFactorController.FreshProofRequest;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// An agent's own passkeys.
@RestController
@RequestMapping("/api/v1/agents/me/passkeys")
class PasskeyController {
    private final OwnPasskeys own;
    private final Challenges challenges;

    PasskeyController(OwnPasskeys own, Challenges challenges) {
        this.own = own;
        this.challenges = challenges;
    }

    @Operation(summary = "My passkeys", description = "Oldest first.")
    @GetMapping
    PasskeysResponse list(Caller caller) {
        return new PasskeysResponse(
                own.all(caller).stream().map(PasskeyResponse::of).toList());
    }

    @Operation(
            summary = "Begin with a passkey",
            description = "`proof` is my password or a code. The answer is what `PublicKeyCredential."
                    + "parseCreationOptionsFromJSON` takes; its challenge is kept in the session, so this needs one. Errors: "
                    + "`wrong-proof`, `too-many-requests`.")
    @PostMapping("/options")
    CreationOptionsResponse options(
            @Valid @RequestBody FreshProofRequest body, Caller caller, HttpServletRequest request) {
        var challenge = challenges.make(request);
        return CreationOptionsResponse.of(
                own.begin(body.proof(), challenge, Site.of(request), request.getRemoteAddr(), caller));
    }

    @Operation(
            summary = "Add a passkey",
            description =
                    "What the browser made, within five minutes; counts as a second factor, and signs in without a "
                            + "password where the device recognises its owner. With the first one come recovery codes, shown this "
                            + "once, unless there are some. Errors: `wrong-passkey`, `invalid-value`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AddedPasskeyResponse add(@Valid @RequestBody PasskeyRequest body, Caller caller, HttpServletRequest request) {
        var created = Created.of(body.clientDataJSON(), body.attestationObject());
        var added = own.add(body.name().strip(), created, challenges.take(request), Site.of(request), caller);
        return new AddedPasskeyResponse(PasskeyResponse.of(added.passkey()), added.codes());
    }

    @Operation(
            summary = "Remove a passkey",
            description = "`proof` is my password or a code. Errors: `wrong-proof`, `too-many-requests`, `not-found`, "
                    + "`second-factor-demanded` for the last one.")
    @PostMapping("/{passkey}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID passkey,
            @Valid @RequestBody FreshProofRequest body,
            Caller caller,
            HttpServletRequest request) {
        own.remove(passkey, body.proof(), request.getRemoteAddr(), caller);
    }

    /// As browsers write them: base64url without padding.
    record PasskeyRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 10_000) String clientDataJSON,
            @NotBlank @Size(max = 100_000) String attestationObject) {}

    record PasskeysResponse(List<PasskeyResponse> items) {}

    /// @param usedAt null until it is
    record PasskeyResponse(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {
        static PasskeyResponse of(Passkey passkey) {
            return new PasskeyResponse(
                    passkey.id(),
                    passkey.name(),
                    passkey.createdAt(),
                    passkey.usedAt().orElse(null));
        }
    }

    /// @param codes recovery codes; empty when there are some
    record AddedPasskeyResponse(PasskeyResponse passkey, List<String> codes) {}

    record CreationOptionsResponse(
            String challenge,
            RelyingPartyResponse rp,
            PasskeyOwnerResponse user,
            List<AlgorithmResponse> pubKeyCredParams,
            List<CredentialResponse> excludeCredentials,
            SelectionResponse authenticatorSelection,
            String attestation) {
        static CreationOptionsResponse of(Making making) {
            return new CreationOptionsResponse(
                    making.challenge(),
                    new RelyingPartyResponse(making.host(), making.workspace()),
                    new PasskeyOwnerResponse(making.handle(), making.email(), making.name()),
                    making.algorithms().stream()
                            .map(one -> new AlgorithmResponse("public-key", one))
                            .toList(),
                    making.known().stream()
                            .map(one -> new CredentialResponse("public-key", one))
                            .toList(),
                    new SelectionResponse("required", "preferred"),
                    "none");
        }
    }

    record RelyingPartyResponse(String id, String name) {}

    record PasskeyOwnerResponse(String id, String name, String displayName) {}

    record AlgorithmResponse(String type, long alg) {}

    record CredentialResponse(String type, String id) {}

    record SelectionResponse(String residentKey, String userVerification) {}
}

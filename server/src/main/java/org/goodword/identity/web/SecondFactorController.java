package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.goodword.identity.secondfactor.SecondFactors.Enrolment;
import org.goodword.identity.secondfactor.SecondFactors.State;
import org.goodword.identity.signin.OwnSignIn;
import org.goodword.identity.web.SecondStepController.CodeRequest;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent changes about her own sign-in.
@RestController
@RequestMapping("/api/v1/agents/me")
class SecondFactorController {
    private final OwnSignIn own;

    SecondFactorController(OwnSignIn own) {
        this.own = own;
    }

    @Operation(
            summary = "My second factor",
            description =
                    "Since when I have an app, how many passkeys I have and recovery codes are left, and whether my role "
                            + "demands one.")
    @GetMapping("/second-factor")
    SecondFactorResponse show(Caller caller) {
        return SecondFactorResponse.of(own.factor(caller));
    }

    @Operation(
            summary = "Begin with a second factor, or with another one",
            description = "`proof` is my password, or a code of the one I have, which counts until the new one is "
                    + "confirmed within an hour. `secret` is for typing, `uri` for apps on the same device, `qr` an SVG "
                    + "path over `size` squares. Not repeatable by Idempotency-Key: a kept answer would keep the secret. "
                    + "Errors: `wrong-proof`, `too-many-requests`.")
    @PostMapping("/second-factor/enrolment")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentResponse enrol(@Valid @RequestBody FreshProofRequest body, Caller caller, HttpServletRequest request) {
        return EnrolmentResponse.of(own.enrol(body.proof(), request.getRemoteAddr(), caller));
    }

    @Operation(
            summary = "Confirm my new second factor",
            description = "By one code of the app. The answer has ten recovery codes, shown this once. Errors: "
                    + "`wrong-code`, `too-many-requests`.")
    @PutMapping("/second-factor")
    RecoveryCodesResponse confirm(@Valid @RequestBody CodeRequest body, Caller caller, HttpServletRequest request) {
        return new RecoveryCodesResponse(own.confirm(body.code(), request.getRemoteAddr(), caller));
    }

    @Operation(
            summary = "Turn the app of my second factor off",
            description =
                    "Passkeys stay. `proof` is my password or a fresh code. Errors: `wrong-proof`, `too-many-requests`, "
                            + "`second-factor-demanded`.")
    @PostMapping("/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void turnOff(@Valid @RequestBody FreshProofRequest body, Caller caller, HttpServletRequest request) {
        own.turnOff(body.proof(), request.getRemoteAddr(), caller);
    }

    @Operation(
            summary = "Make new recovery codes",
            description =
                    "The old ones are worth nothing from then on. Not repeatable by Idempotency-Key: a kept answer "
                            + "would keep the codes. Errors: `wrong-proof`, `wrong-code` where there is no second factor, "
                            + "`too-many-requests`.")
    @PostMapping("/recovery-codes")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryCodesResponse renew(@Valid @RequestBody FreshProofRequest body, Caller caller, HttpServletRequest request) {
        return new RecoveryCodesResponse(own.renewCodes(body.proof(), request.getRemoteAddr(), caller));
    }

    @Operation(
            summary = "Change my password",
            description = "Ends all my other sessions; tokens stay. Errors: `wrong-proof`, `too-many-requests`, "
                    + "`password-too-short`, `password-common`, `password-guessable`.")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody PasswordChangeRequest body, Caller caller, HttpServletRequest request) {
        own.changePassword(body.current(), body.password(), request, caller);
    }

    record FreshProofRequest(@NotBlank @Size(max = 200) String proof) {}

    record PasswordChangeRequest(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String password) {}

    /// @param on whether signing in takes one
    /// @param app whether there is an app; since when: null where there is none
    /// @param codesLeft recovery codes that were not used
    record SecondFactorResponse(
            boolean on, boolean app, @Nullable Instant since, int passkeys, int codesLeft, boolean demanded) {
        static SecondFactorResponse of(State state) {
            return new SecondFactorResponse(
                    state.on(),
                    state.app(),
                    state.since().orElse(null),
                    state.passkeys(),
                    state.codesLeft(),
                    state.demanded());
        }
    }

    record EnrolmentResponse(String secret, String uri, QrResponse qr) {
        static EnrolmentResponse of(Enrolment enrolment) {
            var picture = enrolment.picture();
            return new EnrolmentResponse(
                    enrolment.secret(), enrolment.uri(), new QrResponse(picture.size(), picture.path()));
        }
    }

    /// @param path dark squares, for a viewBox of `size` by `size`, the light edge included
    record QrResponse(int size, String path) {}

    record RecoveryCodesResponse(List<String> codes) {}
}

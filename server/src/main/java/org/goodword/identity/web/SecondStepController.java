package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.goodword.identity.signin.Sessions;
import org.goodword.identity.signin.Sessions.HalfWay;
import org.goodword.identity.signin.SignIn;
import org.goodword.identity.signin.Visit;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.identity.web.SecondFactorController.EnrolmentResponse;
import org.goodword.identity.web.SecondFactorController.RecoveryCodesResponse;
import org.goodword.platform.Rejected;
import org.goodword.platform.web.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The second step of a sign-in, for sessions that are half-way.
@RestController
@RequestMapping("/api/v1/session/second-factor")
class SecondStepController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;

    SecondStepController(SignIn signIn, Sessions sessions, Entrance entrance) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    @Operation(
            summary = "Sign in: the second step",
            description = "`code` is one of the authenticator app or one for recovery; each counts once. Needs the "
                    + "cookies of the first step, and its XSRF token as every change. Errors: `not-signed-in` (begin "
                    + "anew), `wrong-code`, `too-many-requests`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeResponse prove(@Valid @RequestBody CodeRequest body, HttpServletRequest request, HttpServletResponse response) {
        return halfWay(
                request, half -> entrance.enter(signIn.prove(half, body.code(), Visit.of(request)), request, response));
    }

    @Operation(
            summary = "Sign in: begin with a second factor that the role demands",
            description =
                    "The secret as text, as an address for apps, and as a QR code: an SVG path over `size` squares. "
                            + "Errors: `not-signed-in`.")
    @PostMapping("/enrolment")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentResponse enrol(HttpServletRequest request) {
        return halfWay(request, half -> EnrolmentResponse.of(signIn.enrol(half)));
    }

    @Operation(
            summary = "Sign in: confirm the new second factor",
            description = "By one code of the app. The answer has the recovery codes, shown this once; the session is "
                    + "whole. Errors: `not-signed-in`, `wrong-code`, `too-many-requests`.")
    @PutMapping("/enrolment")
    RecoveryCodesResponse confirm(
            @Valid @RequestBody CodeRequest body, HttpServletRequest request, HttpServletResponse response) {
        return halfWay(request, half -> {
            var enrolled = signIn.confirm(half, body.code(), Visit.of(request));
            entrance.enter(enrolled.arrival(), request, response);
            return new RecoveryCodesResponse(enrolled.codes());
        });
    }

    private <T> T halfWay(HttpServletRequest request, Function<HalfWay, T> work) {
        var half = sessions.halfWay(request).orElseThrow(() -> new Rejected(new Callers.NotSignedIn()));
        return entrance.in(half.workspace(), request, () -> work.apply(half));
    }

    record CodeRequest(@NotBlank @Size(max = 40) String code) {}
}

package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.apps.AppConsents;
import org.goodword.identity.apps.AppConsents.Question;
import org.goodword.identity.apps.AppId;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.web.AppController.AllowedResponse;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent is asked by apps, what she answers, and what she takes back.
@RestController
@RequestMapping("/api/v1")
class AppConsentController {
    private final AppConsents consents;

    AppConsentController(AppConsents consents) {
        this.consents = consents;
    }

    @Operation(
            summary = "What an app wants that sent me here",
            description = "`query` is that of the address `/oauth/authorize` (RFC 6749 §4.1.1, PKCE with S256). Either "
                    + "`address` is where to go at once, because what it wants cannot be had; or `app` and `scopes` are what to "
                    + "ask about, unless `known`: then I have said yes to all of it before. It changes nothing. Errors: "
                    + "`unknown-app`, `redirect-uri-not-registered`: go nowhere.")
    @PostMapping("/app-authorisations/preview")
    AppQuestionResponse ask(@Valid @RequestBody AppQuestionRequest body, HttpServletRequest request, Caller caller) {
        return switch (consents.ask(body.query(), issuer(request), caller)) {
            case Question.Senseless(var address) ->
                new AppQuestionResponse(null, null, List.of(), false, address.toString());
            case Question.Whether(var app, var scopes, var known) ->
                new AppQuestionResponse(app.id().value(), app.name(), scopes.texts(), known, null);
        };
    }

    @Operation(
            summary = "Allow an app what it wants, or refuse it",
            description =
                    "Answers with the address of the app to go to, with a code that counts once and for 60 seconds, or "
                            + "with the refusal. Not repeatable by Idempotency-Key: each has a code of its own. Errors: `unknown-app`, "
                            + "`redirect-uri-not-registered`.")
    @PostMapping("/app-authorisations")
    AppAddressResponse answer(@Valid @RequestBody AppAnswerRequest body, HttpServletRequest request, Caller caller) {
        var address = body.allow()
                ? consents.allow(body.query(), issuer(request), caller)
                : consents.refuse(body.query(), issuer(request));
        return new AppAddressResponse(address.toString());
    }

    @Operation(
            summary = "Apps that I allowed something",
            description = "What each may do for me, and when it last did anything, to the minute.")
    @GetMapping("/agents/me/apps")
    AllowedAppsResponse mine(Caller caller) {
        return new AllowedAppsResponse(
                consents.of(caller).stream().map(AllowedResponse::of).toList());
    }

    @Operation(
            summary = "Take back what I allowed an app",
            description = "Its tokens for me count no more at once. Errors: `not-found`.")
    @DeleteMapping("/agents/me/apps/{app}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID app, Caller caller) {
        consents.takeBack(new AppId(app), caller);
    }

    /// Who we are to apps (RFC 8414 §2).
    static String issuer(HttpServletRequest request) {
        return Site.of(request).origin();
    }

    record AppQuestionRequest(@NotBlank @Size(max = 4000) String query) {}

    record AppAnswerRequest(@NotBlank @Size(max = 4000) String query, boolean allow) {}

    /// @param app null where `address` says where to go instead
    record AppQuestionResponse(
            @Nullable UUID app,
            @Nullable String name,
            List<String> scopes,
            boolean known,
            @Nullable String address) {}

    record AppAddressResponse(String address) {}

    record AllowedAppsResponse(List<AllowedResponse> items) {}
}

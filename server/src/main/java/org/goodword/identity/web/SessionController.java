package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.goodword.identity.signin.OwnSignIn;
import org.goodword.identity.signin.Sessions;
import org.goodword.identity.signin.Sessions.SessionView;
import org.goodword.identity.signin.SignIn;
import org.goodword.identity.signin.Visit;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.web.HostWorkspace;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final OwnSignIn own;
    private final Entrance entrance;
    private final Me me;
    private final HostWorkspace hosts;

    SessionController(SignIn signIn, Sessions sessions, OwnSignIn own, Entrance entrance, Me me, HostWorkspace hosts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.own = own;
        this.entrance = entrance;
        this.me = me;
        this.hosts = hosts;
    }

    @Operation(
            summary = "Sign in",
            description = "Sets the session cookie and the XSRF-TOKEN cookie, whose value later changes must send as "
                    + "X-XSRF-TOKEN. Who has a second factor is told `second-factor-needed`: `step` is `code` or, where a "
                    + "role demands one, `enrolment`; the cookies then let the second step be done within ten minutes, and "
                    + "nothing else. Errors: `wrong-credentials`, `second-factor-needed`, `too-many-requests`, "
                    + "`address-not-allowed`.")
    @PostMapping("/session")
    @ResponseStatus(HttpStatus.CREATED)
    MeResponse begin(@Valid @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        return entrance.in(hosts.of(request), request, () -> {
            var arrival = signIn.signIn(new EmailAddress(body.email()), body.password(), Visit.of(request));
            return entrance.enter(arrival, request, response);
        });
    }

    @Operation(
            summary = "Who is signed in",
            description = "The agent, her permissions, row scope, signature and settings.")
    @GetMapping("/session")
    MeResponse show(Caller caller, CsrfToken csrf) {
        // Reading the token is what makes Spring write its cookie.
        csrf.getToken();
        return me.of(caller);
    }

    @Operation(summary = "Sign out")
    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, HttpServletRequest request) {
        // First the session, so that who hears of the sign-out finds it gone.
        sessions.end(request);
        signIn.signedOut(agent(caller));
    }

    @Operation(
            summary = "My browser sessions",
            description = "Newest first. `address` is where she signed in from; `current` the one that asks.")
    @GetMapping("/sessions")
    SessionsResponse list(Caller caller, HttpServletRequest request) {
        return new SessionsResponse(sessions.of(agent(caller), request));
    }

    @Operation(summary = "End all my other sessions", description = "By token: all of them.")
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Caller caller, HttpServletRequest request) {
        own.endOtherSessions(request, caller);
    }

    @Operation(summary = "End one of my sessions")
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Caller caller) {
        sessions.end(agent(caller), id);
        signIn.signedOut(agent(caller));
    }

    static AgentId agent(Caller caller) {
        if (caller.actor() instanceof Actor.Agent(var id)) return id;
        throw new IllegalStateException("Only agents call this API");
    }

    record SignInRequest(
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 200) String password) {}

    record SessionsResponse(List<SessionView> items) {}
}

package org.goodword.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.identity.signin.SecondFactorNeeded;
import org.goodword.identity.signin.Sessions;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.SignIn.Step;
import org.goodword.identity.signin.Visit;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.platform.Rejected;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// What a browser gets that signs in: a session, whole or half-way, and the cookie by which it is known again.
@Component
class Entrance {
    private static final Duration KNOWN_AGAIN = Duration.ofDays(90);

    private final Sessions sessions;
    private final AgentKeeping agents;
    private final RuleKeeping rules;
    private final Me me;

    Entrance(Sessions sessions, AgentKeeping agents, RuleKeeping rules, Me me) {
        this.sessions = sessions;
        this.agents = agents;
        this.rules = rules;
        this.me = me;
    }

    /// Enters a workspace whose rules let this peer in.
    <T> T in(WorkspaceId workspace, HttpServletRequest request, Supplier<T> work) {
        rules.requireAdmitted(workspace, request.getRemoteAddr());
        return Workspaces.in(workspace, work);
    }

    MeResponse enter(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        if (arrival.step() != Step.NONE) {
            sessions.beginHalfWay(request, arrival.agent(), arrival.step());
            throw new Rejected(new SecondFactorNeeded(arrival.step()));
        }
        sessions.begin(request, arrival.agent());
        response.addHeader(HttpHeaders.SET_COOKIE, device(arrival, request).toString());
        return me.of(agents.callerFor(arrival.agent()));
    }

    private static ResponseCookie device(Arrival arrival, HttpServletRequest request) {
        return ResponseCookie.from(Visit.COOKIE, arrival.device())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/api/v1/session")
                .maxAge(KNOWN_AGAIN)
                .build();
    }
}

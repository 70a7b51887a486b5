package org.goodword.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.goodword.identity.Admission;
import org.goodword.identity.apps.AppCaller;
import org.goodword.identity.apps.AppCallers;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.Busy;
import org.goodword.platform.web.Callers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds who calls, by bearer token or session, and runs the rest of the request inside the caller's workspace.
@Component
class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String APP = AppCaller.class.getName();

    private final KnownCallers known;
    private final Sessions sessions;
    private final RuleKeeping rules;
    private final ProblemWriter problems;
    private final AppCallers apps;
    private final Quota perToken;

    CallerFilter(
            KnownCallers known,
            AppCallers apps,
            Sessions sessions,
            RuleKeeping rules,
            ProblemWriter problems,
            @Value("${goodword.limits.api-requests-per-minute:6000}") int perMinute) {
        this.known = known;
        this.apps = apps;
        this.sessions = sessions;
        this.rules = rules;
        this.problems = problems;
        this.perToken = new Quota(new Throttle("requests", perMinute, Duration.ofMinutes(1)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = findOrBusy(request, response);
            if (caller.isPresent()) OnlyLooking.requireNot(caller.get(), request);
            caller.ifPresent(one -> rules.requireAdmitted(one.workspace(), request.getRemoteAddr()));
            if (caller.isPresent()) enter(caller.get(), request, response, chain);
            else chain.doFilter(request, response);
        } catch (Rejected rejected) {
            problems.write(response, rejected.problem());
        }
    }

    private Optional<Caller> findOrBusy(HttpServletRequest request, HttpServletResponse response) {
        try {
            return find(request, response);
        } catch (DataAccessException | TransactionException away) {
            throw new Rejected(new Busy());
        }
    }

    private Optional<Caller> find(HttpServletRequest request, HttpServletResponse response) {
        var header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            var token = header.substring(BEARER.length()).strip();
            if (token.startsWith(AppCallers.PREFIX)) return byApp(request, response, new Token(token));
            // Visitors and others have tokens of their own kind, which are not looked for among these.
            return token.startsWith(ApiTokens.PREFIX) ? byToken(request, response, new Token(token)) : Optional.empty();
        }
        var session = request.getSession(false);
        if (session == null) return Optional.empty();
        return sessions.signedIn(session).flatMap(signedIn -> {
            var viewedAs = sessions.viewedAs(session);
            Admission.put(request, known.admission(signedIn, viewedAs, session.getId(), request.getRemoteAddr()));
            return known.find(signedIn, viewedAs);
        });
    }

    private Optional<Caller> byToken(HttpServletRequest request, HttpServletResponse response, Token token) {
        return known.token(token).flatMap(found -> {
            Admission.put(request, known.admission(found, request.getRemoteAddr()));
            perToken.take(found.subject().toString(), response);
            return known.find(found);
        });
    }

    /// RFC 6750 §3.1 tells an app's program why: the token has ended, or never reached so far.
    private Optional<Caller> byApp(HttpServletRequest request, HttpServletResponse response, Token token) {
        var found = apps.find(token);
        if (found.isEmpty()) response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return found.map(app -> {
            Admission.put(request, known.admission(() -> apps.findNow(app, token), request.getRemoteAddr()));
            perToken.take(app.counted(), response);
            requireReach(app, request, response);
            request.setAttribute(APP, app);
            return app.caller();
        });
    }

    private static void requireReach(AppCaller app, HttpServletRequest request, HttpServletResponse response) {
        try {
            app.requireReach(request.getMethod(), request.getRequestURI());
        } catch (Rejected beyond) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
            throw beyond;
        }
    }

    private static void enter(
            Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Callers.put(request, caller);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        caller.actor(), null, AuthorityUtils.NO_AUTHORITIES));
        try {
            Workspaces.calling(caller.workspace(), () -> {
                goOn(request, response, chain);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    /// What an app does for somebody is written down as such.
    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        if (request.getAttribute(APP) instanceof AppCaller app)
            Ledger.through(app.through(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        else chain.doFilter(request, response);
    }
}

package org.goodword.identity.scim;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.platform.Lookups;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds the workspace of a SCIM token, and runs the rest of the request inside it. Nothing is told to others, not even
/// what the service can do.
@Component
class ScimCallers extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Lookups lookups;
    private final ScimTokens tokens;
    private final RuleKeeping rules;
    private final Throttle perToken;

    ScimCallers(
            Lookups lookups,
            ScimTokens tokens,
            RuleKeeping rules,
            @Value("${goodword.limits.scim-requests-per-minute:1200}") int perMinute) {
        this.lookups = lookups;
        this.tokens = tokens;
        this.rules = rules;
        perToken = new Throttle("requests", perMinute, Duration.ofMinutes(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            enter(workspace(request), request, response, chain);
        } catch (Refusal refused) {
            write(response, refused);
        } catch (Rejected rejected) {
            if (rejected.problem() instanceof Throttle.TooMany tooMany)
                response.setHeader("Retry-After", Long.toString(tooMany.retryAfter()));
            write(response, Said.of(rejected.problem()));
        }
    }

    private WorkspaceId workspace(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        var secret =
                header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
        if (!secret.startsWith(ScimTokens.PREFIX)) throw unknown();
        var found = lookups.find(Lookups.Kind.TOKEN, new Token(secret).hash()).orElseThrow(ScimCallers::unknown);
        rules.requireAdmitted(found.workspace(), request.getRemoteAddr());
        perToken.take(found.subject().toString());
        if (!Workspaces.in(found.workspace(), () -> tokens.use(found.subject()))) throw unknown();
        return found.workspace();
    }

    private static Refusal unknown() {
        return new Refusal(401, "", "Send a token for SCIM as bearer token.");
    }

    private static void enter(
            WorkspaceId workspace, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Placing.SCIM, null, AuthorityUtils.NO_AUTHORITIES));
        try {
            Workspaces.calling(workspace, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private static void write(HttpServletResponse response, Refusal refused) throws IOException {
        response.setStatus(refused.status());
        response.setContentType(Said.TYPE);
        if (refused.status() == 401) response.setHeader("WWW-Authenticate", "Bearer realm=\"SCIM\"");
        var words = Said.error(refused.status(), refused.type(), refused.sentence());
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }
}

package org.goodword.chat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.chat.visiting.Visitors;
import org.goodword.platform.Lookups;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets visitors in by their tokens, each so often.
@Component
class VisitorGate {
    private static final String BEARER = "Bearer ";

    private final Lookups lookups;
    private final Visitors visitors;
    private final Throttle perVisitor;

    VisitorGate(
            Lookups lookups,
            Visitors visitors,
            @Value("${goodword.limits.visitor-requests-per-minute:240}") int perMinute) {
        this.lookups = lookups;
        this.visitors = visitors;
        this.perVisitor = new Throttle("requests", perMinute, Duration.ofMinutes(1));
    }

    /// Works as the visitor who asks, in the workspace he visits.
    ///
    /// @throws Rejected `visitor-unknown`, `too-many-requests`
    <T> T as(HttpServletRequest request, Function<Visitor, T> work) {
        return knowing(request, id -> work.apply(visitors.welcome(id).orElseThrow(VisitorGate::unknown)));
    }

    /// The same for work that itself finds out whether he is let in.
    <T> T knowing(HttpServletRequest request, Function<VisitorId, T> work) {
        var found = lookups.find(Lookups.Kind.VISITOR, token(request).hash()).orElseThrow(VisitorGate::unknown);
        perVisitor.take(found.subject().toString());
        return Workspaces.in(found.workspace(), () -> work.apply(new VisitorId(found.subject())));
    }

    private static Rejected unknown() {
        return new Rejected(new Visitors.Unknown());
    }

    static Optional<Token> anyToken(HttpServletRequest request) {
        return request.getHeader("Authorization") == null ? Optional.empty() : Optional.of(token(request));
    }

    static Token token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) throw unknown();
        return new Token(header.substring(BEARER.length()).strip());
    }
}

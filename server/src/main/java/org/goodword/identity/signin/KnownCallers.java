package org.goodword.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.identity.Admission;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.RoleId;
import org.goodword.identity.apps.AppCaller;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.RoleViews;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.identity.signin.Sessions.SignedIn;
import org.goodword.platform.Caller;
import org.goodword.platform.Lookups;
import org.goodword.platform.Lookups.Found;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Who calls, with the rights of this moment: what changes on this node counts at once, on another within a second.
@Component
class KnownCallers {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Lookups lookups;
    private final AgentKeeping agents;
    private final Sessions sessions;
    private final RuleKeeping rules;
    private final RoleViews views;
    private final Cache<String, Found> tokens =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Pass, Optional<Caller>> callers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).build();

    KnownCallers(Lookups lookups, AgentKeeping agents, Sessions sessions, RuleKeeping rules, RoleViews views) {
        this.views = views;
        this.lookups = lookups;
        this.agents = agents;
        this.sessions = sessions;
        this.rules = rules;
    }

    private sealed interface Pass {
        record OfToken(WorkspaceId workspace, UUID token) implements Pass {}

        record OfSession(SignedIn signedIn, Optional<RoleId> viewedAs) implements Pass {}
    }

    // A hash means the same token for ever; whether the token still counts is another question.
    Optional<Found> token(Token token) {
        var hash = token.hash();
        var known = Optional.ofNullable(tokens.getIfPresent(hash));
        // Not asked for under the cache's lock, which those who bring other tokens share.
        return known.or(() -> {
            var found = lookups.find(Lookups.Kind.TOKEN, hash);
            found.ifPresent(one -> tokens.put(hash, one));
            return found;
        });
    }

    Optional<Caller> find(Found token) {
        return callers.get(new Pass.OfToken(token.workspace(), token.subject()), this::load);
    }

    Optional<Caller> find(SignedIn signedIn, Optional<RoleId> viewedAs) {
        return callers.get(new Pass.OfSession(signedIn, viewedAs), this::load);
    }

    Admission admission(Found token, String address) {
        return () -> admits(token.workspace(), address)
                ? load(new Pass.OfToken(token.workspace(), token.subject()))
                : Optional.empty();
    }

    Admission admission(SignedIn signedIn, Optional<RoleId> viewedAs, String session, String address) {
        return () -> sessions.isOpen(session, signedIn.workspace()) && admits(signedIn.workspace(), address)
                ? load(new Pass.OfSession(signedIn, viewedAs))
                : Optional.empty();
    }

    /// @param app asked anew each time
    Admission admission(Supplier<Optional<AppCaller>> app, String address) {
        return () -> app.get().map(AppCaller::caller).filter(caller -> admits(caller.workspace(), address));
    }

    private boolean admits(WorkspaceId workspace, String address) {
        return rules.of(workspace).admits(address);
    }

    @TransactionalEventListener
    void on(IdentityEvent changed) {
        callers.invalidateAll();
    }

    private Optional<Caller> load(Pass pass) {
        return switch (pass) {
            case Pass.OfToken(var workspace, var token) ->
                Workspaces.in(workspace, () -> agents.findCallerByToken(token));
            case Pass.OfSession(var signedIn, var viewedAs) ->
                Workspaces.in(
                        signedIn.workspace(),
                        () -> agents.findCaller(signedIn.agent())
                                .map(caller -> viewedAs.map(role -> views.of(caller, role))
                                        .orElse(caller)));
        };
    }
}

package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.identity.people.RoleViews;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An administrator looks at the product as a role sees it, in the session that asks, until she leaves the view.
@Component
public class ViewingAs {
    private final Sessions sessions;
    private final RoleViews views;
    private final Ledger ledger;

    ViewingAs(Sessions sessions, RoleViews views, Ledger ledger) {
        this.sessions = sessions;
        this.views = views;
        this.ledger = ledger;
    }

    /// @return as whom she looks from now on
    /// @throws Rejected `not-allowed`, `not-found`, `session-needed`
    @Transactional
    public Caller begin(RoleId id, HttpServletRequest request, Caller by) {
        by.require(IdentityPermissions.MANAGE_ROLES);
        if (request.getHeader("Authorization") != null) throw new Rejected(new SessionNeeded());
        var session =
                Optional.ofNullable(request.getSession(false)).orElseThrow(() -> new Rejected(new SessionNeeded()));
        var role = views.find(id).orElseThrow(() -> NotFound.of("role", id.value()));
        ledger.append(event("session.role-viewed", id, by), by.actor());
        sessions.viewAs(session, Optional.of(role.id()));
        return views.of(by, id);
    }

    /// Harmless to repeat.
    @Transactional
    public void leave(HttpServletRequest request, Caller by) {
        var viewed = by.limits().viewedAs();
        if (viewed.isEmpty()) return;
        ledger.append(event("session.role-view-left", new RoleId(viewed.get()), by), by.actor());
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> sessions.viewAs(session, Optional.empty()));
    }

    /// The role as which somebody looks; absent also when it is gone meanwhile.
    @Transactional(readOnly = true)
    public Optional<Role> viewed(Caller caller) {
        return caller.limits().viewedAs().map(RoleId::new).flatMap(views::find);
    }

    private static IdentityEvent event(String code, RoleId role, Caller by) {
        return IdentityEvent.of(code, by.agent().value(), Map.of("role", role.value()));
    }

    record SessionNeeded() implements Problem {
        @Override
        public Code code() {
            return new Code("session-needed", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "Sign in with a browser for this: a token cannot look as a role does.";
        }
    }
}

package org.goodword.identity.people;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.platform.Caller;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a caller sees who looks as a role does: what the role may, and never more than she may herself.
@Component
public class RoleViews {
    private final RoleStore store;
    private final Permissions permissions;

    RoleViews(RoleStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    @Transactional(readOnly = true)
    public Optional<Role> find(RoleId id) {
        return store.find(id);
    }

    /// Of a role that is gone, nothing.
    @Transactional(readOnly = true)
    public Caller of(Caller own, RoleId id) {
        return store.find(id)
                .map(role -> narrowed(own, role))
                .orElseGet(() -> new Caller(
                        own.workspace(),
                        own.actor(),
                        Set.of(),
                        RowScope.MINE,
                        own.teams(),
                        own.limits().viewedAs(id.value(), Limits.NONE)));
    }

    private Caller narrowed(Caller own, Role role) {
        return new Caller(
                own.workspace(),
                own.actor(),
                permissions.granted(role.permissions()).stream()
                        .filter(own::may)
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.of(own.scope(), role.scope()).max(RowScope::compareTo).orElseThrow(),
                own.teams(),
                own.limits().viewedAs(role.id().value(), role.limits()));
    }
}

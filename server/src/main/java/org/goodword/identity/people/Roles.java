package org.goodword.identity.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Limits;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Roles: made, changed, taken away. Three are ready: admin, supervisor, agent.
@Component
public class Roles {
    public static final Key ADMIN = new Key("admin");

    private final RoleStore store;
    private final Permissions permissions;
    private final KnownLimits known;
    private final Ledger ledger;

    Roles(RoleStore store, Permissions permissions, KnownLimits known, Ledger ledger) {
        this.store = store;
        this.permissions = permissions;
        this.known = known;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void makeReadyOnes() {
        store.insert(ready("admin", "Administrator", List.of("*"), RowScope.ALL));
        store.insert(ready(
                "supervisor",
                "Supervisor",
                List.of(
                        "ticket.*",
                        "contact.*",
                        "good-word.*",
                        "outbound.*",
                        "mail.*",
                        "agent.view",
                        "audit.view",
                        "chat.take-over",
                        "assignment.manage",
                        "absence.manage",
                        "report.view",
                        "report.schedule"),
                RowScope.ALL));
        store.insert(ready(
                "agent",
                "Agent",
                List.of(
                        "ticket.view",
                        "ticket.create",
                        "ticket.reply",
                        "ticket.note",
                        "ticket.update",
                        "ticket.assign",
                        "ticket.share",
                        "contact.*",
                        "good-word.*",
                        "agent.view"),
                RowScope.MY_TEAMS));
    }

    @Transactional(readOnly = true)
    public List<Role> all() {
        return store.all();
    }

    @Transactional
    public Role create(
            Key key, String name, List<String> codes, RowScope scope, Limits limits, boolean secondFactor, Caller by) {
        by.require(IdentityPermissions.MANAGE_ROLES);
        requireHeld(codes, scope, limits, by);
        var role = new Role(new RoleId(Ids.next()), key, name, codes, scope, limits, secondFactor, new Version(1));
        if (!store.insert(role)) throw Invalid.of("key", "There is a role \"%s\" already.".formatted(key.value()));
        announce("role.created", role, by.actor());
        return role;
    }

    @Transactional
    public Role change(RoleId id, Precondition seen, Change change, Caller by) {
        by.require(IdentityPermissions.MANAGE_ROLES);
        var role = store.lock(id).orElseThrow(() -> NotFound.of("role", id.value()));
        role.version().requireSeen(seen);
        if (role.key().equals(ADMIN) && !change.onlySecondFactor())
            throw Invalid.of("role", "The administrator role cannot be changed, so that nobody is locked out.");
        var changed = change.of(role);
        requireHeld(changed.permissions(), changed.scope(), changed.limits(), by);
        store.update(changed);
        announce("role.changed", changed, by.actor());
        return changed;
    }

    @Transactional
    public void delete(RoleId id, Caller by) {
        by.require(IdentityPermissions.MANAGE_ROLES);
        var role = store.lock(id).orElseThrow(() -> NotFound.of("role", id.value()));
        if (role.key().equals(ADMIN) || store.inUse(id))
            throw Invalid.of("role", "\"%s\" is in use. Give its agents another role first.".formatted(role.name()));
        store.delete(id);
        announce("role.deleted", role, by.actor());
    }

    /// Nobody may give away what they do not hold.
    private void requireHeld(List<String> codes, RowScope scope, Limits limits, Caller by) {
        permissions.requireKnown(codes);
        var granted = permissions.granted(codes);
        granted.forEach(by::require);
        known.require(limits, granted);
        requireReach(scope, limits, by);
    }

    static void requireReach(RowScope scope, Limits limits, Caller by) {
        if (scope.compareTo(by.scope()) < 0 || !limits.isWithin(by.limits()))
            throw new Rejected(new Caller.NotAllowed(IdentityPermissions.MANAGE_ROLES));
    }

    private void announce(String code, Role role, Actor by) {
        ledger.append(
                IdentityEvent.of(
                        code,
                        role.id().value(),
                        Map.of(
                                "permissions", role.permissions(),
                                "scope", role.scope(),
                                "brands", brands(role.limits()),
                                "hidden", role.limits().fields().hidden(),
                                "readOnly", role.limits().fields().readOnly(),
                                "secondFactor", role.secondFactor())),
                by);
    }

    private static Object brands(Limits limits) {
        return switch (limits.brands()) {
            case BrandScope.Every _ -> "all";
            case BrandScope.Only(var brands) -> brands;
        };
    }

    private static Role ready(String key, String name, List<String> codes, RowScope scope) {
        return new Role(new RoleId(Ids.next()), new Key(key), name, codes, scope, Limits.NONE, false, new Version(1));
    }

    /// What is to change; an absent part is left alone.
    public record Change(
            Optional<String> name,
            Optional<List<String>> permissions,
            Optional<RowScope> scope,
            Optional<BrandScope> brands,
            Optional<FieldRights> fields,
            Optional<Boolean> secondFactor) {
        /// What even the administrators' role may change: it locks nobody out.
        boolean onlySecondFactor() {
            return name.isEmpty() && permissions.isEmpty() && scope.isEmpty() && !limits();
        }

        boolean limits() {
            return brands.isPresent() || fields.isPresent();
        }

        Role of(Role role) {
            return new Role(
                    role.id(),
                    role.key(),
                    name.orElse(role.name()),
                    permissions.orElse(role.permissions()),
                    scope.orElse(role.scope()),
                    Limits.of(
                            brands.orElse(role.limits().brands()),
                            fields.orElse(role.limits().fields())),
                    secondFactor.orElse(role.secondFactor()),
                    new Version(role.version().value() + 1));
        }
    }
}

package org.goodword.identity.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.identity.RoleId;
import org.goodword.identity.people.Placement;
import org.goodword.platform.Invalid;
import org.goodword.platform.TeamId;
import org.jspecify.annotations.Nullable;

/// Which groups of a directory are which roles and teams here.
///
/// @param rules of several that fit, the first one that names a role says it; the teams of all of them count
/// @param otherwise the role of who is in none of them; null when nobody else comes in
public record Mapping(List<GroupRule> rules, @Nullable UUID otherwise) {
    public static final Mapping NONE = new Mapping(List.of(), null);

    private static final int MOST = 200;

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public Mapping {
        if (rules.size() > MOST) throw Invalid.of("groups", "At most %d groups have rules.".formatted(MOST));
        rules = List.copyOf(rules);
    }

    /// All that it gives away.
    public Set<RoleId> roles() {
        var roles = new LinkedHashSet<RoleId>();
        for (var rule : rules) {
            if (rule.role() != null) roles.add(new RoleId(rule.role()));
        }
        if (otherwise != null) roles.add(new RoleId(otherwise));
        return roles;
    }

    /// Where somebody belongs who is in these groups.
    ///
    /// @param known roles and teams that exist; a rule for another says nothing
    /// @param isNew somebody who needs a role; who has one keeps it where no rule names any
    /// @return empty when she may not come in
    public Optional<Placement> place(Set<String> groups, boolean isNew, Known known) {
        var fitting =
                rules.stream().filter(rule -> groups.contains(rule.group())).toList();
        var keepsRoles = rules.stream().anyMatch(rule -> rule.role() != null);
        var role = fitting.stream()
                .flatMap(rule -> known.role(rule.role()).stream())
                .findFirst()
                .or(() -> known.role(otherwise));
        if (role.isEmpty() && (isNew || keepsRoles)) return Optional.empty();
        return Optional.of(
                new Placement(role.filter(_ -> isNew || keepsRoles), known.teams(fitting), known.teams(rules)));
    }

    /// What a mapping may name at this moment.
    public record Known(Set<UUID> roles, Set<UUID> teams) {
        Optional<RoleId> role(@Nullable UUID id) {
            return Optional.ofNullable(id).filter(roles::contains).map(RoleId::new);
        }

        Set<TeamId> teams(List<GroupRule> of) {
            return of.stream()
                    .flatMap(rule -> rule.teams().stream())
                    .filter(teams::contains)
                    .map(TeamId::new)
                    .collect(Collectors.toSet());
        }
    }
}

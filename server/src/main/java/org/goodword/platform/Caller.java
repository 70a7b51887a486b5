package org.goodword.platform;

import java.io.Serializable;
import java.util.Set;

/// Who asks, in which workspace, and what they may do. Checked by every module; made by identity.
///
/// @param limits of its role: which brands and fields it reaches
public record Caller(
        WorkspaceId workspace,
        Actor actor,
        Set<Permission> permissions,
        RowScope scope,
        Set<TeamId> teams,
        Limits limits)
        implements Serializable {

    public Caller(WorkspaceId workspace, Actor actor, Set<Permission> permissions, RowScope scope, Set<TeamId> teams) {
        this(workspace, actor, permissions, scope, teams, Limits.NONE);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// The same without limits, wherever tickets stand: for what has to be done to all of them.
    public Caller everywhere() {
        return new Caller(workspace, actor, permissions, RowScope.ALL, teams, Limits.NONE);
    }

    /// Whether no row is out of its reach, whosever and of which brand it may be.
    public boolean reachesAll() {
        return scope == RowScope.ALL && limits.brands() instanceof BrandScope.Every;
    }

    /// For what tells of every brand, and of every field.
    ///
    /// @throws Rejected `not-allowed` for who is limited to some of them
    public void requireNoLimits() {
        if (isLimited()) throw new Rejected(new Limited());
    }

    /// Whether some brands or fields are out of its reach.
    public boolean isLimited() {
        return limits.brands() instanceof BrandScope.Only
                || !limits.fields().hidden().isEmpty();
    }

    public FieldRights fields() {
        return limits.fields();
    }

    public void require(Permission permission) {
        if (!may(permission)) throw new Rejected(new NotAllowed(permission));
    }

    /// Who asks, where only agents can.
    ///
    /// @throws IllegalStateException for another: a programming error
    public AgentId agent() {
        return actor.agent().orElseThrow(() -> new IllegalStateException("Only agents do this"));
    }

    public record Limited() implements Problem {
        @Override
        public Code code() {
            return new Code("not-allowed", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "This tells of every brand and field, and your role is limited to some.";
        }
    }

    public record NotAllowed(Permission permission) implements Problem {
        @Override
        public Code code() {
            return new Code("not-allowed", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "Your role does not include \"%s\". An administrator can change that.".formatted(permission.code());
        }
    }
}

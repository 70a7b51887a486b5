package org.goodword.platform;

import java.io.Serializable;
import java.util.Set;

/// Who asks, in which workspace, and what they may do. Checked by every module; made by identity.
public record Caller(WorkspaceId workspace, Actor actor, Set<Permission> permissions, RowScope scope, Set<TeamId> teams)
        implements Serializable {

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// The same, wherever tickets stand: for what has to be done to all of them.
    public Caller everywhere() {
        return new Caller(workspace, actor, permissions, RowScope.ALL, teams);
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

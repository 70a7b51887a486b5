package org.goodword.channels.delivering;

import java.util.List;
import org.goodword.channels.ChannelPermissions;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.Standing;
import org.goodword.platform.Caller;
import org.goodword.platform.Installation;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether what should leave leaves.
@Component
public class Outgoing {
    private static final int NEWEST = 5;

    private final Outbox outbox;
    private final Installation installation;
    private final Workspaces workspaces;

    Outgoing(Outbox outbox, Installation installation, Workspaces workspaces) {
        this.outbox = outbox;
        this.installation = installation;
        this.workspaces = workspaces;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public State state(Caller caller) {
        Deliveries.requireEverything(caller);
        var paused = installation.outgoingPaused();
        return new State(paused, paused && isAlone(), outbox.standing(), outbox.troubled(NEWEST));
    }

    /// Lets mail leave again after a restore.
    ///
    /// @throws Rejected `not-allowed`, also where other workspaces share the installation: whoever runs it decides
    @Transactional
    public void resume(Caller caller) {
        Deliveries.requireEverything(caller);
        caller.require(ChannelPermissions.MANAGE);
        if (!isAlone()) throw new Rejected(new Caller.NotAllowed(ChannelPermissions.MANAGE));
        installation.resumeOutgoing();
    }

    private boolean isAlone() {
        return workspaces.all().size() == 1;
    }

    /// @param resumable whether people of this workspace may end the pause
    /// @param troubles the newest
    public record State(boolean paused, boolean resumable, Standing standing, List<Delivery> troubles) {}
}

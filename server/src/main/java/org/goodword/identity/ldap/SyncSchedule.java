package org.goodword.identity.ldap;

import java.time.Duration;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks at each workspace's directory every quarter of an hour. What fails is tried again then, and told to operators.
@Component
class SyncSchedule implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(SyncSchedule.class);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Workspaces workspaces;
    private final LdapKeeping keeping;
    private final Syncing syncing;

    SyncSchedule(Workspaces workspaces, LdapKeeping keeping, Syncing syncing) {
        this.workspaces = workspaces;
        this.keeping = keeping;
        this.syncing = syncing;
    }

    @Override
    public String name() {
        return "ldap-sync";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all())
            Workspaces.in(
                    workspace,
                    () -> keeping.working().filter(LdapSettings::syncs).ifPresent(this::sync));
    }

    private void sync(LdapSettings settings) {
        try {
            var report = syncing.run(settings);
            if (report.changed() > 0)
                LOG.info(
                        "Directory synchronised: workspace={} known={} changed={}",
                        Workspaces.current().value(),
                        report.known(),
                        report.changed());
        } catch (Rejected refused) {
            LOG.warn(
                    "Directory not synchronised: workspace={} code={}",
                    Workspaces.current().value(),
                    refused.problem().code().value());
        }
    }
}

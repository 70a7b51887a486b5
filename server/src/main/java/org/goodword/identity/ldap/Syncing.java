package org.goodword.identity.ldap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.goodword.identity.IdentityPermissions;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

/// Looks at what has become of those who came from the directory: roles and teams of their groups, and who is out.
@Component
public class Syncing {
    /// So many may leave at once; of more than these, less than half.
    private static final int FEW = 5;

    private final LdapKeeping keeping;
    private final Directory directory;
    private final SyncSteps steps;
    private final Clock clock;

    Syncing(LdapKeeping keeping, Directory directory, SyncSteps steps, Clock clock) {
        this.keeping = keeping;
        this.directory = directory;
        this.steps = steps;
        this.clock = clock;
    }

    /// What would be done, without doing it.
    ///
    /// @throws Rejected `not-allowed`, `directory-off`, `directory-unreachable`
    public List<Planned> preview(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return steps.described(
                plan(keeping.show(by).orElseThrow(LdapProblem::off)).steps());
    }

    /// @throws Rejected `not-allowed`, `directory-off`, `directory-unreachable`, `directory-empties`
    public Report now(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return run(keeping.working().orElseThrow(LdapProblem::off));
    }

    /// As the schedule does it.
    ///
    /// @throws Rejected `directory-unreachable`, `directory-empties`
    Report run(LdapSettings settings) {
        var plan = plan(settings);
        var leaving = (int)
                plan.steps().stream().filter(Step.Leaves.class::isInstance).count();
        if (leaving > FEW && leaving * 2 > plan.known()) throw LdapProblem.tooMany(leaving, plan.known());
        plan.steps().forEach(steps::take);
        return new Report(clock.instant(), plan.known(), plan.steps().size());
    }

    private Plan plan(LdapSettings settings) {
        var known = steps.known(settings);
        if (known.isEmpty()) return new Plan(List.of(), 0);
        var everybody = directory.everybody(settings, keeping.secret(settings), known.keySet());
        return new Plan(steps.compare(known, everybody, settings), known.size());
    }

    private record Plan(List<Step> steps, int known) {}

    /// @param what `deactivate`, `role` or `teams`
    /// @param detail the role or the teams; empty for who leaves
    public record Planned(AgentId agent, String name, String what, String detail) {}

    /// @param known how many linked agents were looked at
    public record Report(Instant at, int known, int changed) {}
}

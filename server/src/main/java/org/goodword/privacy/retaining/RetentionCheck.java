package org.goodword.privacy.retaining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.goodword.privacy.retaining.RetentionRule.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether what is to go does go.
@Component
class RetentionCheck implements HealthCheck {
    private static final int NIGHTS = 3;
    private static final Duration LATE = Duration.ofDays(NIGHTS);

    private final RetentionStore store;
    private final RetentionRunStore runs;
    private final Workspaces workspaces;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionCheck(
            RetentionStore store,
            RetentionRunStore runs,
            Workspaces workspaces,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.workspaces = workspaces;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Finding check() {
        var fine = new Finding.Fine("kept", "Every retention rule that is on keeps up.", Map.of());
        return HealthCheck.inWorkspaces(workspaces, () -> here(fine), fine);
    }

    private Finding here(Finding.Fine fine) {
        var found = transaction.execute(_ -> {
            var plan = store.plan().plan();
            return store.rules().stream()
                    .flatMap(rule -> trouble(rule, plan).stream())
                    .findFirst();
        });
        return found.isPresent() ? found.get() : fine;
    }

    private Optional<Finding> trouble(RetentionRule rule, int plan) {
        if (!rule.isInForce()) return Optional.empty();
        if (rule.state(plan) == State.WAITING)
            return worrying(
                    "waiting",
                    "The retention rule \"%s\" waits: rules were changed since it was looked at.",
                    "Look at what it would do under Settings, Privacy, and switch it on again.",
                    rule);
        var last = runs.list(Optional.of(rule.id()), Optional.empty(), NIGHTS);
        if (!last.isEmpty() && isFailing(last.getFirst()))
            return worrying(
                    "failing",
                    "The retention rule \"%s\" fails.",
                    "Settings, Privacy says why; the log of the server has the cause.",
                    rule);
        if (isLate(rule, last))
            return worrying(
                    "late",
                    "The retention rule \"%s\" has not run for three days.",
                    "See whether background work runs; the log of the server tells.",
                    rule);
        if (last.size() == NIGHTS && last.stream().allMatch(RetentionRun::more))
            return worrying(
                    "behind",
                    "The retention rule \"%s\" has more to do than its nights have room for.",
                    "Let more tickets go in a night, under Settings, Privacy.",
                    rule);
        return Optional.empty();
    }

    private static boolean isFailing(RetentionRun run) {
        return run.tries() >= NIGHTS || !run.failed().isEmpty();
    }

    private boolean isLate(RetentionRule rule, List<RetentionRun> last) {
        var since = last.isEmpty()
                ? rule.onAt().orElseThrow()
                : last.getFirst().ended().orElse(last.getFirst().begun());
        var on = rule.onAt().filter(since::isBefore).orElse(since);
        return on.plus(LATE).isBefore(clock.instant());
    }

    private static Optional<Finding> worrying(String code, String sentence, String todo, RetentionRule rule) {
        var name = rule.content().name();
        return Optional.of(new Finding.Worrying(code, sentence.formatted(name), todo, Map.of("rule", name)));
    }
}

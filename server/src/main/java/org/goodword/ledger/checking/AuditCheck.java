package org.goodword.ledger.checking;

import java.util.Map;
import org.goodword.ledger.Verdict;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// What was found when the ledger was read last. `bin/goodword audit verify` reads it now.
@Component
class AuditCheck implements HealthCheck {
    private final Checkpoints checkpoints;
    private final Workspaces workspaces;

    AuditCheck(Checkpoints checkpoints, Workspaces workspaces) {
        this.checkpoints = checkpoints;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Finding check() {
        return HealthCheck.inWorkspaces(
                workspaces, this::here, new Finding.Fine("intact", "The ledger is as it was written.", Map.of()));
    }

    private Finding here() {
        var found = checkpoints.found();
        if (found.isEmpty())
            return new Finding.Fine(
                    "not-yet", "The ledger is verified once a day; it is too early for the first.", Map.of());
        var at = found.get().at();
        return switch (found.get().verdict()) {
            case Verdict.Intact intact ->
                new Finding.Fine(
                        "intact",
                        "The ledger is as it was written: %,d entries.".formatted(intact.entries()),
                        Map.of("at", at, "entries", intact.entries()));
            case Verdict.Broken broken ->
                new Finding.Broken(
                        "changed",
                        "The ledger was changed behind Goodword's back: %s before %s (checkpoint %d)."
                                .formatted(sentence(broken.fault()), broken.to(), broken.checkpoint()),
                        "Compare with a backup from before, and find out who can write in the database.",
                        Map.of("at", at, "checkpoint", broken.checkpoint(), "before", broken.to()));
        };
    }

    /// In words, for operators.
    static String sentence(Verdict.Fault fault) {
        return switch (fault) {
            case ENTRIES -> "entries were changed, added or taken away";
            case DETAILS -> "what entries say of before and after was changed";
            case CHECKPOINT -> "a checkpoint is not ours";
            case GAP -> "a checkpoint is missing";
        };
    }
}

package org.goodword.ledger.checking;

import java.util.HexFormat;
import org.goodword.ledger.Verdict;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class AuditVerifyCommand implements AdminCommand {
    private static final int ENTRIES_A_NOTE = 100_000;

    private final Verifying verifying;
    private final Checkpoints checkpoints;
    private final Workspaces workspaces;

    AuditVerifyCommand(Verifying verifying, Checkpoints checkpoints, Workspaces workspaces) {
        this.verifying = verifying;
        this.checkpoints = checkpoints;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public String usage() {
        return "[--head NUMBER:HASH]";
    }

    @Override
    public String help() {
        return "Reads the whole ledger and says whether it is as it was written; --head: and still has this checkpoint";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var head = arguments.option("head").map(AuditVerifyCommand::head);
        var wrong = 0;
        var seen = head.isEmpty();
        for (var workspace : workspaces.all()) {
            wrong += Workspaces.in(workspace, () -> verify(console));
            seen = seen || Workspaces.in(workspace, () -> checkpoints.holds(head.orElseThrow()));
        }
        if (!seen) console.line("FAIL The checkpoint " + head.orElseThrow() + " is not in this ledger.");
        return wrong > 0 || !seen ? 1 : 0;
    }

    private int verify(AdminConsole console) {
        var verdict = verifying.verify(entries -> {
            if (entries % ENTRIES_A_NOTE == 0) console.note("%,d entries read".formatted(entries));
        });
        checkpoints.remember(verdict);
        var workspace = Workspaces.current().value();
        return switch (verdict) {
            case Verdict.Intact(var entries, var blanked, var newest) -> {
                console.line("ok   workspace %d: %,d entries as they were written, details of %,d blanked; head %s"
                        .formatted(
                                workspace,
                                entries,
                                blanked,
                                newest.map(Object::toString).orElse("none")));
                yield 0;
            }
            case Verdict.Broken(var checkpoint, var fault, var from, var to) -> {
                console.line("FAIL workspace %d: %s between %s and %s (checkpoint %d)"
                        .formatted(
                                workspace,
                                AuditCheck.sentence(fault),
                                from.map(Object::toString).orElse("the beginning"),
                                to,
                                checkpoint));
                yield 1;
            }
        };
    }

    private static Verdict.Head head(String text) {
        var parts = text.split(":", 2);
        try {
            if (parts.length == 2 && HexFormat.of().parseHex(parts[1]).length == 32)
                return new Verdict.Head(Long.parseLong(parts[0]), parts[1]);
        } catch (IllegalArgumentException notOne) {
            // Told below.
        }
        throw new Misused("A head looks like 12:6f… with 64 digits, as this command prints it.");
    }
}

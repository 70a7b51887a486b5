package org.goodword.platform.doctor;

import java.util.Comparator;
import java.util.List;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.platform.spi.HealthCheck;
import org.goodword.platform.spi.HealthCheck.Finding;
import org.springframework.stereotype.Component;

@Component
class DoctorCommand implements AdminCommand {
    private final List<HealthCheck> checks;

    DoctorCommand(List<HealthCheck> checks) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String help() {
        return "Checks this installation; exit code 1 when something is broken";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var broken = false;
        for (var check : checks) {
            var finding = examine(check);
            console.line("%s %s: %s".formatted(mark(finding), check.name(), finding.sentence()));
            broken |= finding instanceof Finding.Broken;
        }
        return broken ? 1 : 0;
    }

    private static Finding examine(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException failed) {
            return new Finding.Broken("could not be checked: " + failed.getMessage());
        }
    }

    private static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Fine _ -> "ok  ";
            case Finding.Worrying _ -> "warn";
            case Finding.Broken _ -> "FAIL";
        };
    }
}

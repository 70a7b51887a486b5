package org.goodword.platform.doctor;

import org.goodword.platform.Health;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.platform.spi.HealthCheck.Finding;
import org.springframework.stereotype.Component;

@Component
class DoctorCommand implements AdminCommand {
    private final Health health;

    DoctorCommand(Health health) {
        this.health = health;
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
        for (var examined : health.examine()) {
            var finding = examined.finding();
            console.line("%s %s: %s %s"
                    .formatted(mark(finding), examined.name(), finding.sentence(), finding.todo())
                    .strip());
            broken |= finding instanceof Finding.Broken;
        }
        return broken ? 1 : 0;
    }

    private static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Fine _ -> "ok  ";
            case Finding.Worrying _ -> "warn";
            case Finding.Broken _ -> "FAIL";
        };
    }
}

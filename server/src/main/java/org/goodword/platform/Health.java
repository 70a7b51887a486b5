package org.goodword.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.goodword.platform.spi.HealthCheck;
import org.goodword.platform.spi.HealthCheck.Finding;
import org.springframework.stereotype.Component;

/// What every check finds now.
@Component
public class Health {
    private final List<HealthCheck> checks;

    Health(List<HealthCheck> checks) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
    }

    /// By name.
    public List<Examined> examine() {
        return checks.stream()
                .map(check -> new Examined(check.name(), examine(check)))
                .toList();
    }

    private static Finding examine(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException failed) {
            return new Finding.Broken(
                    "unchecked",
                    "This could not be checked: %s".formatted(failed.getMessage()),
                    "The log of the server has the cause.",
                    Map.of());
        }
    }

    public record Examined(String name, Finding finding) {}
}

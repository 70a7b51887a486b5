package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodword.identity.IdentityPermissions;
import org.goodword.platform.Caller;
import org.goodword.platform.Health;
import org.goodword.platform.Health.Examined;
import org.goodword.platform.spi.HealthCheck.Finding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/health")
class HealthController {
    private final Health health;
    private final Clock clock;

    HealthController(Health health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @Operation(
            summary = "Whether the installation is well",
            description =
                    "What `bin/goodword doctor` says, of this workspace: each check with its `state` (`fine`, `worrying`, "
                            + "`broken`), a stable `code`, a sentence, what to do, and the facts behind it; `state` above them is "
                            + "the worst. `at` is the server's clock. Always 200; for machines there is `/health/ready`. "
                            + "Needs `health.view`.")
    @GetMapping
    HealthResponse show(Caller caller) {
        caller.require(IdentityPermissions.VIEW_HEALTH);
        var found = health.examine();
        var worst = found.stream()
                .map(examined -> State.of(examined.finding()))
                .max(Comparator.naturalOrder())
                .orElse(State.FINE);
        return new HealthResponse(
                clock.instant(),
                worst.code(),
                found.stream().map(CheckResponse::of).toList());
    }

    record HealthResponse(Instant at, String state, List<CheckResponse> checks) {}

    record CheckResponse(
            String name, String state, String code, String sentence, String todo, Map<String, Object> facts) {
        static CheckResponse of(Examined examined) {
            var finding = examined.finding();
            return new CheckResponse(
                    examined.name(),
                    State.of(finding).code(),
                    finding.code(),
                    finding.sentence(),
                    finding.todo(),
                    finding.facts());
        }
    }

    private enum State {
        FINE,
        WORRYING,
        BROKEN;

        static State of(Finding finding) {
            return switch (finding) {
                case Finding.Fine _ -> FINE;
                case Finding.Worrying _ -> WORRYING;
                case Finding.Broken _ -> BROKEN;
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

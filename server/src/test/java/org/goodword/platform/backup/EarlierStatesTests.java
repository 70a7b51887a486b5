package org.goodword.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Backups that earlier versions made of their demo (`bin/keep-state`): this version takes each over in one step.
class EarlierStatesTests {
    private static final Path STATES = Path.of("src/test/resources/states");

    @TempDir
    Path temporary;

    static List<Path> states() throws IOException {
        try (var files = Files.list(STATES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void anEarlierStateIsTakenOver(Path state) throws Exception {
        try (var installation = Installation.on(temporary.resolve("data"))) {
            var restored = installation.run("restore", state.toAbsolutePath());
            assertThat(restored).as(String.join("\n", restored.lines())).returns(0, Installation.Said::exitCode);
            assertThat(installation.bean(Flyway.class).info().pending()).isEmpty();
            assertThat(installation.ask("select count(*) > 10 from ticketing.ticket"))
                    .isEqualTo("t");
            assertThat(installation.ask("""
                    select count(*) from ticketing.message m
                     where not exists (select from ticketing.message_body b
                                        where b.workspace_id = m.workspace_id and b.message_id = m.id)
                    """)).isEqualTo("0");
            var doctor = installation.run("doctor");
            assertThat(doctor).as(String.join("\n", doctor.lines())).returns(0, Installation.Said::exitCode);
        }
    }
}

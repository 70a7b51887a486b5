package org.goodword.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.goodword.moving.tables.Catalogue;
import org.goodword.moving.tables.Decisions;
import org.goodword.moving.tables.Table;
import org.goodword.platform.Secrets;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.backup.FilledTables;
import org.goodword.platform.backup.Installation;
import org.goodword.platform.backup.Installation.Said;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.platform.spi.Recurring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From one installation into another, as a person types it.
class OutAndInTests {
    @TempDir
    Path temporary;

    private Path passphrase;
    private Path archive;

    @BeforeEach
    void passphrase() throws IOException {
        passphrase = Files.writeString(temporary.resolve("passphrase"), "seven brass lanterns\n");
        archive = temporary.resolve("acme.zip");
    }

    @Test
    void everyColumnOfEveryTableComesBackAndNothingOfTheOtherWorkspace() throws Exception {
        try (var first = Installation.on(temporary.resolve("first"))) {
            fill(first);
            var said = run(first, "export-workspace", archive, "--workspace", 1);
            assertThat(said).returns(0, Said::exitCode);
            try (var second = Installation.on(temporary.resolve("second"))) {
                var came = run(second, "import-workspace", archive);
                assertThat(came).returns(0, Said::exitCode);
                var compared = run(second, "compare-workspaces", archive);
                assertThat(compared.lines()).last().asString().startsWith("ok   equal");
                assertThat(compared).returns(0, Said::exitCode);
                assertThat(rows(second, "platform.counter")).isEqualTo("1");
                // No longer in its key, and read by it again.
                var number = second.ask("select workspace_id::text from platform.workspace");
                var secret = second.ask("select secret from contacts.tombstone_key");
                assertThat(second.bean(Secrets.class).decrypt("tombstone-key", secret))
                        .isEqualTo("secret 1");
                assertThat(secret)
                        .isNotEqualTo(first.ask("select secret from contacts.tombstone_key where workspace_id = 1"));
                // Lists of all columns: the export of the export says the same.
                var again = temporary.resolve("again.zip");
                assertThat(run(second, "export-workspace", again, "--workspace", number))
                        .returns(0, Said::exitCode);
                assertThat(run(second, "compare-workspaces", archive, again)).returns(0, Said::exitCode);
                findsEveryChange(second);
            }
        }
        nothingIsOfTheOther();
    }

    /// The comparison can fail: a row more, a row less, a value, a secret.
    private void findsEveryChange(Installation second) throws SQLException {
        for (var change : List.of(
                "update ticketing.ticket set subject = subject || '!'",
                "update mail.domain_key set private_key = 'x'",
                "delete from ticketing.tag",
                "update ledger.checkpoint set made_at = made_at + interval '1 microsecond'",
                "insert into platform.counter select workspace_id, 'more', 7 from platform.workspace")) {
            change(second, change);
            var compared = run(second, "compare-workspaces", archive);
            assertThat(compared).as(change).returns(1, Said::exitCode);
            var table = change.split(" ")[change.startsWith("update") ? 1 : 2];
            assertThat(compared.lines()).as(change).anyMatch(line -> line.startsWith("FAIL " + table + ":"));
        }
    }

    private void nothingIsOfTheOther() throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry :
                    (Iterable<java.util.zip.ZipEntry>) zip.stream().map(one -> (java.util.zip.ZipEntry) one)::iterator)
                try (var content = zip.getInputStream(entry)) {
                    assertThat(new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                            .as(entry.getName())
                            .doesNotContain("🎈 2")
                            .doesNotContain("secret 2")
                            .doesNotContain("secret 1")
                            .doesNotContain("workspace_id");
                }
        }
    }

    @Test
    void aSeededWorkspaceMovesWithItsFilesAndItsLedgerIsAsItWasWritten() throws Exception {
        try (var first = Installation.on(temporary.resolve("first"))) {
            setUp(first, "Acme");
            assertThat(first.run("seed", "--tickets", 40)).returns(0, Said::exitCode);
            first.context().getBeansOfType(Recurring.class).values().stream()
                    .filter(recurring -> recurring.name().equals("make-checkpoints"))
                    .forEach(Recurring::run);
            var before = first.run("audit", "verify").lines().getFirst();
            assertThat(run(first, "export-workspace", archive, "--workspace", 1))
                    .returns(0, Said::exitCode);
            try (var second = Installation.on(temporary.resolve("second"))) {
                var dry = run(second, "import-workspace", archive, "--dry-run");
                assertThat(dry).returns(0, Said::exitCode);
                assertThat(dry.lines()).anyMatch(line -> line.startsWith("It is whole"));
                assertThat(second.bean(Workspaces.class).all()).isEmpty();
                var said = run(second, "import-workspace", archive);
                assertThat(said).returns(0, Said::exitCode);
                assertThat(run(second, "compare-workspaces", archive)).returns(0, Said::exitCode);
                var after = second.run("audit", "verify").lines().getFirst();
                assertThat(after)
                        .startsWith("ok")
                        .isEqualTo(before.replace("workspace 1", "workspace " + number(second)));
                assertThat(second.ask("select epoch || ' ' || outgoing_paused from infra.installation"))
                        .isEqualTo("2 true");
                cameOnce(second);
            }
        }
    }

    private void cameOnce(Installation second) throws SQLException {
        var tickets = rows(second, "ticketing.ticket");
        var again = run(second, "import-workspace", archive);
        assertThat(again).returns(0, Said::exitCode);
        assertThat(again.lines()).last().asString().contains("already; nothing was done");
        assertThat(rows(second, "ticketing.ticket")).isEqualTo(tickets);
        assertThat(second.bean(Workspaces.class).all()).hasSize(1);
    }

    @Test
    void whatIsNotWholeOrNotItsOwnOrHasNoPlaceIsNamed() throws Exception {
        try (var first = Installation.on(temporary.resolve("first"))) {
            setUp(first, "Acme");
            assertThat(run(first, "export-workspace", archive)).returns(0, Said::exitCode);
            assertThat(run(first, "export-workspace", archive).lines())
                    .last()
                    .asString()
                    .endsWith("exists already.");
            // Another workspace lives here.
            var other = temporary.resolve("other.zip");
            try (var occupied = Installation.on(temporary.resolve("occupied"))) {
                setUp(occupied, "Initech");
                refused(occupied, archive, "has a workspace already (\"Initech\")");
                assertThat(run(occupied, "export-workspace", other)).returns(0, Said::exitCode);
                assertThat(run(occupied, "compare-workspaces", archive, other)).returns(1, Said::exitCode);
            }
            try (var second = Installation.on(temporary.resolve("second"))) {
                refused(second, temporary.resolve("nowhere.zip"), "There is no file");
                refused(second, Files.writeString(temporary.resolve("no.zip"), "no"), "is not a whole archive");
                for (var share : List.of(2, 5, 9))
                    refused(second, Damage.cut(archive, share), "is not a whole archive");
                refused(
                        second,
                        Damage.changed(archive, "tables/identity.agent.jsonl", "Ada", "Eve"),
                        "is not what was written");
                refused(second, Damage.changed(archive, "manifest.json", "Acme", "Evil"), "its manifest was changed");
                refused(
                        second,
                        Damage.without(archive, "tables/identity.role.jsonl"),
                        "tables/identity.role.jsonl is missing");
                refused(second, Damage.with(archive, "tables/identity.extra.jsonl"), "which is none of it");
                refused(second, Damage.with(archive, "files/../../../../evil"), "which is none of it");
                var wrong = Files.writeString(temporary.resolve("wrong"), "another passphrase");
                assertThat(second.run("import-workspace", archive, "--passphrase-file", wrong)
                                .lines())
                        .last()
                        .asString()
                        .contains("The passphrase is not the one");
                assertThat(second.bean(Workspaces.class).all()).isEmpty();
                assertThat(temporary.resolve("second/files")).doesNotExist();
                assertThat(run(second, "import-workspace", archive)).returns(0, Said::exitCode);
            }
        }
    }

    private void refused(Installation installation, Path file, String why) {
        var said = run(installation, "import-workspace", file);
        assertThat(said).as(why).returns(1, Said::exitCode);
        assertThat(said.lines()).last().asString().contains(why);
    }

    private Said run(Installation installation, Object... words) {
        var typed = new java.util.ArrayList<>(List.of(words));
        typed.add("--passphrase-file");
        typed.add(passphrase);
        return installation.run(typed.toArray());
    }

    private static void setUp(Installation installation, String name) {
        assertThat(installation.run(
                        "setup",
                        "--workspace",
                        name,
                        "--brand",
                        name,
                        "--email",
                        "ada@acme.example",
                        "--name",
                        "Ada",
                        "--password",
                        "correct horse battery"))
                .returns(0, Said::exitCode);
    }

    private static String rows(Installation installation, String table) throws SQLException {
        return installation.ask("select count(*)::text from " + table);
    }

    private static int number(Installation installation) {
        return installation.bean(Workspaces.class).all().getFirst().value();
    }

    private static void change(Installation installation, String sql) throws SQLException {
        try (var connection = installation.bean(OwnerConnections.class).open();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private static void fill(Installation installation) throws SQLException {
        var catalogue = installation.bean(Catalogue.class);
        var tables = new java.util.ArrayList<String>();
        tables.add("infra.workspace");
        var moved = Workspaces.in(new WorkspaceId(1), catalogue::moved).stream()
                .map(Table::name)
                .toList();
        tables.addAll(moved);
        try (var connection = installation.bean(OwnerConnections.class).open()) {
            var empty = new FilledTables(connection).fill(tables, 1, 2);
            assertThat(empty).as("tables that took no row").hasSizeLessThan(moved.size() / 4);
            try (var zone = connection.createStatement()) {
                zone.executeUpdate("update platform.workspace set zone = 'UTC'");
            }
            var secrets = installation.bean(Secrets.class);
            for (var sealed : Decisions.SEALED) {
                if (!sealed.row().isEmpty()) continue;
                var column = sealed.path().getFirst();
                for (var workspace : List.of(1, 2))
                    try (var update =
                            connection.prepareStatement("update %s set %s = ? where workspace_id = ? and %s is not null"
                                    .formatted(sealed.table(), column, column))) {
                        update.setString(1, secrets.encrypt(sealed.purpose(), "secret " + workspace));
                        update.setInt(2, workspace);
                        update.executeUpdate();
                    }
            }
        }
    }
}

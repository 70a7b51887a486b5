package org.goodword.moving.departing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Estate;
import org.goodword.cast.Person;
import org.goodword.moving.archive.Archive;
import org.goodword.moving.arriving.MovingIn;
import org.goodword.moving.comparing.Comparing;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.goodword.platform.backup.Installation;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class TakingOutTests {
    private static final String PASSPHRASE = "seven brass lanterns";
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path temporary;

    @Autowired
    private Cast cast;

    @Autowired
    private Taking taking;

    @Autowired
    private Departures departures;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private DataFolder data;

    private Company acme;

    @BeforeEach
    void company() {
        acme = cast.acme();
    }

    @Test
    void theWorkspaceOfTheCastComesElsewhereAsItWasAndNothingOfTheOther() throws Exception {
        var initech = cast.initech();
        var theirs = Estate.of(initech);
        Estate.of(acme);
        var file = fetched(acme.ada(), made(acme.ada()));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator)
                try (var content = zip.getInputStream(entry)) {
                    var text = new String(content.readAllBytes(), UTF_8);
                    assertThat(text).as(entry.getName()).doesNotContain(initech.domain(), theirs.id("ticket"));
                }
        }
        try (var archive = Archive.open(file, PASSPHRASE);
                var there = Installation.on(temporary.resolve("there"))) {
            assertThat(archive.manifest().files().count()).isPositive();
            assertThat(archive.manifest().files().missingCount()).isZero();
            killedHalfWay(archive, there);
            var report = there.bean(MovingIn.class).bring(archive, false, _ -> {});
            assertThat(report.todo()).anyMatch(sentence -> sentence.startsWith("API tokens"));
            var differences = Workspaces.calling(
                    report.workspace().orElseThrow(),
                    () -> there.bean(Comparing.class).withHere(archive, _ -> {}));
            assertThat(differences).isEmpty();
            var again = there.bean(MovingIn.class).bring(archive, false, _ -> {});
            assertThat(again.before()).isPresent();
            assertThat(there.bean(Workspaces.class).all()).hasSize(1);
        }
    }

    /// Whatever it was at: nothing of it is there, and what came of the files need not come again.
    private static void killedHalfWay(Archive archive, Installation there) {
        for (var at : List.of("files:", "identity.agent:", "ticketing.message:", "ledger.entry:")) {
            assertThatThrownBy(() -> there.bean(MovingIn.class).bring(archive, false, told -> {
                        if (told.startsWith(at)) throw new IllegalStateException("killed");
                    }))
                    .as(at)
                    .hasMessage("killed");
            assertThat(there.bean(Workspaces.class).all()).as(at).isEmpty();
        }
    }

    @Test
    void aLineOfEachTableHasTheColumnsThatTheSchemaInTheArchiveSays() throws Exception {
        Estate.of(acme);
        var file = fetched(acme.ada(), made(acme.ada()));
        var seen = 0;
        try (var zip = new ZipFile(file.toFile())) {
            var schema = read(zip, "schema.json");
            for (var table : schema.get("tables")) {
                var columns = new HashSet<>(table.get("columns").propertyNames());
                var lines = text(zip, "tables/" + table.get("name").asString() + ".jsonl");
                for (var line : lines.lines().limit(20).toList()) {
                    assertThat(new HashSet<>(json(line).propertyNames()))
                            .as(table.get("name").asString())
                            .isEqualTo(columns);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void anExportThatWasCutOffGoesOnWithTheSameMomentOnceAllRowsAreRead() throws Exception {
        acme.opened("Before");
        var stage = temporary.resolve("stage");
        var file = temporary.resolve("acme.zip");
        assertThatThrownBy(() -> take(stage, file, new Killed(5, Long.MAX_VALUE)))
                .hasMessage("killed");
        assertThat(file).doesNotExist();
        acme.opened("Between");
        assertThatThrownBy(() -> take(stage, file, new Killed(Long.MAX_VALUE, 0)))
                .hasMessage("killed");
        assertThat(file).doesNotExist();
        acme.opened("After");
        take(stage, file, new Killed(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(stage).doesNotExist();
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, "tables/ticketing.ticket.jsonl"))
                    .contains("Before", "Between")
                    .doesNotContain("After");
        }
        try (var archive = Archive.open(file, PASSPHRASE)) {
            archive.refuseBroken(_ -> {});
        }
    }

    private void take(Path stage, Path file, Taking.Progress progress) throws Exception {
        Workspaces.calling(acme.workspace(), () -> taking.take(Ids.next(), PASSPHRASE, stage, file, progress));
    }

    private record Killed(long atRow, long atFile) implements Taking.Progress {
        @Override
        public void rows(long read) {
            if (read >= atRow) throw new IllegalStateException("killed");
        }

        @Override
        public void files(long packed, long all) {
            if (packed >= atFile) throw new IllegalStateException("killed");
        }
    }

    @Test
    void onlyWhoMayTakesItOutAndWhoDidStandsInTheAudit() throws Exception {
        for (var person : List.of(acme.tom(), acme.mara(), acme.lou())) {
            person.rest().post("/workspace-exports", body(PASSPHRASE)).refused(403, "not-allowed");
            person.rest().get("/workspace-exports").refused(403, "not-allowed");
        }
        acme.ada().rest().post("/workspace-exports", body("too short")).refused(422, "invalid-value");
        acme.ada().rest().post("/workspace-exports", body("            ")).refused(422, "invalid-value");
        var id = made(acme.ada());
        var path = "/workspace-exports/" + id;
        acme.mara().rest().get(path + "/file").refused(403, "not-allowed");
        for (var elsewhere : List.of(path, path + "/file"))
            cast.initech().ada().rest().get(elsewhere).refused(404, "not-found");
        cast.initech().ada().rest().delete(path).refused(404, "not-found");
        fetched(acme.ada(), id);
        assertThat(acme.ada().rest().delete(path).status()).isEqualTo(204);
        assertThat(acme.ada().rest().delete(path).status()).isEqualTo(204);
        acme.ada().rest().get(path + "/file").refused(404, "not-found");
        assertThat(acme.ada().rest().get(path).json(200).get("state").asString())
                .isEqualTo("gone");
        var events = acme.ada()
                .rest()
                .get("/audit?subject=workspace:" + id)
                .json(200)
                .findValuesAsString("event");
        assertThat(events)
                .contains(
                        "workspace.export-deleted",
                        "workspace.export-fetched",
                        "workspace.export-made",
                        "workspace.export-begun");
    }

    @Test
    void thereIsOneAtATimeAndNeitherFileNorPassphraseIsLeftOfIt() throws Exception {
        var first = acme.ada().rest().post("/workspace-exports", body(PASSPHRASE));
        assertThat(first.status()).isEqualTo(202);
        var second = acme.ada().rest().post("/workspace-exports", body(PASSPHRASE));
        if (second.status() == 409) second.refused(409, "workspace-export-under-way");
        else assertThat(state(acme.ada(), UUID.fromString(first.id()))).isEqualTo("done");
        await().atMost(SOON)
                .until(() -> state(acme.ada(), UUID.fromString(first.id())).equals("done"));
        assertThat(asked("select count(*) from moving.departure where passphrase is not null and state = 'done'"))
                .isEqualTo("0");
        await().atMost(SOON).untilAsserted(() -> {
            try (var left = Files.list(data.resolve("moving-out"))) {
                assertThat(left.map(Path::toString)).noneMatch(name -> name.contains(first.id()));
            }
        });
    }

    @Test
    void anExportOfAnExportDoesNotHoldTheFirst() throws Exception {
        var first = made(acme.ada());
        var second = fetched(acme.ada(), made(acme.ada()));
        assertThat(state(acme.ada(), first)).isEqualTo("done");
        try (var archive = Archive.open(second, PASSPHRASE)) {
            assertThat(archive.files()).isEmpty();
        }
    }

    @Test
    void whatIsOldGoesByItself() throws Exception {
        var id = made(acme.ada());
        asked("update moving.departure set until = now() - interval '1 minute' where id = '" + id + "' returning 1");
        acme.ada().rest().get("/workspace-exports/" + id + "/file").refused(404, "not-found");
        Workspaces.in(acme.workspace(), departures::forgetOld);
        assertThat(state(acme.ada(), id)).isEqualTo("gone");
        assertThat(asked("select count(*) from files.file where media_type = 'application/zip' and workspace_id = "
                        + acme.workspace().value()))
                .isEqualTo("0");
    }

    @Test
    void whenSomebodyIsErasedNoFileHoldsHimAnyLonger() throws Exception {
        acme.opened("Mine");
        var dana = acme.ada()
                .rest()
                .get("/contacts?q=dana")
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var id = made(acme.ada());
        var erasure =
                acme.ada().rest().post("/contacts/" + dana + "/erasures", "").id();
        // Its content goes a while later.
        await().atMost(SOON).until(() -> state(acme.ada(), id).equals("gone"));
        acme.ada().rest().get("/workspace-exports/" + id + "/file").refused(404, "not-found");
        var receipt = acme.ada().rest().get("/erasures/" + erasure).json(200);
        assertThat(receipt.at("/counts/workspaceExports").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatTheDiskHasLostIsNamed() throws Exception {
        Estate.of(acme);
        var blobs = data.resolve("files").resolve(acme.workspace().value() + "");
        var lost = new ArrayList<Path>();
        try (var walk = Files.walk(blobs)) {
            walk.filter(Files::isRegularFile).limit(1).forEach(lost::add);
        }
        Files.move(lost.getFirst(), temporary.resolve("lost"));
        var file = fetched(acme.ada(), made(acme.ada()));
        Files.move(temporary.resolve("lost"), lost.getFirst());
        try (var archive = Archive.open(file, PASSPHRASE)) {
            archive.refuseBroken(_ -> {});
            assertThat(archive.manifest().files().missing())
                    .containsExactly(lost.getFirst().getFileName().toString());
        }
    }

    @Test
    void theFileIsFetchedInParts() throws Exception {
        var id = made(acme.ada());
        var whole = fetched(acme.ada(), id);
        var part = HttpClient.newHttpClient()
                .send(
                        request(acme.ada(), id).header("Range", "bytes=10-19").build(),
                        BodyHandlers.ofString(ISO_8859_1));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(new String(Files.readAllBytes(whole), ISO_8859_1).substring(10, 20));
        assertThat(part.headers().firstValue("Content-Disposition").orElse("")).contains("goodword-Acme-");
    }

    private static Map<String, Object> body(String passphrase) {
        return Map.of("passphrase", passphrase);
    }

    private UUID made(Person by) {
        var begun = by.rest().post("/workspace-exports", body(PASSPHRASE));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        var id = UUID.fromString(begun.id());
        await().atMost(SOON).until(() -> Set.of("done", "failed").contains(state(by, id)));
        assertThat(state(by, id)).isEqualTo("done");
        return id;
    }

    private static String state(Person by, UUID id) {
        return by.rest().get("/workspace-exports/" + id).json(200).get("state").asString();
    }

    private Path fetched(Person by, UUID id) throws IOException, InterruptedException {
        var file = temporary.resolve(id + ".zip");
        var answer = HttpClient.newHttpClient().send(request(by, id).build(), BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }

    private static HttpRequest.Builder request(Person by, UUID id) {
        var request = HttpRequest.newBuilder(URI.create(by.rest().base() + "/workspace-exports/" + id + "/file"));
        by.rest().headers().forEach(request::header);
        return request;
    }

    private String asked(String sql) throws Exception {
        try (var connection = owner.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static JsonNode read(ZipFile zip, String name) throws IOException {
        return json(text(zip, name));
    }

    private static JsonNode json(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}

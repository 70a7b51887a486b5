package org.goodword.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.importing.Moving;
import org.goodword.platform.DataFolder;
import org.goodword.platform.admin.AdminCommands;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.ticketing.deleting.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A person with a name, an address and words like nobody's leaves traces wherever the product keeps any.
@GoodwordTest
class ErasingTests {
    private static final Duration SOON = Duration.ofMinutes(5);

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private DataFolder data;

    @Autowired
    private AdminCommands commands;

    private Company acme;
    private Rest ada;
    private WholeDatabase database;
    private Traces traces;
    private String contact;

    @BeforeEach
    void hisTraces() {
        acme = cast.acme();
        ada = acme.ada().rest();
        database = new WholeDatabase(owner, acme.workspace());
        traces = new Traces(cast, acme);
        contact = traces.contact;
    }

    @Test
    void nothingOfHimIsLeftAndNothingComesBack() throws SQLException, IOException {
        for (var trace : Traces.WORDS)
            assertThat(database.whereIsSaid(trace)).as(trace).hasSizeGreaterThan(5);
        assertThat(saying(blobs(), Traces.WORDS)).isNotEmpty();
        await().atMost(SOON).until(() -> !saying(index(), List.of(traces.mark)).isEmpty());
        var preview = ada.get("/contacts/" + contact + "/erasure-preview").json(200);
        assertThat(preview.get("name").asString()).isEqualTo("Zebulon J. Quixworth");
        assertThat(preview.get("parts").findValuesAsString("what"))
                .contains(
                        "tickets",
                        "conversations",
                        "messages",
                        "files",
                        "mails",
                        "notes",
                        "chats",
                        "asks",
                        "addresses");
        aged(blobs());

        var receipt = erased();

        for (var trace : Traces.WORDS)
            assertThat(database.whereIsSaid(trace)).as(trace).isEmpty();
        assertThat(saying(blobs(), Traces.WORDS)).isEmpty();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(saying(index(), List.of(traces.mark))).isEmpty());
        assertThat(database.whereIsSaid(traces.mark)).isEmpty();
        assertThat(found("zanzibarwort")).isEmpty();
        assertThat(receipt.at("/counts/tickets").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(receipt.toString().toLowerCase(Locale.ROOT)).doesNotContain(Traces.WORDS);
        othersKeepTheirWords();
        nothingComesBack();
        ada.post("/contacts/" + contact + "/erasures", "").refused(404, "not-found");
        assertThat(ada.get("/contacts/" + contact).json(200).get("name").asString())
                .isEqualTo("Erased person");
        assertThat(ada.get("/contacts?limit=200").text()).doesNotContain("Erased person");
    }

    private void othersKeepTheirWords() {
        var messages =
                ada.get("/tickets/" + traces.shared + "/messages").json(200).get("items");
        assertThat(messages.findValuesAsString("text"))
                .anySatisfy(text -> assertThat(text).contains("Erased person and I have a garden that floods."))
                .anySatisfy(text -> assertThat(text)
                        .contains("I saw it too, and the pump is broken.")
                        .contains("[erased]"))
                .contains("Call Erased person", "[erased]");
        assertThat(ada.get("/tickets/" + traces.shared).json(200).get("subject").asString())
                .isEqualTo("Our garden with Erased person");
    }

    private void nothingComesBack() {
        var again = traces.desk.settled(traces.desk.handIn(traces.mail()));
        assertThat(again.get("state").asString()).isEqualTo("duplicate");
        var run = new Moving(acme).moved("mbox", "old.mbox", traces.mbox());
        assertThat(Moving.made(run, "tickets")).isZero();
        assertThat(Moving.count(run, "known")).isEqualTo(1);
        assertThat(ada.get("/contacts?q=quixworth").json(200).get("items")).isEmpty();
    }

    private JsonNode erased() {
        var erasure = ada.post("/contacts/" + contact + "/erasures", "").json(202);
        return await().atMost(SOON)
                .until(
                        () -> ada.get("/erasures/" + erasure.get("id").asString())
                                .json(200),
                        one -> one.get("state").asString().equals("done"));
    }

    private JsonNode found(String word) {
        return ada.get("/search?q=" + word).json(200).get("items");
    }

    private List<Path> blobs() throws IOException {
        return files(data.resolve("files").resolve(acme.workspace().value().toString()));
    }

    private List<Path> index() throws IOException {
        return files(data.resolve("index"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /// Content that came long ago.
    private static void aged(List<Path> files) throws IOException {
        for (var file : files)
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    private static List<Path> saying(List<Path> files, List<String> words) {
        var saying = new ArrayList<Path>();
        for (var file : files)
            try {
                var text = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
                if (words.stream().anyMatch(text::contains)) saying.add(file);
            } catch (java.nio.file.NoSuchFileException merged) {
                // The index rewrites its files as it goes.
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        return saying;
    }

    @Test
    void whoMayNotDoesNot() {
        var mara = acme.mara().rest();
        mara.get("/contacts/" + contact + "/erasure-preview").refused(403, "not-allowed");
        mara.post("/contacts/" + contact + "/erasures", "").refused(403, "not-allowed");
        mara.post("/contacts/" + contact + "/exports", "").refused(403, "not-allowed");
    }

    @Test
    void whatIsKeptOfHimCanBeTakenOut() throws IOException {
        var begun = ada.post("/contacts/" + contact + "/exports", "").json(202);
        var export = await().atMost(SOON)
                .until(
                        () -> ada.get("/person-exports/" + begun.get("id").asString())
                                .json(200),
                        one -> one.get("state").asString().equals("done"));
        var path = "/person-exports/" + export.get("id").asString() + "/file";
        assertThat(ada.get(path).header("Content-Disposition")).contains("personal-data.zip");
        var told = unpacked();
        assertThat(told.keySet())
                .contains(
                        "contacts/contact.json",
                        "contacts/consents.json",
                        "ticketing/tickets.json",
                        "ticketing/bodies.json",
                        "advocacy/asks.json",
                        "chat/chats.json");
        assertThat(told.get("ticketing/bodies.json")).contains("zanzibarwort grows");
        assertThat(told.get("contacts/notes.json")).contains("Zebulon likes tea");
        assertThat(told.get("ticketing/bodies-elsewhere.json"))
                .contains("drowned")
                .doesNotContain("garden that floods");
        assertThat(told.entrySet())
                .anyMatch(entry -> entry.getKey().startsWith("mail/mails/")
                        && entry.getValue().contains("Message-ID:"))
                .anyMatch(entry -> entry.getKey().endsWith("zanzibarwort.txt"));
    }

    /// The newest of the company's blobs that is a zip.
    private Map<String, String> unpacked() throws IOException {
        var told = new HashMap<String, String>();
        for (var blob : blobs())
            try (var zip = new ZipInputStream(Files.newInputStream(blob))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    told.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        return told;
    }

    @Test
    void theConsoleErasesToo() throws IOException {
        aged(blobs());
        var said = new ArrayList<String>();
        var console = new AdminConsole() {
            @Override
            public void line(String text) {
                said.add(text);
            }

            @Override
            public void note(String text) {
                said.add(text);
            }
        };
        var here = Path.of(".");
        var workspace = acme.workspace().value().toString();
        var words = List.of("erase", "contact", "zebulon@quixworth.example", "--workspace", workspace);
        assertThat(commands.run(here, words, true, console)).isEqualTo(2);
        assertThat(said.getLast()).contains("cannot be taken back");
        var sure = new ArrayList<>(words);
        sure.add("--yes");
        assertThat(commands.run(here, sure, true, console)).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ada.get("/erasures")
                                .json(200)
                                .at("/items/0/state")
                                .asString())
                        .isEqualTo("done"));
        assertThat(commands.run(here, sure, true, console)).isEqualTo(1);
        assertThat(said.getLast()).contains("There is no contact");
    }
}

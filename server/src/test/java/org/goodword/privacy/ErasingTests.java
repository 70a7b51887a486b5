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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.chat.Browser;
import org.goodword.importing.Moving;
import org.goodword.platform.DataFolder;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.deleting.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A person with a name, an address and words like nobody's leaves traces wherever the product keeps any.
@GoodwordTest
class ErasingTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> TRACES = List.of("zebulon", "quixworth", "zanzibarwort");

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private DataFolder data;

    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private WholeDatabase database;
    private String contact;
    private String shared;

    @BeforeEach
    void hisTraces() {
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme);
        database = new WholeDatabase(owner, acme.workspace());
        var ticket = desk.ticketOf(desk.handIn(hisMail()));
        contact = ada.get("/tickets/" + ticket).json(200).at("/requester/id").asString();
        askedForAGoodWord(ticket);
        aNoteAndAConsent();
        draftedAndDeleted(ticket);
        aConversationOfSeveral();
        aChat();
        imported();
        parked();
        await().atMost(SOON).until(() -> !found("zanzibarwort").isEmpty());
    }

    private String hisMail() {
        return """
                From: Zebulon Quixworth <zebulon@quixworth.example>
                To: %s
                Message-ID: <zebulon.1@quixworth.example>
                Date: Mon, 2 Mar 2026 09:15:00 +0100
                Subject: About my zanzibarwort
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>My zanzibarwort grows <b>well</b>, says Zebulon. You are very kind.</p>
                --b
                Content-Type: text/plain; name="zanzibarwort.txt"
                Content-Disposition: attachment; filename="zanzibarwort.txt"

                The plan for the zanzibarwort.
                --b--
                """.formatted(desk.address());
    }

    private void aNoteAndAConsent() {
        ada.put("/contacts/" + contact + "/notes/" + UUID.randomUUID(), Map.of("text", "Zebulon likes tea"))
                .json(200);
        ada.post(
                        "/contacts/" + contact + "/consents",
                        Map.of("purpose", "mass-mail", "given", false, "source", "Zebulon called"))
                .json(201);
        ada.put("/contacts/" + contact + "/mass-mail/zebulon@quixworth.example", Map.of("wanted", false))
                .json(204);
        ada.patch("/contacts/" + contact, Map.of("name", "Zebulon J. Quixworth"))
                .json(200);
        var twin = ada.post("/contacts", Map.of("name", "Z. Quixworth", "emails", List.of("zq@quixworth.example")))
                .id();
        ada.post("/contacts/" + contact + "/merges", Map.of("from", twin)).json(201);
    }

    private void askedForAGoodWord(String ticket) {
        var message = ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .at("/items/0/id")
                .asString();
        ada.post("/tickets/" + ticket + "/messages/" + message + "/ask", Map.of("quote", "You are very kind."))
                .json(201);
    }

    private void draftedAndDeleted(String ticket) {
        ada.with("If-None-Match", "*")
                .put("/tickets/" + ticket + "/draft", Map.of("kind", "reply", "html", "<p>Dear Zebulon</p>"))
                .json(200);
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Dear Zebulon, thanks"))
                .json(201);
        var other = desk.ticketOf(desk.handIn("From: zebulon@quixworth.example\nTo: " + desk.address()
                + "\nMessage-ID: <zebulon.2@quixworth.example>\nSubject: Another\n\nMore zanzibarwort"));
        ada.post("/tickets/" + other + "/actions", Map.of("name", "delete", "arguments", Map.of()))
                .json(200);
    }

    /// Dana asks, he is in copy and answers, and she quotes him.
    private void aConversationOfSeveral() {
        shared = desk.ticketOf(desk.handIn("""
                From: Dana <dana@customer.example>
                To: %s
                Cc: Zebulon Quixworth <zebulon@quixworth.example>
                Message-ID: <dana.1@customer.example>
                Subject: Our garden with Zebulon

                Zebulon and I have a garden that floods.
                """.formatted(desk.address())));
        var answered = desk.ticketOf(desk.handIn("""
                From: Zebulon Quixworth <zebulon@quixworth.example>
                To: %s
                Message-ID: <zebulon.3@quixworth.example>
                In-Reply-To: <dana.1@customer.example>
                Subject: Re: Our garden with Zebulon

                The zanzibarwort drowned in it last week.
                """.formatted(desk.address())));
        assertThat(answered).isEqualTo(shared);
        desk.ticketOf(desk.handIn("""
                From: Dana <dana@customer.example>
                To: %s
                Message-ID: <dana.2@customer.example>
                In-Reply-To: <zebulon.3@quixworth.example>
                Subject: Re: Our garden with Zebulon

                I saw it too, and the pump is broken.

                Zebulon Quixworth wrote:
                > The zanzibarwort drowned
                > in it last week.
                """.formatted(desk.address())));
        ada.post("/tickets/" + shared + "/messages", Map.of("kind", "note", "body", "Call Zebulon Quixworth"))
                .json(201);
        ada.with("If-None-Match", "*")
                .put(
                        "/tickets/" + shared + "/draft",
                        Map.of("kind", "reply", "html", "<p>The zanzi<b>barwort</b> is safe, Zebulon</p>"))
                .json(200);
    }

    private void aChat() {
        var browser = Browser.visiting(acme, cast.anonymous());
        browser.says("My zanzibarwort again, I am Zebulon");
        browser.rest.post("/chat/email", Map.of("email", "zebulon@quixworth.example"));
        // He has not proven who he is; an agent knows.
        var chat = ada.get("/tickets?q=" + Rest.encoded("channel:chat")).json(200);
        var stranger = chat.at("/items/0/requester/id").asString();
        ada.post("/contacts/" + contact + "/merges", Map.of("from", stranger)).json(201);
    }

    private void imported() {
        new Moving(acme).moved("mbox", "old.mbox", mbox());
    }

    private String mbox() {
        return """
                From MAILER-DAEMON Thu Mar  5 12:00:00 2020
                From: Zebulon Quixworth <zebulon@quixworth.example>
                To: %s
                Subject: An old zanzibarwort
                Date: Mon, 2 Mar 2020 09:15:00 +0100
                Message-ID: <zebulon.0@quixworth.example>

                My old zanzibarwort.
                """.formatted(desk.address());
    }

    private void parked() {
        ada.put(
                "/mail-rules",
                Map.of("rules", List.of(Map.of("name", "Park", "filter", "\"dropzone\"", "outcome", "park"))));
        desk.settled(desk.handIn("From: zebulon@quixworth.example\nTo: " + desk.address()
                + "\nMessage-ID: <zebulon.4@quixworth.example>\nSubject: dropzone\n\nDropped zanzibarwort"));
    }

    @Test
    void nothingOfHimIsLeftAndNothingComesBack() throws SQLException, IOException {
        for (var trace : TRACES)
            assertThat(database.whereIsSaid(trace)).as(trace).hasSizeGreaterThan(5);
        assertThat(saying(blobs())).isNotEmpty();
        assertThat(saying(index())).isNotEmpty();
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

        for (var trace : TRACES)
            assertThat(database.whereIsSaid(trace)).as(trace).isEmpty();
        assertThat(saying(blobs())).isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(saying(index())).isEmpty());
        assertThat(found("zanzibarwort")).isEmpty();
        assertThat(receipt.at("/counts/tickets").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(receipt.toString().toLowerCase(Locale.ROOT)).doesNotContain(TRACES);
        othersKeepTheirWords();
        nothingComesBack();
        ada.post("/contacts/" + contact + "/erasures", "").refused(404, "not-found");
        assertThat(ada.get("/contacts/" + contact).json(200).get("name").asString())
                .isEqualTo("Erased person");
        assertThat(ada.get("/contacts?limit=200").text()).doesNotContain("Erased person");
    }

    private void othersKeepTheirWords() {
        var messages = ada.get("/tickets/" + shared + "/messages").json(200).get("items");
        assertThat(messages.findValuesAsString("text"))
                .anySatisfy(text -> assertThat(text).contains("Erased person and I have a garden that floods."))
                .anySatisfy(text -> assertThat(text)
                        .contains("I saw it too, and the pump is broken.")
                        .contains("[erased]"))
                .contains("Call Erased person", "[erased]");
        assertThat(ada.get("/tickets/" + shared).json(200).get("subject").asString())
                .isEqualTo("Our garden with Erased person");
    }

    private void nothingComesBack() {
        var again = desk.settled(desk.handIn(hisMail()));
        assertThat(again.get("state").asString()).isEqualTo("duplicate");
        var run = new Moving(acme).moved("mbox", "old.mbox", mbox());
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

    private static List<Path> saying(List<Path> files) {
        var saying = new ArrayList<Path>();
        for (var file : files)
            try {
                var text = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
                if (TRACES.stream().anyMatch(text::contains)) saying.add(file);
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
        var answer = ada.get("/person-exports/" + export.get("id").asString() + "/file");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("personal-data.zip");
        assertThat(answer.text().getBytes(UTF_8)).isNotEmpty();
    }
}

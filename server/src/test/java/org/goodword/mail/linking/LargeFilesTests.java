package org.goodword.mail.linking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadAttachment;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;
import org.goodword.ticketing.html.SafeHtml;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Files that are too large for a mail.
@GoodwordTest
class LargeFilesTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/f/[\\w-]+)");

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private String ticket;

    @BeforeEach
    void oneMegabyteGoesAlong() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        var desk = MailDesk.of(acme, sink.port());
        mails(desk, 1);
        ticket = desk.ticketOf(desk.handIn(
                "From: Dana <dana@customer.%s>\r\nSubject: Plans\r\nContent-Language: de\r\n\r\nWo sind sie?\r\n"
                        .formatted(acme.domain())));
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void theLargestGoAsLinksUntilTheRestFits() {
        reply("text", upload("small.txt", 200_000), upload("house.pdf", 900_000), upload("roof.pdf", 600_000));
        var mail = sent(1);
        assertThat(mail.attachments()).extracting(ReadAttachment::name).containsExactly("small.txt", "roof.pdf");
        assertThat(mail.text().replace("\r\n", "\n"))
                .startsWith("Here they are\n\nAbzuholen bis ")
                .contains("house.pdf (0,9 MB)\nhttp://localhost");
        assertThat(links()).hasSize(1);
    }

    @Test
    void whatFitsGoesAlongAsEver() {
        reply("text", upload("small.txt", 1_048_576));
        assertThat(sent(1).attachments()).hasSize(1);
        assertThat(sent(1).text()).isEqualTo("Here they are");
        assertThat(links()).isEmpty();
    }

    @Test
    void whoGoesOnAfterABrokenLineGetsTheRestAndIsCountedOnce() {
        var page = "begin" + "x".repeat(1_100_000) + "end";
        reply("text", upload("page.txt", "text/plain", page));
        var link = link(sent(1));
        var all = world().get(link);
        assertThat(all.header("Accept-Ranges")).isEqualTo("bytes");

        var rest = world().with("Range", "bytes=1100005-")
                .with("If-Range", all.header("ETag"))
                .get(link);

        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.text()).isEqualTo("end");
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 1100005-1100007/1100008");
        assertThat(world().with("Range", "bytes=9999999-").get(link).status()).isEqualTo(416);
        assertThat(links().get(0).get("downloads").asInt()).isEqualTo(1);
    }

    @Test
    void theLinkStandsInBothWordsAndAFilesNameIsNoMarkup() {
        reply("html", upload("<b>.pdf", 1_100_000));
        var mail = sent(1);
        var html = mail.html().map(SafeHtml::value).orElseThrow();
        assertThat(html).contains("&lt;b&gt;.pdf</a> (1,0 MB)").contains(link(mail));
        assertThat(mail.text()).contains(link(mail));
    }

    @Test
    void anybodyWithTheLinkFetchesTheFileWhichIsOnlyEverSaved() {
        var page = "<script>alert(1)</script>" + "x".repeat(1_100_000);
        reply("text", upload("page.html", "text/html", page));
        var got = world().get(link(sent(1)));
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.text()).isEqualTo(page);
        assertThat(got.header("Content-Disposition")).startsWith("attachment;").contains("page.html");
        assertThat(got.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(got.header("Set-Cookie")).isEmpty();
        assertThat(got.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aPictureIsSavedToo() {
        reply("text", upload("plan.png", "image/png", "x".repeat(1_100_000)));
        assertThat(world().get(link(sent(1))).header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void theAgentSeesHowOftenItWasFetchedAndALookIsNoFetch() {
        var message = reply("text", upload("house.pdf", 1_100_000));
        var link = link(sent(1));
        assertThat(world().send("HEAD", link, null).status()).isEqualTo(200);
        assertThat(links().get(0).get("downloads").asInt()).isZero();
        world().get(link);
        world().get(link);
        var told = links().get(0);
        assertThat(told.get("downloads").asInt()).isEqualTo(2);
        assertThat(told.get("message").asString()).isEqualTo(message);
        assertThat(told.get("lastDownloadAt").isNull()).isFalse();
    }

    @Test
    void itIsTakenBackAndGivenBack() {
        reply("text", upload("house.pdf", 1_100_000));
        var link = link(sent(1));
        var withdrawal = "/file-links/" + links().get(0).get("id").asString() + "/withdrawal";
        ada.put(withdrawal, null).json(204);
        ada.put(withdrawal, null).json(204);
        var gone = world().with("Accept-Language", "de").get(link);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Diese Datei gibt es nicht mehr").doesNotContain("house.pdf");
        ada.delete(withdrawal).json(204);
        assertThat(world().get(link).status()).isEqualTo(200);
        assertThat(ada.get("/tickets/" + ticket + "/history").json(200).toString())
                .contains("file-link.withdrawn", "file-link.given-back");
    }

    @Test
    void afterItsTimeItSaysSo() {
        reply("text", upload("house.pdf", 1_100_000));
        var link = link(sent(1));
        acme.in(() -> transaction.execute(_ -> sql.execute(
                "update mail.file_link set until = until - interval '31 days' where workspace_id = ?",
                acme.workspace().value())));
        var gone = world().with("Accept-Language", "en").get(link);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("This link has run out");
        assertThat(links().get(0).get("downloads").asInt()).isZero();
    }

    @Test
    void anotherAttemptSendsTheSameLink() {
        sink.at(Step.END, new Behaviour.Drop());
        reply("text", upload("house.pdf", 1_100_000));
        var first = link(sent(1));
        var path = "/tickets/" + ticket + "/deliveries";
        await().atMost(SOON).until(() -> state(path).equals("perhaps-sent"));
        // Meanwhile somebody changed the settings: what was said stays said.
        mails(new MailDesk(ada, "desk@" + acme.domain(), brand()), 50);
        var delivery = ada.get(path).json(200).get("items").get(0).get("id").asString();
        ada.post("/outbound/" + delivery + "/attempts", null).json(202);
        assertThat(link(sent(2))).isEqualTo(first);
        assertThat(links()).hasSize(1);
    }

    @Test
    void ofADeletedTicketItIsAnsweredLikeOneThatNeverWas() {
        reply("text", upload("house.pdf", 1_100_000));
        var link = link(sent(1));
        await().atMost(SOON)
                .until(() -> state("/tickets/" + ticket + "/deliveries").equals("sent"));
        act("delete");
        var never = world().get("/f/" + "A".repeat(43));
        var gone = world().get(link);
        assertThat(never.status()).isEqualTo(404);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(nonceless(gone.text())).isEqualTo(nonceless(never.text())).contains("This link leads nowhere");
        assertThat(world().get("/f/x").status()).isEqualTo(404);
    }

    @Test
    void itGoesWhereItsMessageGoes() {
        var message = reply("text", upload("house.pdf", 1_100_000));
        var link = link(sent(1));
        await().atMost(SOON)
                .until(() -> state("/tickets/" + ticket + "/deliveries").equals("sent"));
        var into = ada.post("/tickets/" + ticket + "/splits", Map.of("from", message, "subject", "Plans again"))
                .json(201);
        assertThat(links()).isEmpty();
        assertThat(ada.get("/tickets/" + into.get("id").asString() + "/file-links")
                        .json(200)
                        .get("items"))
                .hasSize(1);
        assertThat(world().get(link).status()).isEqualTo(200);
    }

    @Test
    void anotherWorkspaceAndWhoDoesNotSeeTheTicketSeeNothingOfIt() {
        reply("text", upload("house.pdf", 1_100_000));
        sent(1);
        var id = links().get(0).get("id").asString();
        for (var stranger : List.of(cast.initech().ada().rest(), acme.lou().rest())) {
            stranger.get("/tickets/" + ticket + "/file-links").refused(404, "not-found");
            stranger.put("/file-links/" + id + "/withdrawal", null).refused(404, "not-found");
        }
        assertThat(links().get(0).get("withdrawnAt").isNull()).isTrue();
    }

    private String state(String path) {
        return ada.get(path).json(200).get("items").get(0).get("state").asString();
    }

    private void act(String name) {
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", name, "arguments", Map.of()))
                .json(200);
    }

    private static String nonceless(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"", "");
    }

    private String brand() {
        return ada.get("/brands").json(200).get("items").get(0).get("id").asString();
    }

    private void mails(MailDesk desk, int megabytes) {
        var account = Map.of(
                "kind",
                "email",
                "brand",
                desk.brand(),
                "address",
                desk.address(),
                "name",
                "Desk",
                "relay",
                Map.of("host", "localhost", "port", sink.port(), "tls", "none"),
                "mails",
                Map.of("attachUpTo", megabytes, "linkDays", 30));
        ada.put("/channel-accounts/" + UUID.nameUUIDFromBytes(acme.domain().getBytes(UTF_8)), account)
                .json(200);
    }

    private String upload(String name, int size) {
        return upload(name, "application/pdf", "x".repeat(size));
    }

    private String upload(String name, String type, String content) {
        return ada.with("Content-Type", type)
                .post("/files?name=" + Rest.encoded(name), content)
                .id();
    }

    private String reply(String format, String... files) {
        var words = format.equals("html") ? "<p>Here they are</p>" : "Here they are";
        var body = Map.of("kind", "reply", "body", words, "format", format, "attachments", List.of(files));
        return ada.post("/tickets/" + ticket + "/messages", body)
                .json(201)
                .get("id")
                .asString();
    }

    private ReadMail sent(int place) {
        await().atMost(SOON).until(() -> sink.accepted().size() >= place);
        var content = sink.accepted().get(place - 1).content();
        return new MailReader().read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)));
    }

    private static String link(ReadMail mail) {
        var link = LINK.matcher(mail.text());
        if (!link.find()) throw new AssertionError("No link in: " + mail.text());
        return link.group(1);
    }

    private JsonNode links() {
        return ada.get("/tickets/" + ticket + "/file-links").json(200).get("items");
    }

    /// Anybody, without a cookie or a token.
    private Rest world() {
        return new Rest(ada.base().replace("/api/v1", ""), Map.of());
    }
}

package org.goodword.mail.unsubscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.platform.infra.db.Tables.DUE_WORK;

import java.io.IOException;
import java.time.Clock;
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
import org.goodword.cast.Rest.Answer;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Accepted;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What goes to many, and who wants none of it.
@GoodwordTest
class MassMailTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern WAY_OUT =
            Pattern.compile("List-Unsubscribe: <http://localhost:\\d+(/u/[\\w-]+)>(?:,\\s+<mailto:([^>]+)>)?\r\n");
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private String danas;
    private String foxs;
    private String macro;

    @BeforeEach
    void twoTicketsAndAnAnswerToBoth() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme, sink.port());
        danas = opened("Dana Scully", dana());
        foxs = opened("Fox Mulder", fox());
        macro = ada.post("/macros", Map.of("name", Map.of("en", "Mended"), "reply", "<p>It works again.</p>"))
                .id();
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void anAnswerInSeveralTicketsShowsEachReaderHisOwnWayOut() {
        toBoth();
        var mails = sent(2);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.content()).contains("List-Unsubscribe-Post: " + ONE_CLICK + "\r\n");
            assertThat(mailto(mail)).startsWith("desk+").endsWith("@" + acme.domain());
        });
        assertThat(page(mails.get(0))).isNotEqualTo(page(mails.get(1)));
        assertThat(mailto(mails.get(0))).isNotEqualTo(mailto(mails.get(1)));
    }

    @Test
    void whatABulkJobSaysShowsOneToo() {
        var job = Map.of("query", "", "name", "macro", "arguments", Map.of("macro", macro, "send", true));
        ada.post("/bulk-jobs", job).json(202);
        assertThat(sent(2)).allSatisfy(mail -> assertThat(page(mail)).isNotEmpty());
    }

    @Test
    void anAnswerInOneTicketShowsNone() {
        apply(List.of(danas));
        answer(danas);
        assertThat(sent(2))
                .allSatisfy(mail -> assertThat(mail.content()).doesNotContainIgnoringCase("list-unsubscribe"));
    }

    @Test
    void aLookChangesNothingAndOneClickIsDoneAtOnce() {
        toBoth();
        var way = page(mailTo(dana()));
        var look = world().with("Accept-Language", "en").get(way);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.text())
                .contains("No more such mails from Acme?", dana())
                .doesNotContain("<script");
        assertThat(look.header("Set-Cookie")).isEmpty();
        assertThat(form().post(way, "anything=else").status()).isEqualTo(422);
        assertThat(unwanted(danas)).isEmpty();

        assertThat(form().post(way, ONE_CLICK).status()).isEqualTo(200);
        assertThat(form().post(way, ONE_CLICK).text()).contains("sends you no more of them");
        assertThat(unwanted(danas)).singleElement().satisfies(wish -> {
            assertThat(wish.get("address").asString()).isEqualTo(dana());
            assertThat(wish.get("by").asString()).isEqualTo("recipient");
        });
        assertThat(unwanted(foxs)).isEmpty();
    }

    @Test
    void aMailProgramMayPostItsWordsInPartsToo() {
        toBoth();
        var parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        var done =
                world().with("Content-Type", "multipart/form-data; boundary=x").post(page(mailTo(dana())), parts);
        assertThat(done.status()).isEqualTo(200);
        assertThat(unwanted(danas)).hasSize(1);
    }

    @Test
    void noMassMailLeavesToHimButAnAnswerOfHisOwnDoes() {
        toBoth();
        form().post(page(mailTo(dana())), ONE_CLICK);
        toBoth();
        assertThat(sent(3).get(2).recipients()).containsExactly(fox());
        var stopped = await().atMost(SOON)
                .until(() -> last(danas), one -> one.get("state").asString().equals("blocked"));
        assertThat(stopped.get("words").asString()).startsWith(dana() + " wants no mail that goes to many, since ");
        answer(danas);
        assertThat(sent(4).get(3).recipients()).containsExactly(dana());
    }

    @Test
    void whatWaitsToLeaveWhenHeSaysSoDoesNotLeaveEither() {
        toBoth();
        var way = page(mailTo(dana()));
        sink.at(SmtpSink.Step.MAIL, new SmtpSink.Behaviour.Answer("451 later"));
        apply(List.of(danas, foxs));
        var waiting = await().atMost(SOON)
                .until(
                        () -> last(danas),
                        one -> one.get("attempts").asInt() > 0
                                && one.get("state").asString().equals("waiting"));
        form().post(way, ONE_CLICK);
        sql.update(DUE_WORK)
                .set(DUE_WORK.DUE_AT, clock.instant())
                .where(
                        DUE_WORK.KIND.eq("outbox"),
                        DUE_WORK.SUBJECT_ID.eq(UUID.fromString(waiting.get("id").asString())))
                .execute();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(last(danas).get("state").asString()).isEqualTo("blocked"));
        assertThat(sink.accepted()).hasSize(2);
    }

    @Test
    void heUndoesItOnTheSamePage() {
        toBoth();
        var way = page(mailTo(dana()));
        form().post(way, ONE_CLICK);
        assertThat(form().get(way).text()).contains("name=\"undo\"");
        assertThat(form().post(way, "undo=yes").status()).isEqualTo(200);
        assertThat(unwanted(danas)).isEmpty();
    }

    @Test
    void thePageSpeaksTheReadersLanguageAndAnUnknownLinkLeadsNowhere() {
        toBoth();
        var way = page(mailTo(dana()));
        assertThat(world().with("Accept-Language", "de-AT").get(way).text())
                .contains("<html lang=\"de\">", "Keine solchen E-Mails mehr von Acme?");
        assertThat(world().get("/u/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(form().post("/u/" + "A".repeat(43), ONE_CLICK).status()).isEqualTo(404);
    }

    @Test
    void aMailToItsAddressDoesTheSameAndBecomesNoTicket() {
        toBoth();
        var to = mailto(mailTo(dana()));
        var mail = "From: Dana <%s>\r\nTo: %s\r\nSubject: unsubscribe\r\nMessage-ID: <bye@x>\r\n\r\n\r\n"
                .formatted(dana(), to);
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email?to=" + Rest.encoded(to), mail);
        var settled = desk.settled(receipt.id());
        assertThat(settled.get("state").asString()).isEqualTo("dropped");
        assertThat(settled.get("reason").asString())
                .isEqualTo("It asks for no more mail that goes to many, which was done.");
        assertThat(unwanted(danas)).hasSize(1);
        assertThat(ada.get("/tickets?q=").json(200).get("items")).hasSize(2);
    }

    @Test
    void anAgentAllowsItAgainForAReasonThatIsKept() {
        var contact = contact(danas);
        var path = "/contacts/" + contact + "/mass-mail/" + Rest.encoded(dana());
        ada.put(path, Map.of("wanted", false)).json(204);
        assertThat(unwanted(danas).get(0).get("by").asString()).isEqualTo("agent");
        var silent = ada.put(path, Map.of("wanted", true)).refused(422, "invalid-value");
        assertThat(silent.json().get("field").asString()).isEqualTo("reason");
        assertThat(unwanted(danas)).hasSize(1);
        ada.put(path, Map.of("wanted", true, "reason", "She called")).json(204);
        assertThat(unwanted(danas)).isEmpty();
        assertThat(ada.get("/contacts/" + contact + "/timeline").json(200).toString())
                .contains("mass-mail-stopped", "mass-mail-wanted", "She called");
        ada.put("/contacts/" + contact + "/mass-mail/" + Rest.encoded(fox()), Map.of("wanted", false))
                .refused(404, "not-found");
    }

    @Test
    void whoeverIsMergedTakesTheWishAlongAndBack() {
        stop(danas, dana());
        var gone = contact(danas);
        var into = contact(foxs);
        var merge =
                ada.post("/contacts/" + into + "/merges", Map.of("from", gone)).json(201);
        assertThat(unwantedOf(into))
                .singleElement()
                .satisfies(wish -> assertThat(wish.get("address").asString()).isEqualTo(dana()));
        ada.post("/contacts/" + into + "/merges/" + merge.get("id").asString() + "/undoing", null)
                .json(200);
        assertThat(unwantedOf(into)).isEmpty();
        assertThat(unwantedOf(gone)).hasSize(1);
    }

    @Test
    void anAddressThatIsTakenAwayAndGivenAgainStillWantsNone() {
        stop(danas, dana());
        var emails = "/contacts/" + contact(danas) + "/emails/" + Rest.encoded(dana());
        ada.delete(emails).json(200);
        ada.put(emails, null).json(200);
        assertThat(unwanted(danas)).hasSize(1);
    }

    @Test
    void ofSeveralReadersWhoWantsNoneIsSparedAndNobodyIsSpokenFor() {
        var both = desk.ticketOf(desk.handIn(
                "From: Dana <%s>\r\nTo: %s\r\nCc: %s\r\nSubject: We two\r\nMessage-ID: <two@x>\r\n\r\nHello\r\n"
                        .formatted(dana(), desk.address(), fox())));
        apply(List.of(both, foxs));
        var mail = await().atMost(SOON)
                .until(
                        () -> sink.accepted().stream()
                                .filter(one -> one.recipients().size() == 2)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(mail.content()).doesNotContain("List-Unsubscribe-Post").doesNotContain("<mailto:");
        assertThat(world().get(page(mail)).text()).contains(dana());
        await().atMost(SOON).until(() -> sink.accepted().size() == 2);

        stop(danas, dana());
        apply(List.of(both, danas));
        assertThat(sent(3).get(2).recipients()).containsExactly(fox());
        assertThat(sent(3).get(2).content()).contains("List-Unsubscribe-Post: ").doesNotContain("To: " + dana());
    }

    @Test
    void inAnotherWorkspaceTheWishIsUnknown() {
        stop(danas, dana());
        var initech = cast.initech();
        var rest = initech.ada().rest();
        MailDesk.of(initech, sink.port());
        var theirs = List.of(opened(rest, "Dana", dana()), opened(rest, "Fox", fox()));
        assertThat(rest.get("/tickets/" + theirs.getFirst()).json(200).toString())
                .contains(dana());
        var their = rest.post("/macros", Map.of("name", Map.of("en", "News"), "reply", "<p>News</p>"))
                .id();
        rest.post(
                        "/tickets/actions",
                        Map.of("tickets", theirs, "name", "macro", "arguments", Map.of("macro", their, "send", true)))
                .json(200);
        assertThat(sent(2)).extracting(mail -> mail.recipients().getFirst()).contains(dana());
        rest.put("/contacts/" + contact(danas) + "/mass-mail/" + Rest.encoded(dana()), Map.of("wanted", false))
                .refused(404, "not-found");
    }

    private void toBoth() {
        apply(List.of(danas, foxs));
        await().atMost(SOON)
                .until(() -> List.of(danas, foxs).stream()
                        .noneMatch(one -> List.of("waiting", "sending")
                                .contains(last(one).get("state").asString())));
    }

    private void apply(List<String> tickets) {
        var done = ada.post(
                        "/tickets/actions",
                        Map.of("tickets", tickets, "name", "macro", "arguments", Map.of("macro", macro, "send", true)))
                .json(200);
        assertThat(done.get("results"))
                .allSatisfy(one -> assertThat(one.path("problem").isNull())
                        .as(one.toString())
                        .isTrue());
    }

    private void answer(String ticket) {
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Just for you"))
                .json(201);
    }

    private void stop(String ticket, String address) {
        ada.put("/contacts/" + contact(ticket) + "/mass-mail/" + Rest.encoded(address), Map.of("wanted", false))
                .json(204);
    }

    private JsonNode last(String ticket) {
        var all = ada.get("/tickets/" + ticket + "/deliveries").json(200).get("items");
        return all.get(all.size() - 1);
    }

    private List<JsonNode> unwanted(String ticket) {
        return unwantedOf(contact(ticket));
    }

    private List<JsonNode> unwantedOf(String contact) {
        return ada.get("/contacts/" + contact)
                .json(200)
                .get("noMassMail")
                .valueStream()
                .toList();
    }

    private String contact(String ticket) {
        return ada.get("/tickets/" + ticket)
                .json(200)
                .get("requester")
                .get("id")
                .asString();
    }

    private String opened(String name, String email) {
        return opened(ada, name, email);
    }

    private static String opened(Rest rest, String name, String email) {
        Answer opened = rest.post(
                "/tickets",
                Map.of(
                        "subject",
                        "Broken",
                        "requester",
                        Map.of("name", name, "email", email),
                        "message",
                        Map.of("body", "It is broken")));
        opened.json(201);
        return opened.id();
    }

    private List<Accepted> sent(int many) {
        await().atMost(SOON).until(() -> sink.accepted().size() >= many);
        return sink.accepted();
    }

    private Accepted mailTo(String address) {
        return await().atMost(SOON)
                .until(
                        () -> sink.accepted().stream()
                                .filter(mail -> mail.recipients().equals(List.of(address)))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String page(Accepted mail) {
        return wayOut(mail, 1);
    }

    private static String mailto(Accepted mail) {
        return wayOut(mail, 2);
    }

    private static String wayOut(Accepted mail, int part) {
        var found = WAY_OUT.matcher(mail.content());
        if (!found.find()) throw new AssertionError("No way out in: " + mail.content());
        return found.group(part);
    }

    private Rest world() {
        return new Rest(ada.base().replace("/api/v1", ""), Map.of());
    }

    private Rest form() {
        return world().with("Content-Type", "application/x-www-form-urlencoded");
    }

    private String dana() {
        return "dana@customer." + acme.domain();
    }

    private String fox() {
        return "fox@customer." + acme.domain();
    }
}

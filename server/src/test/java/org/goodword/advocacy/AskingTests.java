package org.goodword.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.advocacy.Praised.SENTENCE;
import static org.goodword.advocacy.Praised.SOON;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AskingTests {
    @Autowired
    private Cast cast;

    private Praised acme;

    @BeforeEach
    void acmeIsPraised() throws IOException {
        acme = Praised.of(cast.acme());
    }

    @AfterEach
    void close() throws IOException {
        acme.close();
    }

    @Test
    void aPraiseBecomesAMailWithTheSentenceAndALink() {
        var said = acme.danas();
        var draft = acme.mara().get(said.path()).json(200);
        assertThat(draft.get("sentences").valueStream().map(JsonNode::asString))
                .containsExactly(SENTENCE, "We owe her a cake.");
        assertThat(draft.get("email").asString()).isEqualTo(acme.email("dana"));
        assertThat(draft.get("notNow").isNull()).isTrue();

        var ask = acme.ask(said).json(201);
        assertThat(ask.get("state").asString()).isEqualTo("asked");
        var mail = acme.mail(0);
        assertThat(mail.subject()).isEqualTo(draft.get("subject").asString());
        assertThat(mail.text()).contains("Hello Dana", "“" + SENTENCE + "”", "/ask/", "Mara, Acme");
        assertThat(acme.sink().accepted().getFirst().recipients()).containsExactly(acme.email("dana"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(acme.row("asked").get("sentAt").isNull()).isFalse());
        var told = acme.mara()
                .get("/tickets/" + said.ticket() + "/history")
                .json(200)
                .toString();
        assertThat(told).contains("ask.asked", "ask.sent");
    }

    @Test
    void aRepetitionAsksOnce() {
        var said = acme.danas();
        var once = acme.mara().with("Idempotency-Key", said.path());
        var body = java.util.Map.of("quote", SENTENCE, "holdSeconds", 0);
        var first = once.post(said.path(), body).json(201);
        assertThat(once.post(said.path(), body).json(201)).isEqualTo(first);
    }

    @Test
    void theMailSpeaksTheBrandsLanguage() {
        var rest = acme.company().ada().rest();
        var brand = "/brands/" + acme.brand().get("id").asString();
        rest.with("If-Match", "\"" + acme.brand().get("version").asInt() + "\"")
                .patch(brand, Map.of("language", "de"))
                .json(200);
        acme.ask(acme.danas()).json(201);
        assertThat(acme.mail(0).subject()).isEqualTo("Dürfen wir einen Satz von Ihnen zitieren?");
        assertThat(acme.mail(0).text()).contains("Guten Tag Dana", SENTENCE);
    }

    @Test
    void onlyWhatWasSaidCanBeQuotedAndOnlyByWhoSaidIt() {
        var said = acme.danas();
        acme.ask(said, "Mara is the best.", 0).refused(422, "invalid-value");
        acme.ask(said, "You wrote something.", 0).refused(422, "invalid-value");
        acme.ask(said, "saved our\n launch. We  owe", 0).json(201);

        var note = acme.mara()
                .post("/tickets/" + said.ticket() + "/messages", Map.of("kind", "note", "body", SENTENCE))
                .id();
        var ours = new Praised.Said(said.ticket(), note);
        acme.ask(ours).refused(404, "not-found");
        acme.mara().get(ours.path()).refused(404, "not-found");
    }

    @Test
    void whatIsHeldCanBeTakenBackAsIfNothingHadBeen() {
        var said = acme.danas();
        var ask = acme.ask(said, SENTENCE, 30).json(201).get("id").asString();
        acme.mara().delete("/asks/" + ask).json(204);
        assertThat(acme.mara().get("/asks").json(200).get("items")).isEmpty();

        acme.asked(said);
        await().atMost(SOON).until(() -> !acme.row("asked").get("sentAt").isNull());
        acme.mara().delete("/asks/" + acme.row("asked").get("id").asString()).refused(409, "already-leaving");
        assertThat(acme.sink().accepted()).hasSize(1);
    }

    @Test
    void nobodyIsAskedTwiceAtOnceNorTwiceInNinetyDays() {
        var said = acme.danas();
        var link = acme.asked(said);
        var open = acme.ask(said, "We owe her a cake.", 0).refused(409, "ask-not-now");
        assertThat(open.json().get("reason").asString()).isEqualTo("asked");
        assertThat(open.json().get("detail").asString()).startsWith("Not now: Dana was asked ");

        acme.answers(link, "no");
        var lately = acme.ask(said).refused(409, "ask-not-now");
        assertThat(lately.json().get("reason").asString()).isEqualTo("asked-lately");
        assertThat(acme.mara()
                        .get(said.path())
                        .json(200)
                        .get("notNow")
                        .get("detail")
                        .asString())
                .isEqualTo(lately.json().get("detail").asString());
    }

    @Test
    void whatTheServerRefusedIsToldAndCanBeAskedAnew() {
        acme.sink().at(Step.RCPT, new Behaviour.Answer("550 mailbox gone"));
        var said = acme.danas();
        acme.ask(said).json(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(acme.mara()
                                .get("/asks?state=failed")
                                .json(200)
                                .get("items")
                                .toString())
                        .contains("mailbox gone"));
        acme.ask(said).json(201);
    }

    @Test
    void theActionsOfATicketAskAndTakeBack() {
        var said = acme.danas();
        var actions = "/tickets/" + said.ticket() + "/actions";
        var arguments = Map.of("message", said.message(), "quote", SENTENCE);
        var done = acme.mara()
                .post(actions, Map.of("name", "ask", "arguments", arguments))
                .json(200);
        assertThat(done.get("undo").get("name").asString()).isEqualTo("unask");
        acme.mara().post(actions, done.get("undo").toString()).json(200);
        assertThat(acme.mara().get("/asks").json(200).get("items")).isEmpty();
    }

    @Test
    void whoMayNotAskDoesNotAndWhoDoesNotSeeTheTicketSeesNoAsk() {
        var said = acme.danas();
        acme.ask(said).json(201);
        var company = acme.company();
        var reader = cast.withRole(company, "reader", RowScope.ALL, "ticket.*");
        reader.rest().get("/asks").refused(403, "not-allowed");
        reader.rest().get(said.path()).refused(403, "not-allowed");
        reader.rest().post(said.path(), Map.of("quote", SENTENCE)).refused(403, "not-allowed");

        var loner = cast.withRole(company, "alone", RowScope.MINE, "ticket.*", "good-word.*");
        assertThat(loner.rest().get("/asks").json(200).get("items")).isEmpty();
        assertThat(loner.rest().get("/asks/export").text()).doesNotContain(SENTENCE);
        loner.rest().get(said.path()).refused(404, "not-found");
        loner.rest().delete("/asks/" + acme.row("asked").get("id").asString()).refused(404, "not-found");
        for (var person : List.of(company.mara(), company.tom()))
            assertThat(person.rest().get("/asks").json(200).get("items")).hasSize(1);
    }
}

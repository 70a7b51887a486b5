package org.goodword.mail.unsubscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.platform.infra.db.Tables.DUE_WORK;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.sending.SmtpSink;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What goes to many, and does not go to who wants none of it.
@GoodwordTest
class MassMailTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private ToMany both;

    @BeforeEach
    void twoTicketsAndAnAnswerToBoth() throws IOException {
        both = ToMany.of(cast.acme());
    }

    @AfterEach
    void closeTheSink() throws IOException {
        both.close();
    }

    @Test
    void anAnswerInSeveralTicketsShowsEachReaderHisOwnWayOut() {
        both.toBoth();
        var mails = both.sent(2);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.content()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            assertThat(ToMany.mailto(mail))
                    .startsWith("desk+")
                    .endsWith("@" + both.acme().domain());
        });
        assertThat(ToMany.page(mails.get(0))).isNotEqualTo(ToMany.page(mails.get(1)));
        assertThat(ToMany.mailto(mails.get(0))).isNotEqualTo(ToMany.mailto(mails.get(1)));
    }

    @Test
    void whatABulkJobSaysShowsOneToo() {
        var job = Map.of("query", "", "name", "macro", "arguments", Map.of("macro", both.macro(), "send", true));
        both.ada().post("/bulk-jobs", job).json(202);
        assertThat(both.sent(2))
                .allSatisfy(mail -> assertThat(ToMany.page(mail)).isNotEmpty());
    }

    @Test
    void anAnswerInOneTicketShowsNone() {
        both.apply(List.of(both.danas()));
        both.answer(both.danas());
        assertThat(both.sent(2))
                .allSatisfy(mail -> assertThat(mail.content()).doesNotContainIgnoringCase("list-unsubscribe"));
    }

    @Test
    void noMassMailLeavesToHimButAnAnswerOfHisOwnDoes() {
        both.toBoth();
        both.form().post(ToMany.page(both.mailTo(both.dana())), ToMany.ONE_CLICK);
        both.toBoth();
        assertThat(both.sent(3).get(2).recipients()).containsExactly(both.fox());
        var stopped = await().atMost(ToMany.SOON)
                .until(
                        () -> both.last(both.danas()),
                        one -> one.get("state").asString().equals("blocked"));
        assertThat(stopped.get("words").asString())
                .startsWith(both.dana() + " wants no mail that goes to many, since ");
        both.answer(both.danas());
        assertThat(both.sent(4).get(3).recipients()).containsExactly(both.dana());
    }

    @Test
    void whatWaitsToLeaveWhenHeSaysSoDoesNotLeaveEither() {
        both.toBoth();
        var way = ToMany.page(both.mailTo(both.dana()));
        both.sink().at(SmtpSink.Step.MAIL, new SmtpSink.Behaviour.Answer("451 later"));
        both.apply(List.of(both.danas(), both.foxs()));
        var waiting = await().atMost(ToMany.SOON)
                .until(
                        () -> both.last(both.danas()),
                        one -> one.get("attempts").asInt() > 0
                                && one.get("state").asString().equals("waiting"));
        both.form().post(way, ToMany.ONE_CLICK);
        sql.update(DUE_WORK)
                .set(DUE_WORK.DUE_AT, clock.instant())
                .where(
                        DUE_WORK.KIND.eq("outbox"),
                        DUE_WORK.SUBJECT_ID.eq(UUID.fromString(waiting.get("id").asString())))
                .execute();
        await().atMost(ToMany.SOON)
                .untilAsserted(
                        () -> assertThat(both.last(both.danas()).get("state").asString())
                                .isEqualTo("blocked"));
        assertThat(both.sink().accepted()).hasSize(2);
    }

    @Test
    void whoeverIsMergedTakesTheWishAlongAndBack() {
        both.stop(both.danas(), both.dana());
        var gone = both.contact(both.danas());
        var into = both.contact(both.foxs());
        var merge = both.ada()
                .post("/contacts/" + into + "/merges", Map.of("from", gone))
                .json(201);
        assertThat(both.unwantedOf(into))
                .singleElement()
                .satisfies(wish -> assertThat(wish.get("address").asString()).isEqualTo(both.dana()));
        both.ada()
                .post("/contacts/" + into + "/merges/" + merge.get("id").asString() + "/undoing", null)
                .json(200);
        assertThat(both.unwantedOf(into)).isEmpty();
        assertThat(both.unwantedOf(gone)).hasSize(1);
    }

    @Test
    void anAddressThatIsTakenAwayAndGivenAgainStillWantsNone() {
        both.stop(both.danas(), both.dana());
        var emails = "/contacts/" + both.contact(both.danas()) + "/emails/" + Rest.encoded(both.dana());
        both.ada().delete(emails).json(200);
        both.ada().put(emails, null).json(200);
        assertThat(both.unwanted(both.danas())).hasSize(1);
    }

    @Test
    void ofSeveralReadersWhoWantsNoneIsSparedAndNobodyIsSpokenFor() {
        var shared = both.desk()
                .ticketOf(both.desk()
                        .handIn(
                                "From: Dana <%s>\r\nTo: %s\r\nCc: %s\r\nSubject: We two\r\nMessage-ID: <two@x>\r\n\r\nHello\r\n"
                                        .formatted(both.dana(), both.desk().address(), both.fox())));
        both.apply(List.of(shared, both.foxs()));
        var mail = await().atMost(ToMany.SOON)
                .until(
                        () -> both.sink().accepted().stream()
                                .filter(one -> one.recipients().size() == 2)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(mail.content()).doesNotContain("List-Unsubscribe-Post").doesNotContain("<mailto:");
        assertThat(both.world().get(ToMany.page(mail)).text()).contains(both.dana());
        await().atMost(ToMany.SOON).until(() -> both.sink().accepted().size() == 2);

        both.stop(both.danas(), both.dana());
        both.apply(List.of(shared, both.danas()));
        assertThat(both.sent(3).get(2).recipients()).containsExactly(both.fox());
        assertThat(both.sent(3).get(2).content())
                .contains("List-Unsubscribe-Post: ")
                .doesNotContain("To: " + both.dana());
    }

    @Test
    void inAnotherWorkspaceTheWishIsUnknown() {
        both.stop(both.danas(), both.dana());
        var initech = cast.initech();
        var rest = initech.ada().rest();
        MailDesk.of(initech, both.sink().port());
        var theirs = List.of(ToMany.opened(rest, "Dana", both.dana()), ToMany.opened(rest, "Fox", both.fox()));
        assertThat(rest.get("/tickets/" + theirs.getFirst()).json(200).toString())
                .contains(both.dana());
        var their = rest.post("/macros", Map.of("name", Map.of("en", "News"), "reply", "<p>News</p>"))
                .id();
        rest.post(
                        "/tickets/actions",
                        Map.of("tickets", theirs, "name", "macro", "arguments", Map.of("macro", their, "send", true)))
                .json(200);
        assertThat(both.sent(2))
                .extracting(mail -> mail.recipients().getFirst())
                .contains(both.dana());
        rest.put(
                        "/contacts/" + both.contact(both.danas()) + "/mass-mail/" + Rest.encoded(both.dana()),
                        Map.of("wanted", false))
                .refused(404, "not-found");
    }
}

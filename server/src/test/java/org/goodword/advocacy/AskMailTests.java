package org.goodword.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.advocacy.Praised.SENTENCE;
import static org.goodword.advocacy.Praised.SOON;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.goodword.cast.BounceMails;
import org.goodword.cast.Cast;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Questions about quotes as the mails that they are.
@GoodwordTest
class AskMailTests {
    private static final Pattern WAY_OUT = Pattern.compile("List-Unsubscribe: <http://localhost:\\d+(/u/[\\w-]+)>");

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
    void aQuestionThatComesBackHasFailedAndNobodyWaits() {
        var said = acme.danas();
        acme.asked(said);
        await().atMost(SOON).until(() -> acme.row("asked").hasNonNull("sentAt"));
        bounce(acme.sink().accepted().getFirst().content());

        var failed = await().atMost(SOON).until(() -> acme.row("failed"), row -> row != null);
        assertThat(failed.get("trouble").asString()).contains("No such user");
        assertThat(acme.mara()
                        .get("/tickets/" + said.ticket() + "/history")
                        .json(200)
                        .toString())
                .contains("ask.failed");
        // The next one is not kept from asking by it.
        acme.ask(acme.danas()).json(201);
    }

    @Test
    void oneThatIsOnlyLateHasNotFailed() {
        acme.asked(acme.danas());
        var status = BounceMails.status(acme.email("dana"), "delayed", "4.4.1", "smtp; 451 4.4.1 Not yet");
        report(acme.sink().accepted().getFirst().content(), status);
        assertThat(acme.row("asked")).isNotNull();
    }

    @Test
    void whoSaysThereThatHeWantsNoneIsAskedNoMore() {
        acme.asked(acme.danas());
        var mail = acme.sink().accepted().getFirst().content();
        assertThat(mail).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        var way = WAY_OUT.matcher(mail);
        assertThat(way.find()).isTrue();
        assertThat(acme.browser()
                        .post(way.group(1), "List-Unsubscribe=One-Click")
                        .status())
                .isEqualTo(200);

        // She was asked lately, too: what she wants counts for whatever is written to her.
        var contact = acme.company()
                .ada()
                .rest()
                .get("/contacts?q=dana")
                .json(200)
                .get("items")
                .get(0);
        assertThat(contact.get("noMassMail").get(0).get("address").asString()).isEqualTo(acme.email("dana"));
    }

    @Test
    void whoWantsNoMassMailIsNotAsked() {
        var said = acme.danas();
        unwanted(said);
        var refused = acme.ask(said).refused(409, "ask-not-now").json();
        assertThat(refused.get("reason").asString()).isEqualTo("no-mass-mail");
        assertThat(refused.get("detail").asString()).startsWith("Dana wants no mails of this kind, since ");
    }

    @Test
    void aQuestionThatWaitsWhenHeSaysSoDoesNotLeave() {
        var said = acme.danas();
        acme.ask(said, SENTENCE, 5).json(201);
        unwanted(said);
        var row = await().atMost(SOON).until(() -> acme.row("blocked"), one -> one != null);
        assertThat(row.get("notNow").get("reason").asString()).isEqualTo("no-mass-mail");
        assertThat(acme.sink().accepted()).isEmpty();
    }

    private void unwanted(Praised.Said said) {
        var ada = acme.company().ada().rest();
        var contact = ada.get("/tickets/" + said.ticket())
                .json(200)
                .get("requester")
                .get("id")
                .asString();
        ada.put("/contacts/" + contact + "/mass-mail/" + Rest.encoded(acme.email("dana")), Map.of("wanted", false))
                .json(204);
    }

    private MailDesk desk() {
        return new MailDesk(
                acme.company().ada().rest(),
                "desk@" + acme.company().domain(),
                acme.brand().get("id").asString());
    }

    private void bounce(String sent) {
        report(sent, BounceMails.failed(acme.email("dana"), "5.1.1", "550 5.1.1 No such user"));
    }

    private void report(String sent, String status) {
        var desk = desk();
        desk.ticketOf(desk.handIn(new BounceMails(desk).report(sent, status)));
    }
}

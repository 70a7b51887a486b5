package org.goodword.mail.unsubscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How somebody says that he wants no mass mail, and takes it back.
@GoodwordTest
class UnsubscribingTests {
    @Autowired
    private Cast cast;

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
    void aLookChangesNothingAndOneClickIsDoneAtOnce() {
        both.toBoth();
        var way = ToMany.page(both.mailTo(both.dana()));
        var look = both.world().with("Accept-Language", "en").get(way);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.text())
                .contains("No more such mails from Acme?", both.dana())
                .doesNotContain("<script");
        assertThat(look.header("Set-Cookie")).isEmpty();
        assertThat(both.form().post(way, "anything=else").status()).isEqualTo(422);
        assertThat(both.unwanted(both.danas())).isEmpty();

        assertThat(both.form().post(way, ToMany.ONE_CLICK).status()).isEqualTo(200);
        assertThat(both.form().post(way, ToMany.ONE_CLICK).text()).contains("sends you no more of them");
        assertThat(both.unwanted(both.danas())).singleElement().satisfies(wish -> {
            assertThat(wish.get("address").asString()).isEqualTo(both.dana());
            assertThat(wish.get("by").asString()).isEqualTo("recipient");
        });
        assertThat(both.unwanted(both.foxs())).isEmpty();
    }

    @Test
    void aMailProgramMayPostItsWordsInPartsToo() {
        both.toBoth();
        var parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        var done = both.world()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post(ToMany.page(both.mailTo(both.dana())), parts);
        assertThat(done.status()).isEqualTo(200);
        assertThat(both.unwanted(both.danas())).hasSize(1);
    }

    @Test
    void heUndoesItOnTheSamePage() {
        both.toBoth();
        var way = ToMany.page(both.mailTo(both.dana()));
        both.form().post(way, ToMany.ONE_CLICK);
        assertThat(both.form().get(way).text()).contains("name=\"undo\"");
        assertThat(both.form().post(way, "undo=yes").status()).isEqualTo(200);
        assertThat(both.unwanted(both.danas())).isEmpty();
    }

    @Test
    void thePageSpeaksTheReadersLanguageAndAnUnknownLinkLeadsNowhere() {
        both.toBoth();
        var way = ToMany.page(both.mailTo(both.dana()));
        assertThat(both.world().with("Accept-Language", "de-AT").get(way).text())
                .contains("<html lang=\"de\">", "Keine solchen E-Mails mehr von Acme?");
        assertThat(both.world().get("/u/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(both.form().post("/u/" + "A".repeat(43), ToMany.ONE_CLICK).status())
                .isEqualTo(404);
    }

    @Test
    void aMailToItsAddressDoesTheSameAndBecomesNoTicket() {
        both.toBoth();
        var to = ToMany.mailto(both.mailTo(both.dana()));
        var mail = "From: Dana <%s>\r\nTo: %s\r\nSubject: unsubscribe\r\nMessage-ID: <bye@x>\r\n\r\n\r\n"
                .formatted(both.dana(), to);
        var receipt =
                both.ada().with("Content-Type", "message/rfc822").post("/inbound/email?to=" + Rest.encoded(to), mail);
        var settled = both.desk().settled(receipt.id());
        assertThat(settled.get("state").asString()).isEqualTo("dropped");
        assertThat(settled.get("reason").asString())
                .isEqualTo("It asks for no more mail that goes to many, which was done.");
        assertThat(both.unwanted(both.danas())).hasSize(1);
        assertThat(both.ada().get("/tickets?q=").json(200).get("items")).hasSize(2);
    }

    @Test
    void anAgentAllowsItAgainForAReasonThatIsKept() {
        var contact = both.contact(both.danas());
        var path = "/contacts/" + contact + "/mass-mail/" + Rest.encoded(both.dana());
        both.ada().put(path, Map.of("wanted", false)).json(204);
        assertThat(both.unwanted(both.danas()).get(0).get("by").asString()).isEqualTo("agent");
        var silent = both.ada().put(path, Map.of("wanted", true)).refused(422, "invalid-value");
        assertThat(silent.json().get("field").asString()).isEqualTo("reason");
        assertThat(both.unwanted(both.danas())).hasSize(1);
        both.ada().put(path, Map.of("wanted", true, "reason", "She called")).json(204);
        assertThat(both.unwanted(both.danas())).isEmpty();
        assertThat(both.ada()
                        .get("/contacts/" + contact + "/timeline")
                        .json(200)
                        .toString())
                .contains("mass-mail-stopped", "mass-mail-wanted", "She called");
        both.ada()
                .put("/contacts/" + contact + "/mass-mail/" + Rest.encoded(both.fox()), Map.of("wanted", false))
                .refused(404, "not-found");
    }
}

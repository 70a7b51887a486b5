package org.goodword.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody sees of a ticket that he is in copy of, and who is not.
@GoodwordTest
class InCopyTests {
    private static final String DANA = "dana@nordwind.example";
    private static final String COLLEAGUE = "kim@partner.example";
    private static final String STRANGER = "eve@elsewhere.example";

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;

    @BeforeEach
    void acmeHasAPortal() throws IOException {
        acme = cast.acme();
        desk = Desk.of(acme, port);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void whoWasPutInCopySeesWhatWentToHimAndNothingElse() {
        var ticket = asked();
        reply(ticket, "For Dana alone", List.of());
        acme.ada().note("" + ticket, "She is difficult");
        reply(ticket, "For both of you", List.of(COLLEAGUE));
        reply(ticket, "For Dana alone again", List.of());

        var kim = desk.signedIn(COLLEAGUE);
        assertThat(kim.at("/").text()).contains("The lamp", "In copy");
        assertThat(kim.at("/tickets/" + ticket).text())
                .contains("For both of you", "You are in copy")
                .doesNotContain("says Dana of", "For Dana alone", "She is difficult", "Mark as solved", "dana@");

        var dana = desk.signedIn(DANA);
        assertThat(dana.at("/").text()).contains("The lamp").doesNotContain("In copy");
        assertThat(dana.at("/tickets/" + ticket).text())
                .contains("For both of you", "For Dana alone")
                .doesNotContain("You are in copy");
    }

    @Test
    void heAnswersAsHimselfAndEndsNothing() {
        var ticket = asked();
        reply(ticket, "For both of you", List.of(COLLEAGUE));
        var kim = desk.signedIn(COLLEAGUE);
        kim.at("/tickets/" + ticket);
        assertThat(kim.post(kim.base() + "/tickets/" + ticket + "/messages", Map.of("text", "It is in room 12"))
                        .status())
                .isEqualTo(303);
        assertThat(kim.at("/tickets/" + ticket).text()).contains("It is in room 12", "For both of you");
        var said = desk.messages(ticket).findParents("text").stream()
                .filter(message -> message.get("text").asString().equals("It is in room 12"))
                .toList();
        assertThat(said)
                .singleElement()
                .satisfies(message -> assertThat(message.toString()).contains(COLLEAGUE));
        for (var path : List.of("/done", "/undone")) {
            kim.at("/tickets/" + ticket);
            assertThat(kim.post(kim.base() + "/tickets/" + ticket + path, Map.of())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void filesOfWhatDidNotGoToHimAreNotHis() {
        var ticket = asked();
        reply(ticket, "For both of you", List.of(COLLEAGUE));
        var dana = desk.signedIn(DANA);
        dana.at("/tickets/" + ticket);
        dana.upload(
                dana.base() + "/tickets/" + ticket + "/messages",
                Map.of("text", "With a file"),
                Map.of("secret.txt", "secret".getBytes(UTF_8)));
        var file = dana.at("/tickets/" + ticket).text().replaceAll("(?s).*/files/([0-9a-f-]{36}).*", "$1");
        assertThat(dana.at("/tickets/" + ticket + "/files/" + file).text()).isEqualTo("secret");

        var kim = desk.signedIn(COLLEAGUE);
        assertThat(kim.at("/tickets/" + ticket).text()).doesNotContain("With a file", file);
        assertThat(kim.at("/tickets/" + ticket + "/files/" + file).status()).isEqualTo(404);
    }

    @Test
    void aReplyThatCanStillBeTakenBackPutsNobodyInCopy() {
        var ticket = asked();
        desk.ada()
                .post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("kind", "reply", "body", "Soon", "holdSeconds", 30, "cc", List.of(COLLEAGUE)))
                .json(201);
        assertUnseen(desk.signedIn(COLLEAGUE), ticket);
    }

    @Test
    void theBrandMaySayThatCopiesAreNotShown() {
        var ticket = asked();
        reply(ticket, "For both of you", List.of(COLLEAGUE));
        var kim = desk.signedIn(COLLEAGUE);
        assertThat(kim.at("/tickets/" + ticket).status()).isEqualTo(200);
        desk.set(Map.of("inCopy", false));
        assertUnseen(kim, ticket);
    }

    @Test
    void whoIsNotInCopySeesNothingAndNeitherDoesAnotherBrandsPortalOrWorkspace() throws IOException {
        var ticket = asked();
        reply(ticket, "For both of you", List.of(COLLEAGUE));
        assertUnseen(desk.signedIn(STRANGER), ticket);

        var labs = desk.ada()
                .post("/brands", Map.of("key", "labs", "name", "Acme Labs"))
                .json(201)
                .get("id")
                .asString();
        desk.set(labs, Map.of("title", "Labs"));
        assertUnseen(desk.signedIn(desk.browser("labs"), COLLEAGUE), ticket);
        try (var initech = Desk.of(cast.initech(), port)) {
            assertUnseen(initech.signedIn(COLLEAGUE), ticket);
        }
    }

    private void assertUnseen(Visitor visitor, long ticket) {
        assertThat(visitor.at("/").text()).doesNotContain("The lamp");
        assertThat(visitor.at("/tickets/" + ticket).status()).isEqualTo(404);
        visitor.at("/");
        assertThat(visitor.post(visitor.base() + "/tickets/" + ticket + "/messages", Map.of("text", "Let me in"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.at("/tickets/" + ticket).status()).isEqualTo(404);
    }

    private long asked() {
        return desk.ticket(DANA, "The lamp").get("number").asLong();
    }

    private void reply(long ticket, String body, List<String> cc) {
        desk.ada()
                .post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", body, "cc", cc))
                .json(201);
    }
}

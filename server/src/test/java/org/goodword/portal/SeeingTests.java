package org.goodword.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What a customer sees, and above all what nobody else does.
@GoodwordTest
class SeeingTests {
    private static final String DANA = "dana@nordwind.example";
    private static final String EVE = "eve@elsewhere.example";
    private static final String XSS =
            "<script>alert(1)</script> <img src=x onerror=alert(1)> \" onmouseover=\"x '><svg/onload=x> javascript:alert(1)";

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
    void heSeesWhatWasSaidToHimAndNothingElse() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        var rest = acme.ada().rest();
        acme.ada().note("" + ticket, "He is difficult");
        rest.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Which lamp is it?"))
                .json(201);
        rest.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("kind", "reply", "body", "Taken back soon", "holdSeconds", 30))
                .json(201);
        rest.post(
                        "/tickets/" + ticket + "/side-conversations",
                        Map.of("to", "maker@lamps.example", "subject", "Spare parts", "body", "Have you got any?"))
                .json(201);

        var page = desk.signedIn(DANA).at("/tickets/" + ticket);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("The lamp", "says Dana of", "Which lamp is it?", "Ada")
                .doesNotContain("He is difficult", "Taken back soon", "Have you got any?", "maker@", "ada@", "desk@");
    }

    @Test
    void whatAnybodyWroteIsTextAndAddressesOfPagesCanBeFollowed() {
        var ticket = desk.ticket(
                        DANA,
                        XSS,
                        Map.of("message", Map.of("body", XSS + " see https://help.example/a?b=1&c=2, please")))
                .get("number")
                .asLong();
        var dana = desk.signedIn(DANA);
        for (var path : List.of("/", "/tickets/" + ticket, "/?words=" + Rest.encoded(XSS))) {
            var page = dana.at(path);
            assertThat(page.text())
                    .as(path)
                    .doesNotContain("<script", "<img src=x", "<svg", "href=\"javascript")
                    .contains("&lt;script");
            assertThat(page.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'nonce-")
                    .contains("form-action 'self'", "frame-ancestors 'none'", "img-src 'self'")
                    .doesNotContain("script-src", "unsafe");
        }
        // Within an attribute, too.
        assertThat(dana.at("/?words=" + Rest.encoded(XSS)).text())
                .contains("value=\"&lt;script", "&#34; onmouseover=&#34;x");
        assertThat(dana.at("/tickets/" + ticket).text()).contains("href=\"https://help.example/a?b=1&amp;c=2\"");
    }

    @Test
    void theListShowsHisOwnByStateAndFindsWordsAndNumbersAndGoesOn() {
        for (var count = 1; count <= 23; count++) desk.ticket(DANA, "Lamp no " + count);
        desk.ticket(EVE, "Eve's own");
        var solved = desk.ticket(DANA, "The solved one").get("number").asLong();
        acme.ada()
                .rest()
                .patch("/tickets/" + solved, Map.of("status", "solved"))
                .json(200);
        var dana = desk.signedIn(DANA);

        var first = dana.at("/").text();
        assertThat(count(first, "Lamp no ")).isEqualTo(20);
        assertThat(first).contains("Lamp no 23").doesNotContain("Eve", "The solved one");
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        var second = dana.get(next).text();
        assertThat(count(second, "Lamp no ")).isEqualTo(3);
        assertThat(second).contains("Lamp no 1<").doesNotContain("Lamp no 23");

        assertThat(dana.at("/?which=done").text()).contains("The solved one").doesNotContain("Lamp no");
        assertThat(count(dana.at("/?words=NO+7").text(), "Lamp no ")).isEqualTo(1);
        assertThat(dana.at("/?words=%23" + 3).text()).contains("#3 ");
        assertThat(dana.at("/?words=%25").text()).contains("Nothing has");
        assertThat(dana.at("/?after=nonsense").status()).isEqualTo(400);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void spamAndTicketsOfOtherBrandsAreNotThere() {
        var labs = acme.ada()
                .rest()
                .post("/brands", Map.of("key", "labs", "name", "Acme Labs"))
                .json(201)
                .get("id")
                .asString();
        desk.set(labs, Map.of("title", "Labs"));
        var theirs = desk.ticket(DANA, "Of the labs", Map.of("brand", labs))
                .get("number")
                .asLong();
        var spam = desk.ticket(DANA, "Buy now").get("number").asLong();
        acme.ada()
                .rest()
                .post("/tickets/" + spam + "/actions", Map.of("name", "spam", "arguments", Map.of()))
                .json(200);
        var dana = desk.signedIn(DANA);
        assertThat(dana.at("/").text() + dana.at("/?which=done").text()).doesNotContain("Of the labs", "Buy now");
        assertThat(dana.at("/tickets/" + theirs).status()).isEqualTo(404);
        assertThat(dana.at("/tickets/" + spam).status()).isEqualTo(404);
        var there = desk.signedIn(desk.browser("labs"), DANA);
        assertThat(there.at("/tickets/" + theirs).text()).contains("Of the labs");
    }

    @Test
    void nobodyElseComesToHisTicketByAnyRoute() throws IOException {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        var dana = desk.signedIn(DANA);
        dana.at("/tickets/" + ticket);
        dana.upload(
                dana.base() + "/tickets/" + ticket + "/messages",
                Map.of("text", "With a file"),
                Map.of("secret.txt", "secret".getBytes(UTF_8)));
        var file = dana.at("/tickets/" + ticket).text().replaceAll("(?s).*/files/([0-9a-f-]{36}).*", "$1");
        assertThat(dana.at("/tickets/" + ticket + "/files/" + file).text()).isEqualTo("secret");
        var said = desk.messages(ticket).size();

        // Another contact with a ticket of her own, somebody of another workspace, and nobody.
        var own = desk.ticket(EVE, "Eve's own").get("number").asLong();
        var eve = desk.signedIn(EVE);
        try (var initech = Desk.of(cast.initech(), port)) {
            var other = initech.signedIn(EVE);
            for (var visitor : List.of(eve, other, desk.browser())) {
                visitor.at("/");
                for (var path : List.of("/tickets/" + ticket, "/tickets/" + ticket + "/files/" + file)) {
                    var answer = visitor.at(path);
                    assertThat(answer.status()).as(path).isIn(404, 303);
                    assertThat(answer.text()).doesNotContain("The lamp", "secret");
                }
                for (var path : List.of("/messages", "/done", "/undone")) {
                    visitor.at("/");
                    assertThat(visitor.post(visitor.base() + "/tickets/" + ticket + path, Map.of("text", "Stolen"))
                                    .status())
                            .as(path)
                            .isIn(404, 303);
                }
            }
        }
        // A file of one ticket is none of another.
        assertThat(eve.at("/tickets/" + own + "/files/" + file).status()).isEqualTo(404);
        assertThat(desk.messages(ticket)).hasSize(said);
        assertThat(status(ticket)).isEqualTo("new");
    }

    @Test
    void whatHisOrganisationMaySeeIsTheBrandsToSay() {
        var ada = acme.ada().rest();
        var organisation = ada.post(
                        "/organisations", Map.of("name", "Nordwind", "domains", List.of("nordwind.example")))
                .json(201);
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        desk.ticket("carl@nordwind.example", "The chair");
        desk.ticket(EVE, "Eve's own");
        var carl = desk.signedIn("carl@nordwind.example");

        assertThat(carl.at("/?whose=organisation").text()).doesNotContain("The lamp", "My organisation");
        assertThat(carl.at("/tickets/" + ticket).status()).isEqualTo(404);

        desk.set(Map.of("organisations", "sharing"));
        assertThat(carl.at("/tickets/" + ticket).status()).isEqualTo(404);
        ada.with("If-Match", "\"" + organisation.get("version").asInt() + "\"")
                .patch("/organisations/" + organisation.get("id").asString(), Map.of("sharesTickets", true))
                .json(200);
        assertThat(carl.at("/?whose=organisation").text())
                .contains("The lamp", "The chair")
                .doesNotContain("Eve");
        assertThat(carl.at("/").text()).contains("The chair").doesNotContain("The lamp");
        assertThat(carl.at("/tickets/" + ticket).text())
                .contains("says Dana of")
                .doesNotContain("Mark as solved");
        carl.at("/tickets/" + ticket);
        assertThat(carl.post(carl.base() + "/tickets/" + ticket + "/done", Map.of())
                        .status())
                .isEqualTo(404);
        carl.at("/tickets/" + ticket);
        carl.post(carl.base() + "/tickets/" + ticket + "/messages", Map.of("text", "It is on our desk"));
        assertThat(desk.messages(ticket).findValuesAsString("text")).contains("It is on our desk");

        var eve = desk.signedIn(EVE);
        assertThat(eve.at("/?whose=organisation").text()).doesNotContain("The lamp");
        assertThat(eve.at("/tickets/" + ticket).status()).isEqualTo(404);

        desk.set(Map.of("organisations", "off"));
        // He wrote into it, but nobody put him in copy.
        assertThat(carl.at("/tickets/" + ticket).status()).isEqualTo(404);
    }

    private String status(long ticket) {
        JsonNode one = acme.ada().rest().get("/tickets/" + ticket).json(200);
        return one.get("status").asString();
    }
}

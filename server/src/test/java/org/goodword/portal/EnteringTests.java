package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.portal.db.Tables.LINK;
import static org.goodword.portal.db.Tables.SESSION;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.platform.spi.Recurring;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class EnteringTests {
    private static final String DANA = "dana@nordwind.example";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private List<Recurring> recurring;

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
    @Asvs("2.7.3")
    void aLinkByMailLetsInOnceAndOnlyWhenItsButtonIsPressed() {
        var dana = desk.browser();
        var token = desk.token(dana, DANA);
        // A scanner looks at it, and looks again.
        for (var look : List.of(1, 2))
            assertThat(desk.browser().at("/entry/" + token).status())
                    .as("" + look)
                    .isEqualTo(200);
        assertThat(contacts()).isZero();

        assertThat(dana.at("/entry/" + token).text()).contains("You are about to sign in to Acme Help");
        var entered = dana.post(dana.base() + "/entry/" + token, Map.of());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).isEqualTo(dana.base() + "/");
        assertThat(dana.at("/").text()).contains("Your requests").contains(DANA);
        assertThat(contacts()).isOne();

        var thief = desk.browser();
        assertThat(thief.at("/entry/" + token).status()).isEqualTo(404);
        thief.at("/");
        assertThat(thief.post(thief.base() + "/entry/" + token, Map.of()).status())
                .isEqualTo(404);
        assertThat(thief.session()).isEmpty();
    }

    @Test
    void theMailSaysWhereAndHowLongAndComesFromTheBrandsAddress() {
        var dana = desk.browser().with("Accept-Language", "de");
        desk.token(dana, DANA);
        var mail = desk.mailsTo(DANA).getFirst();
        assertThat(mail).contains("Subject: Ihr Link zu Acme Help").contains("desk@" + acme.domain());
        assertThat(mail).contains("15 Minuten");
    }

    @Test
    @Asvs("2.2.1")
    void whoeverAsksIsToldTheSame() {
        desk.set(Map.of("strangers", false));
        desk.ticket("known@nordwind.example", "The lamp");
        var one = desk.browser();
        one.at("/");
        var known = one.post(one.base() + "/entry", Map.of("email", "known@nordwind.example"));
        var unknown = one.post(one.base() + "/entry", Map.of("email", "strange@nordwind.example"));
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
        assertThat(bare(unknown.text(), "strange")).isEqualTo(bare(known.text(), "known"));
        await().atMost(SOON).until(() -> !desk.mailsTo("known@nordwind.example").isEmpty());
        assertThat(desk.mailsTo("strange@nordwind.example")).isEmpty();
        assertThat(rows("strange@nordwind.example")).isZero();
    }

    private static String bare(String page, String name) {
        return page.replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]*\"", "")
                .replace(name, "x");
    }

    @Test
    void aStrangerWhoGotHisLinkBeforeIsNotLetInWhereNoneIsAnyMore() {
        var stranger = desk.browser();
        var token = desk.token(stranger, "strange@nordwind.example");
        desk.set(Map.of("strangers", false));
        assertThat(stranger.post(stranger.base() + "/entry/" + token, Map.of()).status())
                .isEqualTo(404);
        assertThat(contacts()).isZero();
    }

    @Test
    @Asvs("2.7.2")
    void aLinkOpensNothingAfterAQuarterOfAnHourOrAtAnotherBrand() {
        var dana = desk.browser();
        var token = desk.token(dana, DANA);
        var other = acme.ada()
                .rest()
                .post("/brands", Map.of("key", "labs", "name", "Acme Labs"))
                .json(201);
        desk.set(other.get("id").asString(), Map.of("title", "Labs"));
        var there = desk.browser("labs");
        there.at("/");
        assertThat(there.at("/entry/" + token).status()).isEqualTo(404);
        assertThat(there.post("/portal/labs/entry/" + token, Map.of()).status()).isEqualTo(404);

        change(() -> sql.update(LINK)
                .set(LINK.EXPIRES_AT, clock.instant().minusSeconds(1))
                .execute());
        assertThat(dana.post(dana.base() + "/entry/" + token, Map.of()).status())
                .isEqualTo(404);
        assertThat(dana.at("/entry/" + token).text()).contains("Ask for a new one");
    }

    @Test
    void aSessionIsOfOneBrandAndOneWorkspace() throws IOException {
        var dana = desk.signedIn(DANA);
        var other = acme.ada()
                .rest()
                .post("/brands", Map.of("key", "labs", "name", "Acme Labs"))
                .json(201);
        desk.set(other.get("id").asString(), Map.of());
        var there = desk.browser("labs");
        there.cookies.putAll(dana.cookies);
        assertThat(there.at("/").text()).contains("Sign in").doesNotContain(DANA);

        try (var initech = Desk.of(cast.initech(), port)) {
            var elsewhere = initech.browser();
            elsewhere.cookies.putAll(dana.cookies);
            assertThat(elsewhere.at("/").text()).contains("Sign in").doesNotContain(DANA);
        }
        assertThat(dana.at("/").text()).contains(DANA);
    }

    @Test
    void aSessionEndsWhenHeSignsOutOrRestsForThirtyDaysOrTheAddressIsHisNoMore() {
        var dana = desk.signedIn(DANA);
        var session = dana.session();
        dana.at("/");
        assertThat(dana.post(dana.base() + "/leave", Map.of()).status()).isEqualTo(303);
        assertThat(dana.session()).isEmpty();
        assertThat(as(session).at("/").text()).contains("Sign in");

        var again = desk.signedIn(DANA);
        change(() -> sql.update(SESSION)
                .set(SESSION.SEEN_AT, clock.instant().minus(Duration.ofDays(31)))
                .execute());
        assertThat(as(again.session()).at("/").text()).contains("Sign in");

        var third = desk.signedIn(DANA);
        var contact = acme.ada()
                .rest()
                .get("/contacts?q=dana")
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        acme.ada().rest().delete("/contacts/" + contact + "/emails/" + DANA);
        assertThat(third.at("/").text()).contains("Sign in").doesNotContain("Your requests");
    }

    @Test
    void whoSignsOutEverywhereIsOutEverywhere() {
        var phone = desk.signedIn(DANA);
        var laptop = desk.signedIn(DANA);
        laptop.at("/");
        laptop.post(laptop.base() + "/leave", Map.of("everywhere", "true"));
        assertThat(phone.at("/").text()).contains("Sign in").doesNotContain("Your requests");
    }

    @Test
    @Asvs({"2.2.1", "11.1.4"})
    void asksAreLimitedByAddressAndTriesByPeer() {
        var eve = desk.browser().with("X-Forwarded-For", "198.51.100.77");
        eve.at("/");
        for (var time = 0; time < 5; time++)
            assertThat(eve.post(eve.base() + "/entry", Map.of("email", DANA)).status())
                    .isEqualTo(200);
        assertThat(eve.post(eve.base() + "/entry", Map.of("email", DANA)).status())
                .isEqualTo(429);
        var statuses = IntStream.range(0, 80)
                .mapToObj(time -> eve.at("/entry/" + "guess".repeat(8) + time).status())
                .distinct()
                .toList();
        assertThat(statuses).containsExactly(404, 429);
    }

    @Test
    void whatIsNoAddressIsSaidBesideTheField() {
        var dana = desk.browser();
        dana.at("/");
        var answer = dana.post(dana.base() + "/entry", Map.of("email", "dana\"><script>"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This is not an e-mail address").doesNotContain("<script>");
    }

    @Test
    void whatIsWorthNothingAnyMoreIsForgotten() {
        desk.signedIn(DANA);
        change(() -> sql.update(SESSION)
                .set(SESSION.SEEN_AT, clock.instant().minus(Duration.ofDays(31)))
                .execute());
        change(() -> sql.update(LINK)
                .set(LINK.EXPIRES_AT, clock.instant().minus(Duration.ofDays(2)))
                .execute());
        recurring.stream()
                .filter(one -> one.name().equals("forget-portal-sessions"))
                .forEach(Recurring::run);
        int left = acme.in(() -> transaction.execute(_ -> sql.fetchCount(SESSION) + sql.fetchCount(LINK)));
        assertThat(left).isZero();
    }

    @Test
    void aClosedPortalIsNowhere() {
        desk.set(Map.of("enabled", false));
        var answer = desk.browser().at("/");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("There is no page here").doesNotContain("Acme");
        assertThat(desk.browser("nobody").at("/").status()).isEqualTo(404);
    }

    private Visitor as(String session) {
        var browser = desk.browser();
        browser.cookies.put("goodword-portal", session);
        return browser;
    }

    private int contacts() {
        return acme.ada().rest().get("/contacts").json(200).get("items").size();
    }

    private int rows(String email) {
        return acme.in(() -> transaction.execute(_ -> sql.fetchCount(LINK, LINK.EMAIL.eq(email))));
    }

    private void change(Runnable work) {
        acme.in(() -> transaction.execute(_ -> {
            work.run();
            return true;
        }));
    }
}

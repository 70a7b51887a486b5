package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.openid.LyingProvider;
import org.goodword.openid.RealProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Customers come in by the brand's own provider.
@GoodwordTest
class ProviderEntryTests {
    private static final String DANA = "dana@nordwind.example";
    private static final Duration KNOWN = Duration.ofSeconds(30);

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private LyingProvider provider;
    private ProviderDesk brand;

    @BeforeEach
    void acmeHasAPortal() throws Exception {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        provider = new LyingProvider();
        brand = new ProviderDesk(desk, provider);
    }

    @AfterEach
    void close() throws IOException {
        provider.close();
        desk.close();
    }

    @Test
    void withAProviderThatOthersHaveWrittenDanaSignsInThereAndIsInHere() throws Exception {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        var redirect = desk.ada()
                .get("/portals/" + desk.brand() + "/provider")
                .json(200)
                .get("redirect")
                .asString();
        try (var real = RealProvider.with(DANA, redirect)) {
            brand.with(Map.of("issuer", real.issuer()));
            var dana = desk.browser();
            assertThat(dana.at("/").text()).contains("Sign in with Acme");
            var sent = dana.at("/entry/provider").header("Location");
            var back = real.approve(sent, DANA);
            assertThat(back.toString()).startsWith(redirect + "?");
            assertThat(dana.get(ProviderDesk.path(back)).header("Location")).isEqualTo(dana.base() + "/");
            assertThat(dana.at("/").text()).contains("Your requests", DANA);
            assertThat(dana.at("/tickets/" + ticket).text()).contains("The lamp");
        }
    }

    @Test
    void whoComesInIsWhoHasTheAddressWhicheverWayHeTakes() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        brand.with(Map.of());
        assertThat(brand.signedIn(DANA).at("/tickets/" + ticket).text()).contains("The lamp");
        assertThat(brand.signedIn("Dana@Nordwind.Example")
                        .at("/tickets/" + ticket)
                        .text())
                .contains("The lamp");
        assertThat(desk.signedIn(DANA).at("/tickets/" + ticket).text()).contains("The lamp");
        assertThat(brand.contacts()).hasSize(1);
        // Another address at the provider is another customer here, who sees nothing of Dana's.
        assertThat(brand.signedIn("eve@nordwind.example")
                        .at("/tickets/" + ticket)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNewBecomesAContactWithTheNameThatTheProviderTells() {
        brand.with(Map.of());
        brand.signedIn("new@nordwind.example");
        assertThat(brand.contacts()).containsExactly("Mara of the company");
    }

    @Test
    void aStrangerIsLetInOnlyWhereStrangersAre() {
        desk.set(Map.of("strangers", false));
        brand.with(Map.of());
        var stranger = desk.browser();
        assertRefused(brand.signIn(stranger, "strange@nordwind.example"), "We do not know you yet");
        assertThat(stranger.session()).isEmpty();
        assertThat(brand.contacts()).isEmpty();
        desk.ticket(DANA, "The lamp");
        brand.signedIn(DANA);
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForLetsNobodyIn() {
        desk.ticket(DANA, "The lamp");
        brand.with(Map.of());
        var eve = desk.browser();
        for (var said : Arrays.asList(false, null, "yes", 1)) {
            provider.claims.put("email_verified", said);
            assertRefused(brand.signIn(eve, DANA), "does not vouch for your e-mail address");
        }
        provider.claims.put("email_verified", null);
        provider.claims.put("xms_edov", "1");
        brand.signedIn(DANA);

        provider.claims.remove("xms_edov");
        brand.with(Map.of("trustsUnverified", true));
        brand.signedIn(DANA);
        // What it says is not hers is not, whatever is trusted.
        provider.claims.put("email_verified", false);
        assertRefused(brand.signIn(eve, DANA), "does not vouch for your e-mail address");
        assertThat(eve.session()).isEmpty();
    }

    @Test
    void whoseAddressTheProviderDoesNotTellIsRefusedInWords() {
        brand.with(Map.of());
        var dana = desk.browser();
        assertRefused(brand.signIn(dana), "did not tell your e-mail address");
        assertRefused(brand.signIn(dana, "no address"), "did not tell your e-mail address");
        assertThat(brand.signIn(dana.with("Accept-Language", "de"), "no address")
                        .text())
                .contains("<html lang=\"de\"", "nicht genannt");
        provider.claims.put("email", null);
        provider.userInfo.put("email", DANA);
        assertThat(brand.signIn(dana).status()).isEqualTo(303);
    }

    @Test
    void afterwardsSheIsWhereSheWantedToGo() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        brand.with(Map.of());
        provider.claims.put("email", DANA);
        var dana = desk.browser();
        var asked = dana.at("/tickets/" + ticket).header("Location");
        var entry = dana.get(asked);
        var button = entry.text().replaceAll("(?s).*href=\"([^\"]*/entry/provider[^\"]*)\".*", "$1");
        assertThat(button).isEqualTo(dana.base() + "/entry/provider?to=%2Ftickets%2F" + ticket);
        var there = LyingProvider.asked(dana.get(button).header("Location"));
        assertThat(ProviderDesk.back(dana, there, provider.approves(there)).header("Location"))
                .isEqualTo(dana.base() + "/tickets/" + ticket);
        // Who is in already is led on at once.
        assertThat(dana.get(button).header("Location")).isEqualTo(dana.base() + "/tickets/" + ticket);
    }

    @Test
    @Asvs("5.1.5")
    void nobodyIsLedElsewhere() {
        brand.with(Map.of());
        provider.claims.put("email", DANA);
        for (var to : List.of(
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/\r\nSet-Cookie: a=b",
                "/entry/provider",
                "evil")) {
            var dana = desk.browser();
            var asked = ProviderDesk.begun(dana, to);
            assertThat(ProviderDesk.back(dana, asked, provider.approves(asked)).header("Location"))
                    .as(to)
                    .isEqualTo(dana.base() + "/");
            assertThat(desk.browser().at("/?to=" + Rest.encoded(to)).text())
                    .contains("href=\"" + dana.base() + "/entry/provider\"");
        }
    }

    @Test
    void whereSheComesBackToNoRequestSays() {
        brand.with(Map.of());
        // Each of these requests says that its host is another.
        var eve = desk.browser();
        assertThat(ProviderDesk.begun(eve).redirect())
                .startsWith("http://localhost:")
                .endsWith(eve.base() + "/entry/returned");
    }

    @Test
    void onAHostOfItsOwnTheWayLeadsFromThereAndBack() {
        var host = "help." + acme.domain();
        desk.set(Map.of("host", host));
        brand.with(Map.of());
        provider.claims.put("email", DANA);
        var dana = new Visitor(port, host, "");
        await().atMost(KNOWN).until(() -> dana.get("/").text().contains("Sign in with Acme"));
        var asked = ProviderDesk.begun(dana, "/new");
        assertThat(asked.redirect()).startsWith("http://" + host).endsWith("/entry/returned");
        assertThat(ProviderDesk.back(dana, asked, provider.approves(asked)).header("Location"))
                .isEqualTo("/new");
        assertThat(dana.get("/").text()).contains(DANA);
        // Elsewhere her browser would not have at the return what it keeps.
        assertThat(desk.browser().at("/entry/provider?to=/new").header("Location"))
                .startsWith("http://" + host)
                .endsWith("/?to=%2Fnew");
    }

    @Test
    void theButtonStandsBesideTheLinkOrInsteadOfIt() {
        assertThat(desk.browser().at("/").text())
                .doesNotContain("/entry/provider")
                .contains("Mail me a link");
        assertThat(desk.browser().at("/entry/provider").status()).isEqualTo(404);
        brand.with(Map.of("button", "Sign in <b>here</b>"));
        assertThat(desk.browser().at("/").text())
                .contains("Sign in &lt;b&gt;here&lt;/b&gt;", "Or by a link", "Mail me a link")
                .doesNotContain("<script");

        var late = desk.browser();
        var token = desk.token(late, DANA);
        var open = desk.browser();
        open.at("/");
        brand.with(Map.of("links", false));
        assertThat(desk.browser().at("/").text()).contains("Sign in with Acme").doesNotContain("Mail me a link");
        assertRefused(open.post(open.base() + "/entry", Map.of("email", DANA)), "No links are mailed here");
        assertThat(late.at("/entry/" + token).status()).isEqualTo(404);
        assertThat(late.post(late.base() + "/entry/" + token, Map.of()).status())
                .isEqualTo(404);
        brand.signedIn(DANA);

        // What is off takes nothing away.
        brand.with(Map.of("links", false, "on", false));
        assertThat(desk.browser().at("/").text()).contains("Mail me a link").doesNotContain("Sign in with Acme");
        assertThat(late.post(late.base() + "/entry/" + token, Map.of()).status())
                .isEqualTo(303);
    }

    @Test
    void whoSignsInWhereSomebodyIsTakesHisPlaceAndSigningOutEndsIt() {
        brand.with(Map.of());
        var browser = desk.browser();
        var asked = ProviderDesk.begun(browser);
        provider.claims.put("email", DANA);
        browser.cookies.putAll(desk.signedIn("eve@nordwind.example").cookies);
        var eves = browser.session();
        assertThat(ProviderDesk.back(browser, asked, provider.approves(asked)).status())
                .isEqualTo(303);
        assertThat(browser.at("/").text()).contains(DANA);
        assertThat(as(eves).at("/").text()).contains("Mail me a link");

        var danas = browser.session();
        browser.post(browser.base() + "/leave", Map.of());
        assertThat(browser.session()).isEmpty();
        assertThat(as(danas).at("/").text()).contains("Mail me a link");
    }

    @Test
    void whatIsWrongWithTheProviderIsToldInACustomersWords() {
        brand.with(Map.of());
        var dana = desk.browser();
        var asked = ProviderDesk.begun(dana);
        var refused = dana.at(
                "/entry/returned?error=access_denied&error_description=%3Cb%3ENo&state=" + Rest.encoded(asked.state()));
        assertRefused(refused, "did not let you in, or you broke it off");
        assertThat(refused.text()).doesNotContain("<b>No", "access_denied", asked.state(), "company");

        try (var fallen = new LyingProvider()) {
            brand.with(Map.of("issuer", fallen.issuer));
            fallen.close();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
        var away = dana.at("/entry/provider");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("does not answer as it should").doesNotContain("localhost:");
    }

    @Test
    @Asvs("11.1.4")
    void triesAreLimitedByPeer() {
        brand.with(Map.of());
        var eve = desk.browser().with("X-Forwarded-For", "198.51.100.78");
        var statuses = IntStream.range(0, 125)
                .mapToObj(_ -> eve.at("/entry/returned?state=guess&code=guess").status())
                .distinct()
                .toList();
        assertThat(statuses).containsExactly(403, 429);
        assertThat(eve.at("/entry/provider").status()).isEqualTo(429);
    }

    private Visitor as(String session) {
        var browser = desk.browser();
        browser.cookies.put("goodword-portal", session);
        return browser;
    }

    private static void assertRefused(Answer answer, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text()).contains(words);
    }
}

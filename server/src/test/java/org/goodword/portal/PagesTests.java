package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages speak the language of who looks, and no other page speaks for them.
@GoodwordTest
class PagesTests {
    private static final String DANA = "dana@nordwind.example";
    private static final String EVE = "eve@elsewhere.example";

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
    void pagesSpeakThreeLanguagesAndRememberWhichWasChosen() {
        var dana = desk.browser().with("Accept-Language", "de-AT,en;q=0.5");
        assertThat(dana.at("/").text()).contains("<html lang=\"de\" dir=\"ltr\">", "Ihre E-Mail-Adresse");
        assertThat(dana.post(dana.base() + "/language", Map.of("language", "ar", "back", "/?which=done"))
                        .header("Location"))
                .isEqualTo(dana.base() + "/?which=done");
        assertThat(dana.at("/").text()).contains("<html lang=\"ar\" dir=\"rtl\">", "عنوان بريدك");
        dana.post(dana.base() + "/language", Map.of("language", "tlh", "back", "/"));
        assertThat(dana.at("/").text()).contains("lang=\"ar\"");
    }

    @Test
    @Asvs("5.1.5")
    void whoSwitchesTheLanguageStaysHere() {
        var dana = desk.browser();
        for (var back : List.of(
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/\r\nSet-Cookie: a=b",
                "evil")) {
            dana.at("/");
            var moved = dana.post(dana.base() + "/language", Map.of("language", "de", "back", back));
            assertThat(moved.status()).isEqualTo(303);
            assertThat(moved.header("Location")).as(back).isEqualTo(dana.base() + "/");
        }
    }

    @Test
    @Asvs("4.2.2")
    void noFormIsTakenThatWeDidNotShowToThisBrowser() {
        var ticket = desk.ticket(DANA, "The lamp").get("number").asLong();
        var dana = desk.signedIn(DANA);
        dana.at("/tickets/" + ticket);
        var eve = desk.signedIn(EVE);
        var page = eve.at("/").text();
        var hers = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        for (var path : List.of(
                "/tickets/" + ticket + "/messages",
                "/tickets/" + ticket + "/done",
                "/tickets/" + ticket + "/undone",
                "/tickets",
                "/leave",
                "/language",
                "/entry"))
            for (var form :
                    List.of(Map.of("text", "Forged"), Map.of("csrf", hers, "text", "Forged"), Map.of("csrf", "AAAA")))
                assertThat(dana.send(dana.base() + path, form).status())
                        .as(path)
                        .isEqualTo(403);
        assertThat(desk.messages(ticket)).hasSize(1);
        assertThat(dana.at("/").text()).contains(DANA);
    }

    @Test
    void whereAPortalIsNoRequestSays() {
        // Each of these requests says that its host is another.
        var eve = desk.browser();
        desk.token(eve, DANA);
        assertThat(desk.mailsTo(DANA).getFirst())
                .doesNotContain("http://" + acme.domain())
                .contains("http://localhost:");
        assertThat(eve.at("/tickets/1").header("Location")).isEqualTo(eve.base() + "/?to=%2Ftickets%2F1");
    }
}

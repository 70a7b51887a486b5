package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Dana looks after what she asked, on a phone whose browser runs no script.
class PortalTests {
    private static final Pattern LINK = Pattern.compile("/entry/[\\w-]+");

    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private String base;

    @BeforeEach
    void thePortalIsOpen() {
        desk = Desk.open();
        var key = desk.support().replaceAll(".*@|\\.example", "");
        base = "/portal/" + key;
        desk.ada()
                .put(
                        "/portals/" + desk.brand(),
                        Map.of(
                                "enabled",
                                true,
                                "title",
                                "Paper & Pens Help",
                                "welcome",
                                "Ask us anything about paper.",
                                "colour",
                                "#b5179e",
                                "strangers",
                                true,
                                "organisations",
                                "off"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void fromTheLinkToANewRequest() {
        var ticket = desk.ticket("The lamp flickers", "It does so at night.");
        var dana = screens.phoneWithoutScript(desk.house(), "dana");
        comesIn(dana);

        assertThat(dana.heading("Your requests")).isVisible();
        dana.assertFits();
        dana.link("The lamp flickers").click();
        assertThat(dana.text("It does so at night.")).isVisible();
        dana.assertFits();

        dana.field("Your message").fill("Here is a picture.");
        dana.field("Files")
                .setInputFiles(new FilePayload("lamp.txt", "text/plain", "a lamp".getBytes(StandardCharsets.UTF_8)));
        dana.button("Send").click();
        assertThat(dana.text("Here is a picture.")).isVisible();
        var download = dana.page().waitForDownload(() -> dana.link("lamp.txt").click());
        assertThat(download.suggestedFilename()).isEqualTo("lamp.txt");
        dana.assertFits();

        var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        mara.goTo("/inbox/open/" + ticket);
        assertThat(mara.message("Dana Scully").last()).containsText("Here is a picture.");
        assertThat(mara.message("Dana Scully").last()).containsText("Portal");

        dana.button("Mark as solved").click();
        assertThat(dana.text("Solved").first()).isVisible();
        dana.button("Open it again").click();
        assertThat(dana.text("We are working on it")).isVisible();

        asksAnew(dana);
        dana.button("Deutsch").click();
        assertThat(dana.text("Ihre Antwort")).isVisible();
        assertThat(dana.page().locator("html")).hasAttribute("lang", "de");
        dana.button("العربية").click();
        assertThat(dana.page().locator("html")).hasAttribute("dir", "rtl");
        dana.assertFits();
        dana.button("تسجيل الخروج").click();
        assertThat(dana.field("عنوان بريدك الإلكتروني")).isVisible();
    }

    private void comesIn(Screen dana) {
        dana.goTo(base);
        assertThat(dana.text("Ask us anything about paper.")).isVisible();
        dana.assertFits();
        var before = desk.outside().count();
        dana.field("Your e-mail address").fill(Desk.DANA);
        dana.button("Mail me a link").click();
        assertThat(dana.heading("Look into your mail")).isVisible();
        dana.goTo(base + link(before + 1));
        dana.button("Sign in").click();
    }

    private String link(int mail) {
        var found = LINK.matcher(Outside.content(desk.outside().arrived(mail)).replace("=\r\n", ""));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void asksAnew(Screen dana) {
        var kind = field("Kind of pen");
        var ink = field("Kind of ink");
        var places = List.of(
                Map.of("field", kind, "requiredIf", Map.of("all", List.of())),
                Map.of("field", ink, "visibleIf", Map.of("field", kind, "is", List.of("blue"))));
        desk.ada().put("/forms", Map.of("subject", "ticket", "type", "incident", "places", places));
        dana.expect("422 POST " + base + "/tickets");
        dana.goTo(base);
        dana.link("New request").click();
        dana.link("Incident").click();
        dana.field("What is it about?").fill("My pen leaks");
        dana.field("Your message").fill("On my shirt.");
        dana.field("Kind of pen").selectOption("blue");
        dana.assertFits();
        dana.button("Send").click();
        assertThat(dana.alert()).containsText("there is more to fill in");
        dana.field("Kind of ink").selectOption("blue");
        dana.button("Send").click();
        assertThat(dana.heading("My pen leaks")).isVisible();
        assertThat(dana.text("On my shirt.")).isVisible();
    }

    private String field(String name) {
        var key = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var options = List.of(Map.of("key", "blue", "name", Map.of("en", "blue")));
        desk.ada()
                .post(
                        "/fields",
                        Map.of(
                                "subject",
                                "ticket",
                                "key",
                                key,
                                "kind",
                                "choice",
                                "customers",
                                true,
                                "name",
                                Map.of("en", name),
                                "options",
                                options));
        return key;
    }

    @Test
    void everybodyCanUseItsPages() {
        var ticket = desk.ticket("The lamp flickers", "It does so at night. See https://help.example/lamps");
        var dana = screens.open(desk.house(), "dana");
        dana.expect("404 GET " + base + "/tickets/999999");
        comesIn(dana);
        for (var one : Map.of(
                        "list",
                        base,
                        "ticket",
                        base + "/tickets/" + ticket,
                        "types",
                        base + "/tickets/new",
                        "new",
                        base + "/tickets/new?type=question",
                        "missing",
                        base + "/tickets/999999")
                .entrySet()) {
            dana.goTo(one.getValue());
            dana.look("portal-" + one.getKey());
            dana.walkByTab(30);
        }
        dana.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();
        assertThat(dana.heading("Sign in")).isVisible();
        dana.look("portal-entry");
    }

    @Test
    void adaSetsAPortalUp() {
        var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
        ada.goTo("/settings/portal");
        var form = ada.form("Paper & Pens (" + base.replace("/portal/", "") + ")");
        form.getByLabel("Title").fill("Pens Help");
        form.getByLabel("Who may sign in").selectOption("known");
        form.getByRole(AriaRole.BUTTON, Screen.named("Save")).click();
        assertThat(form.getByRole(AriaRole.BUTTON, Screen.named("Save"))).hasCount(0);
        form.getByLabel("Logo of Paper & Pens")
                .setInputFiles(new FilePayload(
                        "logo.png", "image/png", Base64.getDecoder().decode(Outside.SQUARE)));
        assertThat(form.getByRole(AriaRole.BUTTON, Screen.named("Take the logo away")))
                .isVisible();
        ada.look("settings-portal");

        var dana = screens.phoneWithoutScript(desk.house(), "dana");
        dana.goTo(base);
        assertThat(dana.link("Pens Help")).isVisible();
        assertThat(dana.page().locator("header img")).isVisible();
        form.getByLabel("Whether the portal is open").selectOption("closed");
        form.getByRole(AriaRole.BUTTON, Screen.named("Save")).click();
        assertThat(form.getByRole(AriaRole.BUTTON, Screen.named("Save"))).hasCount(0);
        dana.expect("404 GET " + base);
        dana.goTo(base);
        assertThat(dana.heading("There is no page here")).isVisible();
    }
}

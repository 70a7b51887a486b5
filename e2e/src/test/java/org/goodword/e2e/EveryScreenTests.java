package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.goodword.e2e.Screen.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everybody can use every screen: read aloud, by keys, in light and dark, wide and on a phone.
/// `FirstStartTests` sees those of the first start, `GoodWordTests` those of the good word.
class EveryScreenTests {
    private static final String SHOP = "orders@shop.example";

    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void beforeTheDesk() {
        var nobody = screens.open(desk.house(), "nobody");
        nobody.expect("401 POST /api/v1/session");
        nobody.expect("404 PUT /api/v1/invitations/gone/acceptance");
        nobody.goTo("/sign-in");
        nobody.field("E-mail address").fill("ada@goodword.example");
        nobody.page().getByLabel("Password").first().fill("a wrong password");
        nobody.button("Sign in").click();
        assertThat(nobody.alert()).isVisible();
        nobody.look("sign-in-refused");
        nobody.goTo("/reset");
        nobody.field("E-mail address").fill("nobody@goodword.example");
        nobody.look("reset");
        nobody.button("Send the link").click();
        assertThat(nobody.heading("Look into your mail")).isVisible();
        nobody.look("reset-sent");
        nobody.goTo("/reset/gone");
        assertThat(nobody.heading("Choose a new password")).isVisible();
        nobody.look("new-password");
        nobody.goTo("/invitation/gone");
        nobody.page().getByLabel("New password").first().fill("a password of mine");
        nobody.button("Join").click();
        assertThat(nobody.alert()).isVisible();
        nobody.look("invitation-gone");
        nobody.goTo("/no/such/place");
        assertThat(nobody.text("There is nothing at this address.")).isVisible();
        nobody.look("nothing-there");
    }

    @Test
    void theConversation() {
        desk.outside()
                .writesDesigned(desk.house(), SHOP, desk.support(), "A designed mail", "Your order is on its way.");
        var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        mara.goTo("/inbox/open");
        mara.row("A designed mail").getByRole(AriaRole.LINK).click();
        assertThat(mara.text("1 image from elsewhere is not loaded.")).isVisible();
        var number = mara.path().replaceAll(".*/", "");
        desk.note(number, "Who ordered this?");
        desk.ada().post("/tickets/" + number + "/messages", Map.of("kind", "reply", "body", "Thank you."));
        desk.act(number, "tag", Map.of("add", java.util.List.of("order")));
        assertThat(mara.message("Reply by Ada Lovelace")).isVisible();
        mara.goTo("/inbox/open");
        assertThat(mara.row("A designed mail")).isVisible();
        mara.look("list");
        mara.row("A designed mail").getByRole(AriaRole.LINK).click();
        assertThat(mara.editor("Your reply")).isVisible();
        mara.look("thread");
        mara.tab("Note").click();
        mara.look("composer-note");
        mara.tab("Forward").click();
        assertThat(mara.editor("Your reply")).containsText("Forwarded message");
        mara.look("composer-forward");
        mara.tab("Reply").click();
        mara.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("pen.png"))
                .click();
        assertThat(mara.dialog("pen.png")).isVisible();
        mara.look("picture");
        mara.press("Escape");
        mara.button("More actions").click();
        mara.menuItem("Merge into").click();
        assertThat(mara.dialog("Merge")).isVisible();
        mara.look("merge");
        mara.press("Escape");
        mara.press("a");
        assertThat(mara.option("Nobody")).isVisible();
        mara.look("assignee");
    }

    @Test
    void aboveTheDesk() {
        desk.ticket("A lamp", "It flickers.");
        desk.awaitFound("lamp flickers");
        var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        mara.expect("404 GET /api/v1/tickets/999999");
        mara.goTo("/inbox/open");
        assertThat(mara.row("A lamp")).isVisible();
        mara.row("A lamp").getByRole(AriaRole.CHECKBOX).check();
        assertThat(mara.heading("1 selected")).isVisible();
        mara.look("selection");
        mara.press("Escape");
        mara.press("c");
        assertThat(mara.dialog("New ticket").getByRole(AriaRole.TEXTBOX, named("Your reply")))
                .isVisible();
        mara.look("new-ticket");
        mara.press("Escape");
        mara.press("?");
        assertThat(mara.dialog("Keyboard")).isVisible();
        mara.look("keys");
        mara.press("Escape");
        mara.press("Control+k");
        mara.type("lamp");
        assertThat(mara.text("It flickers").or(mara.button("A lamp")).first()).isVisible();
        mara.look("palette");
        mara.press("Escape");
        mara.press("/");
        mara.type("lamp");
        assertThat(mara.option("A lamp")).isVisible();
        mara.look("search");
        mara.press("Escape");
        mara.goTo("/inbox/open?q=tag:nowhere");
        assertThat(mara.text("The filter finds nothing.")).isVisible();
        mara.look("filter-empty");
        mara.goTo("/inbox/open/999999");
        assertThat(mara.text("This ticket cannot be shown.")).isVisible();
        mara.look("ticket-gone");
        mara.goTo("/today");
        assertThat(mara.heading("Agents")).isVisible();
        mara.look("today");
    }

    @Test
    void theSettings() {
        var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
        desk.agent("Mara Lind");
        desk.team("Workshop");
        desk.ada()
                .post(
                        "/canned-replies",
                        Map.of("title", "Thanks", "html", "<p>Hello {{requester.name}}</p>", "shared", true));
        ada.goTo("/settings/you");
        var sections = ada.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Settings"))
                .getByRole(AriaRole.LINK);
        assertThat(sections.first()).isVisible();
        for (var section : sections.all()) {
            section.click();
            var title = section.innerText();
            assertThat(ada.heading(title)).isVisible();
            assertThat(ada.page().locator("[aria-busy=true]")).hasCount(0);
            ada.look("settings-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        }
        var mara = screens.signedIn(desk, desk.agentOf("Support", "Ben Okoro"));
        mara.goTo("/settings/mail");
        assertThat(mara.text("Your role does not reach this page.")).isVisible();
        mara.look("settings-not-mine");
    }

    @Test
    void withoutANetwork() {
        desk.ticket("A candle", "It went out.");
        var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        var wire = new Wire(mara);
        mara.goTo("/inbox/open");
        assertThat(mara.row("A candle")).isVisible();
        wire.hangUp();
        assertThat(mara.text("Connecting again.")).isVisible();
        mara.look("stale");
        wire.cut();
        assertThat(mara.text("You are offline.")).isVisible();
        mara.look("offline");
        wire.mend();
        assertThat(mara.text("You are offline.")).hasCount(0);
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody is found, written about, merged with herself and taken apart again; so is a company.
class ContactsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;
    private String domain;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        domain = "lux" + Long.toString(System.nanoTime(), 36) + ".example";
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDuplicateIsMergedAndTakenApart() {
        var name = "Lena Berg " + domain.substring(3, 9);
        opened("Flickering lamp", name, "lena@" + domain);
        opened("Broken plug", name, "l.berg@" + domain);
        mara.goTo("/inbox/open");
        mara.link("Contacts").click();
        assertThat(mara.heading("Contacts")).isVisible();
        // The pointer leaves the rail, and its tooltip goes.
        mara.field("Find people by name or address").click();
        mara.field("Find people by name or address").fill("lena@" + domain);
        assertThat(people().getByRole(AriaRole.LISTITEM)).hasCount(1);
        mara.look("contacts");
        people().getByRole(AriaRole.LINK).click();
        assertThat(timeline()).containsText("Flickering lamp");
        mara.look("contact");

        mara.field("Note").fill("Calls on Mondays");
        mara.button("Keep the note").click();
        assertThat(timeline()).containsText("Calls on Mondays");

        assertThat(mara.text("Same name, both at " + domain)).isVisible();
        mara.button("Merge %s and %s".formatted(name, name)).click();
        var dialog = mara.dialog("Merge two people");
        assertThat(dialog).containsText("1 ticket: to " + name);
        mara.look("contact-merge");
        dialog.getByRole(AriaRole.BUTTON, Screen.named("Merge")).click();
        assertThat(mara.toast("Merged " + name)).isVisible();
        assertThat(timeline()).containsText("Flickering lamp");
        assertThat(timeline()).containsText("Broken plug");
        assertThat(timeline()).containsText(name + " was merged into this one.");

        mara.button("Undo").first().click();
        assertThat(mara.toast("They are two again, as before.")).isVisible();
        assertThat(timeline()).containsText("Flickering lamp");
        assertThat(timeline()).containsText("Calls on Mondays");
        assertThat(timeline()).not().containsText("Broken plug");
    }

    @Test
    void aNoteIsChangedDeletedAndBroughtBackByKey() {
        opened("Flickering lamp", "Nora Thal", "nora@" + domain);
        mara.goTo("/contacts?q=nora@" + domain);
        people().getByRole(AriaRole.LINK).click();
        mara.field("Note").fill("Pays late");
        mara.press("Control+Enter");
        assertThat(timeline()).containsText("Pays late");
        mara.button("Change the note “Pays late”").click();
        timeline()
                .getByLabel("Note", new Locator.GetByLabelOptions().setExact(true))
                .fill("Pays in time");
        mara.press("Control+Enter");
        assertThat(timeline()).containsText("Pays in time");
        mara.button("Delete the note “Pays in time”").click();
        assertThat(timeline()).not().containsText("Pays in time");
        mara.press("z");
        assertThat(timeline()).containsText("Pays in time");
    }

    @Test
    void anAddressThatIsAnothersSaysWhose() {
        var other = opened("Flickering lamp", "Nora Thal", "nora@" + domain);
        opened("Broken plug", "Kurt Meier", "kurt@" + domain);
        mara.goTo("/inbox/open/" + other);
        mara.link("All about Nora Thal").click();
        assertThat(mara.button("Name: Nora Thal")).isVisible();
        mara.field("New address").fill("kurt@" + domain);
        mara.expect("409 PUT /api/v1/contacts/" + mara.path().replaceAll(".*/", "") + "/emails/kurt@" + domain);
        mara.press("Enter");
        assertThat(mara.alert()).containsText("belongs to Kurt Meier");
    }

    @Test
    void anOrganisationShowsItsPeopleAndTheirTickets() {
        var created =
                desk.ada().post("/organisations", Map.of("name", "Nordlicht " + domain, "domains", List.of(domain)));
        opened("Flickering lamp", "Nora Thal", "nora@" + domain);
        mara.goTo("/contacts?show=organisations&q=" + domain);
        mara.page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Organisations"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(timeline()).containsText("Flickering lamp");
        assertThat(mara.link("Nora Thal")).isVisible();
        mara.page().getByLabel("Its people see each other's tickets").check();
        assertThat(timeline()).containsText("Its people see each other's tickets now.");
        mara.look("organisation");
        mara.link("All tickets").click();
        assertThat(mara.row("Flickering lamp")).isVisible();
        assertThat(mara.page())
                .hasURL(java.util.regex.Pattern.compile(
                        ".*organisation.*" + created.get("id").asString() + ".*"));
    }

    private String opened(String subject, String name, String email) {
        return desk.ada()
                .post(
                        "/tickets",
                        Map.of(
                                "subject", subject,
                                "requester", Map.of("name", name, "email", email),
                                "message", Map.of("body", "Help with " + subject)))
                .get("number")
                .asString();
    }

    private Locator people() {
        return mara.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("People"));
    }

    private Locator timeline() {
        return mara.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Timeline"));
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two agents in two browsers, at the same ticket.
class TwoAgentsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Outside outside;
    private Desk desk;
    private Screen mara;
    private Screen ben;

    @BeforeEach
    void bothAtTheDesk() {
        outside = new Outside();
        desk = Desk.open(outside);
        mara = screens.signedIn(desk.house(), "mara", desk.agent("Mara Lind").email());
        ben = screens.signedIn(desk.house(), "ben", desk.agent("Ben Okoro").email());
    }

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void eachSeesWhatTheOtherDoesWhileItIsDone() {
        var number = desk.ticket("The stapler is gone", "It was red.");
        mara.goTo("/inbox/open/" + number);
        ben.goTo("/inbox/open/" + number);
        assertThat(mara.text("Ben is looking")).isVisible(soon());
        assertThat(ben.text("Mara is looking")).isVisible(soon());

        ben.page().getByRole(AriaRole.TAB, onPage("Note")).click();
        ben.editor("Your note").pressSequentially("I ask the cellar.");
        assertThat(mara.text("Ben is typing a note")).isVisible(soon());
        ben.button("Add note").click();
        assertThat(mara.message("Note by Ben Okoro")).containsText("I ask the cellar.", containing());

        mara.conversation().getByRole(AriaRole.BUTTON, named("Solve")).click();
        assertThat(ben.conversation().getByRole(AriaRole.BUTTON, named("Reopen")))
                .isVisible(soon());
        assertThat(ben.row("The stapler is gone")).hasCount(0, counting());
    }

    @Test
    void aNewTicketAppearsInBothLists() {
        mara.goTo("/inbox/open");
        ben.goTo("/inbox/open");
        assertThat(mara.page().getByRole(AriaRole.HEADING, onPage("All open"))).isVisible();
        assertThat(ben.page().getByRole(AriaRole.HEADING, onPage("All open"))).isVisible();
        outside.writes(desk.house(), "dana@customer.example", desk.support(), "Where is my ink?", "Ordered on Monday.");
        assertThat(mara.row("Where is my ink?")).isVisible(soon());
        assertThat(ben.row("Where is my ink?")).isVisible(soon());
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions onPage(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.HasCountOptions counting() {
        return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    }
}

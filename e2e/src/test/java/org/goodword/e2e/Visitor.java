package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// Somebody on a page with a chat, and what he sees of it.
record Visitor(Screen screen) {
    void opens() {
        screen.page().getByRole(AriaRole.BUTTON, named("Open the chat")).click();
        assertThat(panel().getByRole(AriaRole.LOG)).isVisible();
    }

    FrameLocator panel() {
        return screen.page().frameLocator("goodword-chat iframe");
    }

    void says(String words) {
        field("Write a message").fill(words);
        field("Write a message").press("Enter");
        assertThat(said(words)).hasCount(1);
    }

    Locator field(String label) {
        return panel().getByLabel(label, new FrameLocator.GetByLabelOptions().setExact(true));
    }

    Locator button(String label) {
        return panel().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator text(String words) {
        return panel().getByText(words);
    }

    /// What stands in the conversation with these words.
    Locator said(String words) {
        return panel().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(words));
    }

    /// By the site's own script: what it heard of the chat.
    @SuppressWarnings("unchecked")
    List<String> heard() {
        return (List<String>) screen.page().evaluate("() => window.heard");
    }

    /// Nothing is kept on this device, for the site or for the chat.
    void assertNothingStored() {
        for (var frame : screen.page().frames()) {
            assertThat(frame.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                    .as(frame.url())
                    .isEqualTo(0);
        }
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String label) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(label)
                .setExact(true);
    }
}

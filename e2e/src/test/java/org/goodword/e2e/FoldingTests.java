package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Of a mail that brings along what was said before, an agent reads what is new.
class FoldingTests {
    private static final String HTML = """
            <div>It is fixed, thank you.</div><div>-- <br>Dana Scully</div><br>\
            <div>Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Mara &lt;mara@lumen.example&gt;:<br>\
            <blockquote>Does it still hum?</blockquote></div>""";

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void quotesAndSignaturesAreOneClickAway() {
        try (var desk = Desk.open()) {
            desk.outside().writesHtml(desk.house(), Desk.DANA, desk.support(), "A mail with a past", HTML);
            desk.writes(
                    "A text with a past", "Thank you!\n\nOn 5 Jan 2026, at 10:00, Mara wrote:\n> Does it still hum?\n");
            var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
            mara.goTo("/inbox/open");
            assertThat(mara.row("A mail with a past")).containsText("It is fixed, thank you.");
            mara.row("A mail with a past").getByRole(AriaRole.LINK).click();
            var mail = mara.conversation().locator("iframe").contentFrame();
            assertThat(mail.getByText("It is fixed, thank you.")).isVisible();
            assertThat(mail.getByText("Does it still hum?")).isHidden();
            mail.getByLabel("Show what was quoted", new FrameLocator.GetByLabelOptions())
                    .click();
            assertThat(mail.getByText("Does it still hum?")).isVisible();
            mara.look("ticket-folded-mail");

            mara.goTo("/inbox/open");
            mara.row("A text with a past").getByRole(AriaRole.LINK).click();
            assertThat(mara.conversation()).containsText("Thank you!");
            assertThat(mara.conversation()).not().containsText("Does it still hum?");
            mara.button("Show what was quoted").click();
            assertThat(mara.conversation()).containsText("Does it still hum?");
        }
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a stranger sees who has typed `bin/run --demo` and knows nothing else.
class FirstFiveMinutesTests {
    private static final double A_MAIL_COMES_WITHIN = 20_000;
    private static final double THE_SERVER_IS_BACK_WITHIN = 120_000;

    private static final String KIND = "We would not have opened without her.";

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void aStrangerAnswersAMailAndAChatAndSeesThatACrashLosesNothing() {
        var house = House.demo();
        var stranger = screens.open(house, "stranger");
        stranger.goTo("/");
        assertThat(stranger.heading("Who are you today?")).isVisible();
        stranger.look("demo-enter");
        stranger.button("Enter as Mara agent: answer a customer").click();
        assertThat(stranger.row("Mara saved our opening day")).isVisible();

        stranger.goTo("/demo");
        var desk = stranger.page().frameLocator("#agent");
        assertThat(row(desk, "Light for an exhibition"))
                .isVisible(new IsVisibleOptions().setTimeout(A_MAIL_COMES_WITHIN));
        answerTheMail(desk);
        answerTheChat(desk);
        crash(stranger);
        assertThat(row(desk, "Message 1 of 14")).isVisible();
        writeFromOutside(stranger, desk);
    }

    private static void answerTheMail(FrameLocator desk) {
        row(desk, "Light for an exhibition").click();
        reply(desk, "The Beam has no ultraviolet light at all. Your watercolours are safe.");
        assertThat(said(desk, "I would take six")).isVisible(new IsVisibleOptions().setTimeout(60_000));
    }

    private static void answerTheChat(FrameLocator desk) {
        var accept = desk.getByRole(AriaRole.BUTTON, named("Accept")).first();
        accept.click();
        var words = desk.getByRole(AriaRole.TEXTBOX, named("Your reply"));
        words.click();
        words.pressSequentially("The Pebble: it can be dimmed to a candle.");
        words.press("Enter");
        assertThat(said(desk, "And does it wake my partner?")).isVisible(new IsVisibleOptions().setTimeout(60_000));
    }

    /// The page counts by itself what the server has afterwards.
    private static void crash(Screen stranger) {
        stranger.forgiveLostConnections();
        stranger.button("Crash the server now").click();
        var tally = stranger.page().locator("#tally");
        assertThat(tally).containsText("The server is dead.");
        assertThat(tally)
                .containsText(
                        "14 sent, 14 there, 0 twice", new ContainsTextOptions().setTimeout(THE_SERVER_IS_BACK_WITHIN));
    }

    private static void writeFromOutside(Screen stranger, FrameLocator desk) {
        stranger.tab("Mailbox").click();
        var mailbox = stranger.page().frameLocator("#customer");
        mailbox.getByLabel("Subject").fill("A question from outside");
        mailbox.getByLabel("Mail", new FrameLocator.GetByLabelOptions().setExact(true))
                .fill("Is anybody there?");
        mailbox.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(mailbox.getByText("Sent. It is on the desk in a moment.")).isVisible();
        assertThat(row(desk, "A question from outside")).isVisible();
    }

    @Test
    void aKindSentenceIsAskedForAndReadOnTheShopAndNobodyInTroubleIsAsked() {
        var house = House.demo();
        var mara = screens.open(house, "mara");
        mara.goTo("/");
        mara.button("Enter as Mara agent: answer a customer").click();
        mara.row("Mara saved our opening day").getByRole(AriaRole.LINK).click();
        assertThat(mara.conversation()).containsText(KIND);
        mara.press("q");
        var dialog = mara.dialog("May we quote this?");
        dialog.getByRole(AriaRole.RADIO, Screen.named(KIND)).check();
        dialog.getByRole(AriaRole.BUTTON, Screen.named("Send the question")).click();
        assertThat(mara.toast("Priya is asked in ten seconds")).isVisible();

        var priya = screens.anotherTab(mara);
        priya.goTo("/demo/mailbox");
        var mail = priya.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(KIND));
        mail.locator("summary").click(new Locator.ClickOptions().setTimeout(60_000));
        var page = priya.page().waitForPopup(() -> mail.getByRole(AriaRole.LINK).click());
        page.getByLabel("Priya, nothing else").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, you may quote this"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you, Priya")))
                .isVisible();
        assertThat(mara.toast("Priya Raman said yes")).isVisible();
        priya.goTo("/demo/shop");
        assertThat(priya.text(KIND)).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Withdrawn")))
                .isVisible();
        priya.goTo("/demo/shop");
        assertThat(priya.heading("Pebble table lamp")).isVisible();
        assertThat(priya.text(KIND)).hasCount(0);

        mara.goTo("/inbox/open");
        mara.row("The corridor lamps flicker since the update")
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(mara.conversation()).containsText("Can we go back to 4.1?");
        mara.press("q");
        assertThat(dialog).containsText(Pattern.compile("Not now: #\\d+ is open since"));
    }

    @Test
    void theStoryReadsAsOfToday() {
        var house = House.demo();
        var tom = screens.open(house, "tom");
        tom.goTo("/");
        tom.button("Enter as Tom supervisor: see how the day goes").click();
        assertThat(tom.row("The corridor lamps flicker since the update")).isVisible();
        assertThat(found(tom, "participant:nora@harbour-hotels.example priority:urgent"))
                .contains("The corridor lamps flicker");
        assertThat(found(tom, "created<1d")).contains("\"number\"");
        assertThat(found(tom, "created>20d")).contains("\"number\"");
        assertThat(found(tom, "brand:blatt-bogen")).contains("\"number\"");
    }

    private static String found(Screen tom, String filter) {
        var options = RequestOptions.create().setQueryParam("q", filter).setQueryParam("limit", "1");
        return tom.context().request().get("/api/v1/tickets", options).text();
    }

    private static void reply(FrameLocator desk, String words) {
        var editor = desk.getByRole(AriaRole.TEXTBOX, named("Your reply"));
        editor.click();
        editor.pressSequentially(words);
        desk.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(desk.getByRole(AriaRole.STATUS).getByText(Pattern.compile("^Sent to")))
                .isVisible();
    }

    private static Locator said(FrameLocator desk, String words) {
        return desk.getByLabel("Messages").getByText(words);
    }

    private static FrameLocator.GetByRoleOptions named(String label) {
        return new FrameLocator.GetByRoleOptions().setName(label).setExact(true);
    }

    private static Locator row(FrameLocator desk, String words) {
        return desk.getByRole(AriaRole.LIST, new FrameLocator.GetByRoleOptions().setName("Tickets"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The chat on the pages of others: theirs are strict, single, many, in other languages.
class ChatPagesTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private ChatDesk chat;

    @BeforeEach
    void open() {
        chat = ChatDesk.open();
        chat.isOpen(screens);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void aVisitorAsksAndMaraAnswersOnAPageAsStrictAsCanBe() {
        var mara = chat.agent(screens, "Mara Lind");
        var dana = chat.visitor(screens, "dana", "/");
        assertThat(dana.screen().page().locator("goodword-chat button")).isVisible();
        dana.assertNothingStored();
        dana.opens();
        dana.assertNothingStored();
        dana.says("Do you sell green ink?");
        ChatDesk.answers(mara, "Do you sell green ink?");
        mara.reply("We do: see https://ink.example/green", "Enter");
        assertThat(dana.said("We do")).containsText("Mara Lind");
        assertThat(dana.panel().getByRole(AriaRole.LINK)).hasAttribute("href", "https://ink.example/green");
        dana.says("Thank you");
        assertThat(mara.conversation()).containsText("Thank you");
        assertThat(dana.said("Thank you")).hasCount(1);
        assertThat(dana.heard()).contains("ready", "open", "chat-started", "message");
    }

    @Test
    void aPageThatNeverReloadsKeepsTheConversationAndCanEndIt() {
        var mara = chat.agent(screens, "Mara Lind");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("Which pen is this?");
        dana.screen().button("Next").click();
        assertThat(dana.screen().heading("Product")).isVisible();
        dana.says("And this one?");
        ChatDesk.answers(mara, "Which pen is this?");
        assertThat(mara.conversation()).containsText("And this one?");
        dana.screen().page().evaluate("() => Goodword('shutdown')");
        assertThat(dana.screen().page().locator("goodword-chat")).hasCount(0);
    }

    @Test
    void aReloadAndASecondTabGoOnWithTheSameConversation() {
        var mara = chat.agent(screens, "Mara Lind");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("Before the reload");
        ChatDesk.answers(mara, "Before the reload");
        dana.screen().page().reload();
        dana.opens();
        assertThat(dana.said("Before the reload")).hasCount(1);
        var tab = new Visitor(screens.anotherTab(dana.screen()));
        tab.screen().goTo(chat.shop().url() + "/second");
        tab.opens();
        assertThat(tab.said("Before the reload")).hasCount(1);
        mara.reply("To both tabs", "Enter");
        assertThat(tab.said("To both tabs")).hasCount(1);
        assertThat(dana.said("To both tabs")).hasCount(1);
        tab.says("From the second");
        assertThat(dana.said("From the second")).hasCount(1);
        assertThat(mara.conversation()).containsText("From the second");
    }

    @Test
    void whereTheBrowserForbidsStorageToOtherSitesTheChatWorksAsLongAsThePage() {
        var mara = chat.agent(screens, "Mara Lind");
        var dana = new Visitor(screens.open(chat.desk().house(), "dana"));
        dana.screen().goTo(chat.shop().foreignUrl());
        dana.opens();
        dana.says("Hello from far away");
        ChatDesk.answers(mara, "Hello from far away");
        mara.reply("Hello to you", "Enter");
        assertThat(dana.said("Hello to you")).isVisible();
    }

    @Test
    void whoDeletesHisConversationLeavesNothing() {
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("Something private");
        // That it was seen may be on its way still.
        dana.screen().expect("401 POST /api/v1/chat/seen");
        dana.field("More").click();
        dana.button("Delete my conversation").click();
        dana.button("Delete my conversation").last().click();
        assertThat(dana.text("Deleted from this device.")).isVisible();
        assertThat(dana.said("Something private")).hasCount(0);
        dana.assertNothingStored();
    }

    @Test
    void inArabicEverythingRunsTheOtherWay() {
        var dana = chat.visitor(screens, "dana", "/ar");
        dana.screen()
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("فتح الدردشة"))
                .click();
        var field = dana.panel().getByLabel("اكتب رسالة");
        field.fill("مرحبا");
        field.press("Enter");
        assertThat(dana.said("مرحبا")).isVisible();
        assertThat(dana.panel().locator("html")).hasAttribute("dir", "rtl");
        var middle = (Number) dana.panel()
                .locator("section")
                .evaluate("page => page.getBoundingClientRect().left + page.getBoundingClientRect().width / 2");
        // Of whichever stands there: it is drawn anew once it is kept.
        var mine = (Number) dana.said("مرحبا").evaluate("said => said.getBoundingClientRect().left");
        assertThat(mine.doubleValue()).as("mine are at the left").isLessThan(middle.doubleValue());
        dana.screen()
                .page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "chat-visitor-arabic.png")));
    }

    @Test
    void everythingGoesByKeysAndWithoutBarriers() {
        var mara = chat.agent(screens, "Mara Lind");
        var dana = chat.visitor(screens, "dana", "/");
        var screen = dana.screen();
        assertThat(screen.page().locator("goodword-chat button")).isVisible();
        screen.button("Next").focus();
        screen.press("Tab");
        screen.press("Enter");
        assertThat(dana.field("Write a message")).isFocused();
        screen.type("By keys alone");
        screen.press("Enter");
        assertThat(dana.said("By keys alone")).hasCount(1);
        ChatDesk.answers(mara, "By keys alone");
        mara.reply("Well done", "Enter");
        assertThat(dana.said("Well done")).isVisible();
        for (var width : new int[] {Screen.WIDE, Screen.NARROW}) {
            screen.resize(width);
            assertThat(new AxeBuilder(screen.page()).analyze().getViolations()).isEmpty();
            screen.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "chat-visitor-light-%d.png".formatted(width))));
        }
        screen.resize(Screen.WIDE);
        screen.press("Escape");
        assertThat(screen.page().locator("goodword-chat iframe")).isHidden();
        assertThat(screen.page().locator("goodword-chat button")).isFocused();
        var badge = screen.page().locator("goodword-chat b");
        mara.reply("One more thing", "Enter");
        assertThat(badge).hasText("1");
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A visitor of a shop and the people at the desk, live.
class ChatTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private RingingDesk chat;
    private Screen mara;

    @BeforeEach
    void maraIsHere() {
        chat = RingingDesk.open("Mara Lind", "Ben Okoro");
        mara = chat.here(screens, "Mara Lind");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void aVisitorAsksAndMaraAnswers() {
        var dana = chat.visitor(screens, "dana", "/");
        dana.assertNothingStored();
        dana.opens();
        dana.assertNothingStored();
        dana.says("Do you sell green ink?");
        accept(mara);
        assertThat(mara.conversation()).containsText("Do you sell green ink?");
        assertThat(mara.text("The visitor is here")).isVisible();
        assertThat(mara.page().getByRole(AriaRole.COMPLEMENTARY)).containsText("Shop: Home");

        mara.editor("Your reply").click();
        mara.type("We do: see https://ink.example/green");
        assertThat(dana.text("Mara Lind is writing")).isVisible();
        mara.press("Enter");
        assertThat(dana.said("We do")).containsText("Mara Lind");
        assertThat(dana.panel().getByRole(AriaRole.LINK)).hasAttribute("href", "https://ink.example/green");
        assertThat(mara.message("Reply by Mara Lind")).containsText("Read");
        assertThat(dana.said("Do you sell")).containsText("Seen");

        dana.field("Write a message").pressSequentially("Thank");
        assertThat(mara.text("The visitor is writing")).isVisible();
        dana.says("Thank you");
        assertThat(mara.conversation()).containsText("Thank you");
        assertThat(dana.said("Thank you")).hasCount(1);
        assertThat(mara.text("The visitor is here")).isVisible();

        mara.look("chat");
        dana.screen().look("chat-on-a-page");
        mara.button("End chat").click();
        dana.button("Yes").click();
        assertThat(dana.text("Thank you for telling us.")).isVisible();
        assertThat(mara.text("Called good")).isVisible();
        assertThat(dana.heard()).contains("ready", "open", "chat-started", "message", "chat-ended");
    }

    @Test
    void whatOneRefusesAnotherIsOffered() {
        var ben = chat.here(screens, "Ben Okoro");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("Is anybody there?");
        var first = whoRings(mara, ben);
        var second = first == mara ? ben : mara;
        first.button("Refuse").click();
        assertThat(offer(first)).hasCount(0);
        accept(second);
        assertThat(second.conversation()).containsText("Is anybody there?");
        assertThat(offer(first)).hasCount(0);
    }

    @Test
    void whatNobodyAcceptsIsTakenBack() {
        var ben = chat.here(screens, "Ben Okoro");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("I can wait.");
        var first = whoRings(mara, ben);
        var second = first == mara ? ben : mara;
        assertThat(offer(second))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(45_000));
        assertThat(offer(first)).hasCount(0);
        accept(second);
        second.reply("Thank you for waiting.", "Enter");
        assertThat(dana.said("Thank you for waiting.")).isVisible();
    }

    @Test
    void maraHandsAChatOverWithANote() {
        var ben = chat.here(screens, "Ben Okoro");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("My pen leaks.");
        var first = whoRings(mara, ben);
        var second = first == mara ? ben : mara;
        accept(first);
        first.button("Hand over").click();
        var dialog = first.dialog("Hand this chat over");
        dialog.getByLabel("To")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(second == ben ? "Ben Okoro, 0 chats" : "Mara Lind, 0 chats"));
        dialog.getByLabel("What they should know").fill("He is angry.");
        dialog.getByRole(AriaRole.BUTTON, Screen.named("Hand over")).click();
        assertThat(dialog).hasCount(0);
        second.row("My pen leaks.").getByRole(AriaRole.LINK).click();
        assertThat(second.conversation()).containsText("He is angry.");
        assertThat(dana.said("He is angry.")).hasCount(0);
        second.reply("I send you a new one.", "Enter");
        assertThat(dana.said("I send you a new one.")).isVisible();
    }

    @Test
    void aSupervisorSeesWhoHasWhichChatAndTakesOneOver() {
        var tom = screens.signedIn(chat.desk(), chat.desk().agent("Tom Berger"));
        tom.goTo("/inbox/open");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("I want to speak to your boss.");
        accept(mara);

        var live = tom.page()
                .getByRole(AriaRole.REGION, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Chats"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Mara Lind"));
        assertThat(live).containsText("waits");
        tom.look("live-chats");
        live.click();
        assertThat(tom.conversation()).containsText("I want to speak to your boss.");
        assertThat(mara.text("Tom is looking")).isVisible();
        tom.button("Take over").click();
        assertThat(tom.button("Take over")).hasCount(0);
        tom.reply("You are speaking to him.", "Enter");
        assertThat(dana.said("You are speaking to him.")).containsText("Tom Berger");
    }

    /// The chat is offered to one of them, whichever it is.
    private static Screen whoRings(Screen one, Screen other) {
        one.page().waitForCondition(() -> offer(one).isVisible() || offer(other).isVisible());
        return offer(one).isVisible() ? one : other;
    }

    private static Locator offer(Screen agent) {
        return agent.page().getByRole(AriaRole.ALERTDIALOG);
    }

    private static void accept(Screen agent) {
        offer(agent).getByRole(AriaRole.BUTTON, Screen.named("Accept")).click();
        assertThat(offer(agent)).hasCount(0);
        assertThat(agent.conversation()).isVisible();
    }
}

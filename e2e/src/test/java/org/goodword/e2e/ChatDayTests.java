package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What comes around a chat: nobody is here, the visitor has left.
class ChatDayTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private RingingDesk chat;

    @BeforeEach
    void open() {
        chat = RingingDesk.open("Mara Lind");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void nobodyIsHereSoAMessageIsLeft() {
        var dana = chat.visitor(screens, "dana", "/");
        dana.screen()
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the chat"))
                .click();
        assertThat(away(dana).first()).isVisible();
        dana.field("Your name").fill("Dana Scully");
        dana.field("E-mail address").fill("dana.offline@customer.example");
        dana.field("Your message").fill("Please restock the violet nibs.");
        dana.button("Send").click();
        assertThat(dana.text("we answer to dana.offline@customer.example")).isVisible();
        assertThat(chat.desk().count("participant:dana.offline@customer.example"))
                .isEqualTo(1);
    }

    /// Outside of the house's business hours it says when somebody is back.
    private static Locator away(Visitor visitor) {
        return visitor.panel().getByText(Pattern.compile("Nobody is here right now|We are back"));
    }

    @Test
    void whoTalksIsToldWhenTheTeamComesAndGoes() {
        var mara = chat.here(screens, "Mara Lind");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        assertThat(dana.text("Here now")).isVisible();
        dana.says("Stay with me");
        var takes = mara.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Take chats"));
        takes.click();
        assertThat(away(dana).first()).isVisible();
        assertThat(dana.field("Write a message")).isVisible();
        takes.click();
        assertThat(dana.text("Here now")).isVisible();
        assertThat(away(dana)).hasCount(0);
        assertThat(dana.heard()).contains("availability");
    }

    @Test
    void anAnswerToWhoHasLeftGoesByMailAndComesBack() {
        chat.set(Map.of("rating", true));
        var mara = chat.here(screens, "Mara Lind");
        var dana = chat.visitor(screens, "dana", "/");
        dana.opens();
        dana.says("I must go soon.");
        accept(mara);
        dana.field("E-mail address").fill("dana.left@customer.example");
        dana.button("Keep").click();
        assertThat(dana.field("E-mail address")).hasCount(0);
        dana.screen().goTo("about:blank");
        mara.reply("Here is the rest.", "Enter");
        var mail = chat.desk().outside().arrived(1);
        assertThat(Outside.content(mail)).contains("Here is the rest.");
        chat.desk().outside().answers(chat.desk().house(), mail, "dana.left@customer.example", "Back by mail.");
        assertThat(mara.conversation()).containsText("Back by mail.");
    }

    private static void accept(Screen agent) {
        var offer = agent.page().getByRole(AriaRole.ALERTDIALOG);
        offer.getByRole(AriaRole.BUTTON, Screen.named("Accept")).click();
        assertThat(offer).hasCount(0);
        assertThat(agent.conversation()).isVisible();
    }
}

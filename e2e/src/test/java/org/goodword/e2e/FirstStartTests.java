package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From an empty folder to the first answered mail, by one person in one browser.
class FirstStartTests {
    private static final String DANA = "dana@customer.example";
    private static final String HELP = "help@paper.example";

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void theFirstMailIsAnsweredAndItsAnswerThreadsBack() throws Exception {
        var house = screens.freshHouse("first-start");
        try (var outside = new Outside()) {
            var screen = screens.open(house, "ada");
            setUp(screen, house);
            connectMail(screen, outside);
            signOutAndIn(screen);
            assertThat(screen.text("No mail has arrived yet.")).isVisible();
            screen.look("inbox-empty");

            outside.writes(house, DANA, HELP, "Is the blue pen waterproof?", "I want to write in the rain.");
            var row = screen.row("Is the blue pen waterproof?");
            assertThat(row).isVisible();
            row.getByRole(AriaRole.LINK).click();
            assertThat(screen.conversation()).containsText("I want to write in the rain.");
            screen.look("ticket");

            screen.reply("Yes, Dana, even in heavy rain.");
            var sent = outside.arrived(1);
            assertThat(sent.getSubject()).isEqualTo("Re: Is the blue pen waterproof?");
            assertThat(sent.getAllRecipients()[0].toString()).contains(DANA);
            assertThat(Outside.content(sent)).contains("even in heavy rain");
            assertThat(screen.message("Reply by Ada Lovelace")
                            .getByText("Sent", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();

            outside.answers(house, sent, DANA, "Thank you, I take ten.");
            assertThat(screen.conversation()).containsText("Thank you, I take ten.");
            assertThat(screen.list().getByRole(AriaRole.LISTITEM)).hasCount(1);
        }
    }

    static void setUp(Screen screen, House house) {
        screen.goTo("/");
        assertThat(screen.page()).hasURL(Pattern.compile(".*/set-up"));
        screen.look("set-up");
        screen.field("Set-up code").fill(house.setUpCode());
        screen.field("Company").fill("Paper & Pens");
        screen.field("Your name").fill("Ada Lovelace");
        screen.field("E-mail address").fill(Desk.ADA);
        screen.page().getByLabel("Password").first().fill(Desk.PASSWORD);
        screen.button("Set up").click();
    }

    static void connectMail(Screen screen, Outside outside) {
        assertThat(screen.heading("Begin")).isVisible();
        screen.button("Keep the name as it is").click();
        screen.field("Address").fill(HELP);
        screen.field("Mail server").fill("127.0.0.1");
        screen.field("Port").fill(Integer.toString(outside.port()));
        screen.field("Encryption").selectOption("none");
        screen.look("settings-mail");
        screen.button("Save").click();
        assertThat(screen.button("Send a test")).isVisible();
    }

    private static void signOutAndIn(Screen screen) {
        screen.button("Ada Lovelace: profile").click();
        screen.menuItem("Sign out").click();
        assertThat(screen.page()).hasURL(Pattern.compile(".*/sign-in"));
        screen.look("sign-in");
        screen.field("E-mail address").fill(Desk.ADA);
        screen.page().getByLabel("Password").first().fill(Desk.PASSWORD);
        screen.button("Sign in").click();
        assertThat(screen.page()).hasURL(Pattern.compile(".*/inbox/open"));
    }
}

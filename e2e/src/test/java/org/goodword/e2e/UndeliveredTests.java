package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A reply of Mara's does not leave, and she is elsewhere by then.
class UndeliveredTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sheIsToldWhereSheIs() {
        var mute = desk.ada()
                .post("/brands", Map.of("key", "mute", "name", "Mute"))
                .get("id")
                .asString();
        var number = desk.ticket("Nobody hears us", "Hello?", Map.of("brand", mute));
        mara.goTo("/inbox/open/" + number);
        mara.reply("I hear you.");
        mara.goTo("/settings/you");
        var told = mara.toast("Not sent, #%s: Nobody hears us".formatted(number));
        assertThat(told).isVisible();
        assertThat(mara.page()).hasTitle(Pattern.compile("\\(\\d+\\) Goodword"));
        mara.button("Open").click();
        assertThat(mara.message("Reply")).containsText("This brand has no mail address yet");
        assertThat(mara.message("Reply").getByRole(AriaRole.BUTTON, Screen.named("Send again")))
                .isVisible();
    }
}

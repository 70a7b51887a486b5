package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An administrator tries an import, does it, reads what was odd, and takes it back.
class MovingInTests {
    private static final String MBOX = """
            From rosa@klein.example Mon Mar  2 10:00:00 2026
            From: Rosa Klein <rosa@%1$s>
            To: %2$s
            Subject: An old question
            Date: Mon, 2 Mar 2026 10:00:00 +0000
            Message-ID: <one@%1$s>

            How bright is the quill lamp?

            From %2$s Mon Mar  2 11:00:00 2026
            From: %2$s
            To: Rosa Klein <rosa@%1$s>
            Subject: Re: An old question
            Date: Mon, 2 Mar 2026 11:00:00 +0000
            Message-ID: <two@%1$s>
            In-Reply-To: <one@%1$s>

            As bright as day.
            """;

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void anOldMailboxIsTriedBroughtOverAndTakenBack() {
        try (var desk = Desk.open()) {
            var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
            ada.goTo("/settings/import");
            var domain = desk.support().replaceAll(".*@", "old.");
            var file = MBOX.formatted(domain, desk.support()).getBytes(UTF_8);
            ada.page().locator("input[type=file]").setInputFiles(new FilePayload("old.mbox", "application/mbox", file));
            ada.button("Try it").click();
            assertThat(first(ada)).containsText("Would make", patiently());
            assertThat(first(ada)).containsText("1 ticket");
            ada.look("settings-import");
            assertThat(desk.count("participant:rosa@" + domain)).isZero();

            ada.button("Import").click();
            assertThat(first(ada)).containsText("Made", patiently());
            assertThat(first(ada)).containsText("2 messages");
            assertThat(desk.count("participant:rosa@" + domain)).isEqualTo(1);
            desk.awaitFound("quill lamp");

            ada.button("Take back").click();
            assertThat(first(ada)).containsText("Took away", patiently());
            assertThat(desk.count("participant:rosa@" + domain)).isZero();
        }
    }

    private static Locator first(Screen ada) {
        return ada.page().getByLabel("Imports").getByRole(AriaRole.LISTITEM).first();
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(60_000);
    }
}

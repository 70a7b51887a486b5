package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Files too large for a mail, and mail that somebody wants no more, as agents see them.
class LargeFilesTests {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/f/[\\w-]+)");

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
    void whatGoesAsALinkIsSeenTakenBackAndGivenBack() {
        allFilesGoAsLinks();
        mara.goTo("/inbox/open/" + desk.ticket("Which plan?", "I have none."));
        mara.write("This one: ");
        var chooser =
                mara.page().waitForFileChooser(() -> mara.button("Attach files").click());
        chooser.setFiles(new FilePayload("plan.txt", "text/plain", "The plan".getBytes(StandardCharsets.UTF_8)));
        assertThat(mara.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Attached files")))
                .containsText("plan.txt · 8");
        mara.button("Send").click();
        assertThat(mara.toast("Sent to")).isVisible();
        var mail = Outside.content(desk.outside().arrived(1));
        var link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();

        var reply = mara.message("Reply by Mara Lind");
        assertThat(reply).containsText("plan.txt: as link, not fetched yet");
        mara.button("Take back the link to plan.txt").click();
        assertThat(reply).containsText("the link was taken back");
        mara.button("Undo").click();
        assertThat(reply).containsText("plan.txt: as link");
        mara.look("file-as-link");

        var dana = screens.open(desk.house(), "dana");
        var saved = dana.page()
                .waitForDownload(() -> dana.page()
                        .evaluate(
                                "path => { window.location.href = path; }",
                                desk.house().url() + link.group(1)));
        assertThat(saved.suggestedFilename()).isEqualTo("plan.txt");
        mara.page().reload();
        assertThat(mara.message("Reply by Mara Lind")).containsText("fetched once");
    }

    @Test
    void whoWantsNoMassMailIsToldSoByAnAgentWhoMayErr() {
        var number = desk.ticket("Too much mail", "Please stop.");
        mara.goTo("/inbox/open/" + number);
        mara.link("All about Dana Scully").click();
        mara.button("Send no mass mail to " + Desk.DANA).click();
        assertThat(mara.toast("No mass mail to " + Desk.DANA)).isVisible();
        assertThat(mara.text("gets no mass mail since").first()).isVisible();
        mara.look("no-mass-mail");
        mara.button("Undo").click();
        assertThat(mara.button("Send no mass mail to " + Desk.DANA)).isVisible();
    }

    private void allFilesGoAsLinks() {
        var account = desk.ada()
                .get("/channel-accounts")
                .get("items")
                .valueStream()
                .filter(one -> one.get("address").asString().equals(desk.support()))
                .findFirst()
                .orElseThrow();
        desk.ada()
                .put(
                        "/channel-accounts/" + account.get("id").asString(),
                        Map.of(
                                "kind",
                                "email",
                                "brand",
                                desk.brand(),
                                "address",
                                desk.support(),
                                "name",
                                "Paper & Pens",
                                "relay",
                                Map.of(
                                        "host",
                                        "127.0.0.1",
                                        "port",
                                        desk.outside().port(),
                                        "tls",
                                        "none"),
                                "mails",
                                Map.of("attachUpTo", 0, "linkDays", 30)));
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A customer is kind, is asked at a good moment, says yes, and takes it back; another is not asked at a bad one.
class GoodWordTests {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/ask/\\S+)");
    private static final String SENTENCE = "Mara saved our launch.";

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
    void fromAKindSentenceToAQuoteAndBack() {
        var number = praised("Dana Scully", "dana");
        mara.goTo("/inbox/open/" + number);
        assertThat(mara.conversation()).containsText(SENTENCE);
        mara.press("q");
        var dialog = mara.dialog("May we quote this?");
        assertThat(dialog.getByRole(AriaRole.RADIO, Screen.named(SENTENCE))).isChecked();
        assertThat(dialog).containsText("“" + SENTENCE + "”");
        mara.look("good-word-ask");
        dialog.getByRole(AriaRole.BUTTON, Screen.named("Send the question")).click();
        assertThat(mara.toast("Dana is asked in ten seconds")).isVisible();

        var link = LINK.matcher(Outside.parts(desk.outside().arrived(1)).get("text/plain"));
        assertThat(link.find()).isTrue();
        var dana = screens.open(desk.house(), "dana");
        dana.goTo(link.group(1));
        assertThat(dana.heading("May Paper & Pens quote you?")).isVisible();
        dana.look("good-word-question");
        assertThat(quotes()).isEmpty();
        dana.page().getByLabel("Dana, nothing else").check();
        dana.button("Yes, you may quote this").click();
        assertThat(dana.heading("Thank you, Dana")).isVisible();
        dana.look("good-word-agreed");

        assertThat(mara.toast("Dana Scully said yes")).isVisible();
        assertThat(mara.page().getByLabel("About the customer").getByText("Gave us a good word"))
                .isVisible();
        assertThat(quotes()).hasSize(1);
        assertThat(quotes().get(0).get("text").asString()).isEqualTo(SENTENCE);
        assertThat(quotes().get(0).get("name").asString()).isEqualTo("Dana");
        mara.goTo("/good-words?state=agreed");
        assertThat(sentences().filter(new Locator.FilterOptions().setHasText("#" + number)))
                .containsText("Shown as “Dana”.");
        mara.look("good-words");

        dana.button("Withdraw").click();
        assertThat(dana.heading("Withdrawn")).isVisible();
        assertThat(quotes()).isEmpty();
        assertThat(sentences().filter(new Locator.FilterOptions().setHasText("#" + number)))
                .hasCount(0);
    }

    @Test
    void aQuestionIsTakenBackByKey() {
        mara.goTo("/inbox/open/" + praised("Fox Mulder", "fox"));
        mara.button("Ask whether we may quote this").click();
        var send = mara.dialog("May we quote this?").getByRole(AriaRole.BUTTON, Screen.named("Send the question"));
        assertThat(send).isVisible();
        mara.press("Control+Enter");
        assertThat(mara.toast("Fox is asked in ten seconds")).isVisible();
        mara.press("z");
        assertThat(mara.toast("Fox is not asked")).isVisible();
        mara.goTo("/good-words?state=expired");
        assertThat(mara.text("There is none like this.")).isVisible();
        mara.look("good-words-none");
        mara.goTo("/good-words");
        assertThat(mara.heading("Good words")).isVisible();
        assertThat(mara.text("Fox Mulder")).hasCount(0);
    }

    @Test
    void nobodyIsAskedWhileTheHouseIsOnFire() {
        var domain = house();
        desk.ada().post("/organisations", Map.of("name", "Nordwind " + domain, "domains", List.of(domain)));
        var number = praised("Walter Skinner", "walter");
        mara.goTo("/inbox/open/" + number);
        assertThat(mara.conversation()).containsText(SENTENCE);
        mara.press("q");
        var dialog = mara.dialog("May we quote this?");
        dialog.getByRole(AriaRole.BUTTON, Screen.named("Send the question")).click();
        assertThat(mara.toast("Walter is asked in ten seconds")).isVisible();

        var urgent = opened("Production is down", "monica", "Nothing works.", Map.of("priority", "urgent"));
        assertThat(mara.toast("Walter Skinner was not asked")).isVisible();
        mara.press("q");
        assertThat(dialog.getByText("Not now: #%s is open since ".formatted(urgent)))
                .isVisible();
        mara.look("good-word-not-now");
        mara.press("Escape");
        mara.goTo("/good-words?state=blocked");
        assertThat(sentences().filter(new Locator.FilterOptions().setHasText("#" + number)))
                .containsText("Not now: #%s is open since ".formatted(urgent));
        assertThat(desk.outside().count()).isZero();
    }

    private Locator sentences() {
        return mara.page()
                .getByRole(AriaRole.LIST, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Good words"))
                .getByRole(AriaRole.LISTITEM);
    }

    private String praised(String name, String mailbox) {
        return opened(
                "Thank you",
                mailbox,
                SENTENCE + " We owe her a cake.",
                Map.of("requester", Map.of("name", name, "email", mailbox + "@" + house())));
    }

    /// The customers of this journey: nobody else's.
    private String house() {
        return "customers." + desk.support().split("@", 2)[1];
    }

    private String opened(String subject, String mailbox, String words, Map<String, Object> more) {
        var ticket = new java.util.LinkedHashMap<String, Object>();
        ticket.put("brand", desk.brand());
        ticket.put("subject", subject);
        ticket.put("requester", Map.of("name", mailbox, "email", mailbox + "@" + house()));
        ticket.put("message", Map.of("body", words));
        ticket.putAll(more);
        return desk.ada().post("/tickets", ticket).get("number").asString();
    }

    private JsonNode quotes() {
        var key = desk.support().replaceAll("help@|\\.example", "");
        return Rest.anonymous(desk.house()).get("/quotes/" + key).get("items");
    }
}

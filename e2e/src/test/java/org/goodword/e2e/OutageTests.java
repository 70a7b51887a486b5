package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The network goes while Mara works, and comes back.
class OutageTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;
    private Wire wire;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        wire = new Wire(mara);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tenMinutesLaterTheScreenShowsWhatAFreshOneDoes() {
        mara.page().clock().install();
        var paper = desk.ticket("Out of paper", "We ran out.");
        var pencil = desk.ticket("A pencil broke", "In two.");
        var brush = desk.ticket("A brush", "It loses hair.");
        var team = desk.team("Menders");
        var dana = desk.writes("A parcel", "Where is it?");
        mara.goTo("/inbox/open");
        mara.row("A parcel").getByRole(AriaRole.LINK).click();
        assertThat(mara.conversation()).containsText("Where is it?");
        var parcel = mara.path().replaceAll(".*/", "");

        wire.cut();
        assertThat(mara.text("You are offline. What you send leaves when the network is back."))
                .isVisible();
        desk.goesOn(dana, "Still nothing.");
        desk.writes("Something else", "Do you sell chalk?");
        desk.note(parcel, "The carrier knows nothing.");
        desk.act(parcel, "priority", Map.of("priority", "urgent"));
        desk.act(parcel, "tag", Map.of("add", List.of("carrier")));
        desk.act(paper, "status", Map.of("status", "solved"));
        desk.act(pencil, "assign", Map.of("team", team));
        desk.act(brush, "merge", Map.of("into", desk.id(pencil)));
        desk.ada().post("/tickets/" + pencil + "/messages", Map.of("kind", "reply", "body", "We send a new one."));
        await().atMost(SOON).until(() -> desk.messages(parcel) == 3 && desk.count("subject:\"Something else\"") == 1);
        mara.page().clock().runFor(Duration.ofMinutes(10).toMillis());
        assertThat(mara.conversation()).not().containsText("Still nothing.");

        wire.mend();
        var fresh = screens.anotherTab(mara);
        fresh.goTo(mara.path());
        assertThat(fresh.conversation()).containsText("The carrier knows nothing.");
        assertThat(fresh.row("Something else")).isVisible();
        await().atMost(SOON)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(mara.state()).isEqualTo(fresh.state()));
        assertThat(mara.text("You are offline")).hasCount(0);
        for (var view : List.of("Unassigned", "Solved", "All", "Menders")) {
            for (var screen : List.of(mara, fresh)) screen.view(view).click();
            await().atMost(SOON)
                    .pollInSameThread()
                    .untilAsserted(() -> assertThat(mara.state()).isEqualTo(fresh.state()));
        }
    }

    @Test
    void sheIsToldWhenWhatSheSeesMayBeOld() {
        desk.ticket("An eraser", "It smears.");
        mara.goTo("/inbox/open");
        assertThat(mara.row("An eraser")).isVisible();
        wire.hangUp();
        assertThat(mara.text("Connecting again. New mail may be missing here.")).isVisible();
        wire.mend();
        assertThat(mara.text("Connecting again.")).hasCount(0);
        desk.ticket("One more eraser", "Please.");
        assertThat(mara.row("One more eraser")).isVisible();
    }

    @Test
    void whatSheSendsMeanwhileLeavesOnce() {
        var number = desk.ticket("A stamp", "How much is it?");
        mara.goTo("/inbox/open/" + number);
        assertThat(mara.editor("Your reply")).isVisible();
        assertThat(mara.row("A stamp")).isVisible();
        wire.cut();
        mara.write("Ninety cents.");
        mara.press("Control+Enter");
        var reply = mara.message("Reply by Mara Lind");
        assertThat(reply).containsText("Leaves when the network is back");
        mara.press("Escape");
        assertThat(mara.row("A stamp")).isVisible();

        wire.mend();
        mara.row("A stamp").getByRole(AriaRole.LINK).click();
        assertThat(reply).containsText("Leaves in a moment");
        assertThat(Outside.content(desk.outside().arrived(1))).contains("Ninety cents.");
        assertThat(reply.getByText("Sent", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(reply).hasCount(1);
        assertThat(desk.outside().count()).isEqualTo(1);
    }

    @Test
    void anAnswerThatGotLostSendsNothingTwice() {
        var number = desk.ticket("A letter", "Did you get it?");
        var tries = new AtomicInteger();
        mara.page().route("**/api/v1/tickets/*/messages", route -> loseTheFirstAnswer(route, tries));
        mara.goTo("/inbox/open/" + number);
        mara.reply("We did.");
        assertThat(tries).hasValueGreaterThan(1);
        assertThat(mara.message("Reply by Mara Lind")).hasCount(1);
        assertThat(Outside.content(desk.outside().arrived(1))).contains("We did.");
        assertThat(mara.message("Reply by Mara Lind")).containsText("Sent");
        assertThat(desk.outside().count()).isEqualTo(1);
    }

    private static void loseTheFirstAnswer(Route route, AtomicInteger tries) {
        if (!route.request().method().equals("POST")) {
            route.resume();
            return;
        }
        var answer = route.fetch();
        if (tries.incrementAndGet() == 1) route.abort();
        else route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }
}

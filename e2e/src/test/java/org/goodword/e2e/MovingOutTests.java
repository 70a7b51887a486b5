package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An administrator takes everything out, and brings it into another house, in which all of it is.
class MovingOutTests {
    private static final String PASSPHRASE = "seven brass lanterns";

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void aWorkspaceMovesOutAndInAgain() throws Exception {
        var house = screens.freshHouse("moving-out");
        Desk.setUp(house);
        // Nobody else works in this house: nothing is to be tidied up after it.
        var desk = new Desk(house, new Outside(), "help@paper.example", "", Rest.of(house, Desk.ADA, Desk.PASSWORD));
        var number = opened(desk);
        var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
        var archive = takesOut(ada);
        var there = House.place("moving-in");
        House.delete(there);
        killedHalfWay(archive, there);
        run(alone(), "import-workspace", archive, there);
        run(alone(), "compare-workspaces", archive, there);
        run(alone(), "audit verify", archive, there);
        isThere(number);
    }

    /// While its customers go on writing.
    @Test
    void theDemoMovesAsItIsAtOneMoment() throws Exception {
        var demo = House.demo();
        var archive = House.place("demo.zip");
        Files.deleteIfExists(archive);
        var there = House.place("demo-moved");
        House.delete(there);
        run(List.of(demo.command().split(" ")), "export-workspace", archive, demo.data());
        run(alone(), "import-workspace", archive, there);
        run(alone(), "compare-workspaces", archive, there);
        run(alone(), "audit verify", archive, there);
    }

    private static String opened(Desk desk) {
        var file = desk.ada()
                .post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "A lamp on the move",
                                "requester",
                                Map.of("name", "Dana", "email", Desk.DANA),
                                "message",
                                Map.of("body", "It moves")));
        return file.get("number").asString();
    }

    private Path takesOut(Screen ada) throws IOException {
        ada.goTo("/settings/export");
        assertThat(ada.text("Nothing was taken out yet.")).isVisible();
        ada.look("moving-out");
        var passphrase = ada.page().getByLabel(Pattern.compile("^Passphrase"));
        passphrase.fill("short");
        assertThat(ada.button("Take everything out")).isDisabled();
        passphrase.fill(PASSPHRASE);
        // By keys alone.
        passphrase.press("Enter");
        var first = first(ada);
        assertThat(first).containsText("Ready", new ContainsTextOptions().setTimeout(60_000));
        ada.look("moving-out-ready");
        var download = ada.page()
                .waitForDownload(() ->
                        first.getByRole(AriaRole.LINK, Screen.named("Download")).click());
        assertThat(download.suggestedFilename())
                .startsWith("goodword-Paper-Pens-")
                .endsWith(".zip");
        var archive = House.place("moving.zip");
        Files.deleteIfExists(archive);
        download.saveAs(archive);
        first.getByRole(AriaRole.BUTTON, Screen.named("Delete")).click();
        assertThat(first).containsText("No longer here");
        return archive;
    }

    private static Locator first(Screen ada) {
        return ada.page()
                .getByLabel("Exports", new Page.GetByLabelOptions().setExact(true))
                .getByRole(AriaRole.LISTITEM)
                .first();
    }

    /// Whatever was written by then: nothing of it is there.
    private static void killedHalfWay(Path archive, Path there) throws IOException, InterruptedException {
        var importing = start(alone(), "import-workspace", archive, there);
        try (var lines =
                new BufferedReader(new InputStreamReader(importing.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("identity.agent:")) {
                    importing.destroyForcibly();
                    break;
                }
        }
        assertThat(importing.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(importing.exitValue()).isNotZero();
    }

    private void isThere(String number) {
        try (var house = House.movedInto("moving-in")) {
            var ada = Rest.of(house, Desk.ADA, Desk.PASSWORD);
            assertThat(ada.get("/tickets/" + number).get("subject").asString()).isEqualTo("A lamp on the move");
            // The next number is the next.
            var next = ada.post(
                    "/tickets",
                    Map.of(
                            "subject",
                            "Another",
                            "requester",
                            Map.of("name", "Dana", "email", Desk.DANA),
                            "message",
                            Map.of("body", "Here")));
            assertThat(Long.parseLong(next.get("number").asString())).isGreaterThan(Long.parseLong(number));
        }
    }

    private static List<String> alone() {
        return List.of(House.commandWithoutServer().split(" "));
    }

    private static void run(List<String> program, String command, Path archive, Path data)
            throws IOException, InterruptedException {
        var running = start(program, command, archive, data);
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(command + ": " + said).isZero();
    }

    private static Process start(List<String> program, String command, Path archive, Path data) throws IOException {
        var passphrase = Files.writeString(archive.resolveSibling("passphrase"), PASSPHRASE);
        var words = new ArrayList<>(program);
        words.addAll(List.of("--data", data.toString()));
        words.addAll(List.of(command.split(" ")));
        if (command.contains("workspace"))
            words.addAll(List.of(archive.toString(), "--passphrase-file", passphrase.toString()));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }
}

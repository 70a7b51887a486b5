package org.goodword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The screens of a journey, each a browser profile of its own in the one Chromium of the run.
/// Afterwards each must have been without a fault; of a journey that failed they leave a picture in
/// `target/failures`.
final class Screens implements AfterEachCallback {
    private static Browser browser;

    private final List<Screen> open = new ArrayList<>();
    private final Set<House> seen = new HashSet<>();
    private House house;
    private boolean workers;

    /// With the worker of the app, as people have it. Elsewhere it is left out: the wires of a journey do not reach
    /// what
    /// it answers.
    Screens withWorkers() {
        workers = true;
        return this;
    }

    /// One that nobody has set up yet, for this journey only. It ends after its screens, who would complain.
    House freshHouse(String name) {
        house = House.fresh(name);
        return house;
    }

    /// Nobody is signed in.
    Screen open(House house, String name) {
        return open(house, name, new Browser.NewContextOptions().setViewportSize(Screen.WIDE, Screen.HIGH));
    }

    /// A phone whose browser runs no script.
    Screen phoneWithoutScript(House house, String name) {
        return open(
                house,
                name,
                new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(Screen.NARROW, Screen.HIGH));
    }

    private Screen open(House house, String name, Browser.NewContextOptions options) {
        seen.add(house);
        var context = chromium()
                .newContext(options.setBaseURL(house.url())
                        .setLocale("en-US")
                        .setServiceWorkers(workers ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                        .setTimezoneId("Europe/Berlin")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        var screen = new Screen(name, context);
        open.add(screen);
        return screen;
    }

    /// One more tab in the same browser.
    Screen anotherTab(Screen of) {
        var screen = new Screen(of.name() + "-too", of.context());
        open.add(screen);
        return screen;
    }

    /// This agent is signed in already.
    Screen signedIn(Desk desk, Desk.Colleague agent) {
        var screen = open(desk.house(), agent.name().split(" ", 2)[0].toLowerCase(Locale.ROOT));
        var browser = screen.context().request();
        var credentials = Map.of("email", agent.email(), "password", Desk.PASSWORD);
        assertThat(browser.post("/api/v1/session", RequestOptions.create().setData(credentials))
                        .status())
                .isEqualTo(201);
        // Brings the cookie that changes need.
        browser.get("/api/v1/session");
        return screen;
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        var failed = test.getExecutionException().isPresent();
        try {
            for (var screen : open) {
                if (failed) screen.leavePicture(failure(test, screen));
                else screen.assertFlawless();
            }
            if (failed) for (var silent : seen) silent.tellWhatItWaitsFor();
        } finally {
            open.forEach(Screen::close);
            open.clear();
            seen.clear();
            if (house != null) house.close();
        }
    }

    private static Path failure(ExtensionContext test, Screen screen) throws java.io.IOException {
        var folder = Files.createDirectories(Path.of("target", "failures"));
        return folder.resolve("%s-%s.png".formatted(test.getDisplayName().replaceAll("\\W", ""), screen.name()));
    }

    private static synchronized Browser chromium() {
        if (browser != null) return browser;
        // Set for a run that surefire did not start, too.
        var skip = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // A screen says a thing when it is true: assertions wait for it.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(skip));
        var program = Optional.ofNullable(System.getenv("GOODWORD_CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return browser;
    }
}

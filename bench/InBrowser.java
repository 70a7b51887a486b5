import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What one agent waits for in her browser, on the desk that bench/inbox has filled. Prints one figure a line.
final class InBrowser {
    private static final int LOADS = 15;
    private static final int ROUNDS = 15;
    private static final int MAILS = 60;

    /// When the first row stood in the list, and what the browser says of each press (Event Timing, which INP is
    /// computed from; shorter ones than 16 ms are not told).
    private static final String WATCH = """
        window.presses = new Map();
        window.seen = {};
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.interactionId)
              window.presses.set(entry.interactionId, Math.max(window.presses.get(entry.interactionId) ?? 0, entry.duration));
        }).observe({ type: 'event', durationThreshold: 16, buffered: true });
        new MutationObserver(() => {
          const rows = document.querySelectorAll('ul[aria-label="Tickets"] > li');
          if (rows.length > 0) window.firstRow ??= performance.now();
          for (const row of rows) {
            const mail = /A mail of the benchmark, [0-9-]+/.exec(row.textContent)?.[0];
            if (mail) window.seen[mail] ??= Date.now();
          }
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    private final String url;

    private InBrowser(int port) {
        url = "http://localhost:" + port;
    }

    /// PORT TOKEN SMTP-PORT
    public static void main(String[] typed) throws Exception {
        var bench = new InBrowser(Integer.parseInt(typed[0]));
        Bench.address(Api.at(Integer.parseInt(typed[0]), typed[1]));
        var skip = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv("GOODWORD_CHROMIUM")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"));
        try (var playwright = Playwright.create(skip);
                var chromium = playwright.chromium().launch(launch)) {
            print("first view, cold cache,", bench.firstViews(chromium), 50, 95);
            print("interaction to next paint,", bench.presses(chromium), 50, 98);
            print("end of SMTP data to screen", bench.mails(chromium, Integer.parseInt(typed[2])), 50, 95);
        }
    }

    /// From the start of the navigation to the first ticket, each time with an empty cache.
    private double[] firstViews(Browser chromium) {
        return IntStream.range(0, LOADS)
                .mapToDouble(_ -> {
                    try (var context = signedIn(chromium)) {
                        return told(list(context), "window.firstRow", "");
                    }
                })
                .skip(1)
                .toArray();
    }

    private double[] presses(Browser chromium) {
        try (var context = signedIn(chromium)) {
            var page = list(context);
            for (var round = 0; round < ROUNDS; round++) work(page, round);
            page.waitForTimeout(500);
            var told = (List<?>) page.evaluate("[...window.presses.values()]");
            Bench.figure("interactions of 16 ms and more", told.size());
            return told.stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
        }
    }

    // What a day is made of: on to the next ticket, a few words, the palette, another view.
    private static void work(Page page, int round) {
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.getByRole(com.microsoft.playwright.options.AriaRole.ARTICLE).first().waitFor();
        page.keyboard().press("n");
        page.keyboard().type("We look into it.");
        page.keyboard().press("Escape");
        page.keyboard().press("Control+k");
        page.keyboard().type("solved");
        var palette = page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG).first();
        palette.waitFor();
        page.keyboard().press("Escape");
        palette.waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        page.locator("ul[aria-label='Tickets'] > li a").nth(1 + round % 5).click();
        page.getByRole(com.microsoft.playwright.options.AriaRole.ARTICLE).first().waitFor();
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(round % 2 == 0 ? "Unassigned" : "All open"))
                .first()
                .click();
        page.locator("ul[aria-label='Tickets'] > li a").first().waitFor();
    }

    private double[] mails(Browser chromium, int smtp) throws Exception {
        try (var context = signedIn(chromium);
                var mails = new Mails(smtp)) {
            var page = list(context);
            var took = DoubleStream.builder();
            for (var sent = 0; sent < MAILS; sent++) {
                page.waitForTimeout(ThreadLocalRandom.current().nextInt(200, 900));
                var mail = mails.send(Bench.SUPPORT, 0);
                took.add(told(page, "subject => window.seen[subject]", mail.subject()) - mail.ended());
            }
            return took.build().skip(MAILS / 6).toArray();
        }
    }

    private BrowserContext signedIn(Browser chromium) {
        var context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("en-US")
                .setViewportSize(1440, 900));
        context.addInitScript(WATCH);
        var admin = Map.of("email", "admin@bench.example", "password", "a long enough password");
        var answer = context.request().post("/api/v1/session", RequestOptions.create().setData(admin));
        if (answer.status() != 201) throw new IllegalStateException(answer.text());
        return context;
    }

    private static Page list(BrowserContext context) {
        var page = context.newPage();
        page.navigate("/inbox/open");
        told(page, "window.firstRow", "");
        return page;
    }

    // The page's policy forbids what Playwright's own waiting does.
    private static double told(Page page, String expression, String argument) {
        for (var tries = 0; tries < 3_000; tries++) {
            if (page.evaluate(expression, argument) instanceof Number number) return number.doubleValue();
            page.waitForTimeout(10);
        }
        throw new IllegalStateException("Nothing was shown: " + page.url());
    }

    private static void print(String name, double[] times, int... shares) {
        Arrays.sort(times);
        for (var share : shares)
            Bench.figure("%s p%d ms".formatted(name, share), times[Math.min(times.length - 1, times.length * share / 100)]);
    }
}

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/// What the chat costs the page of somebody else: the same page with it and without, in turns, on a processor slowed
/// down four times. Prints one figure a line.
final class Widget {
    private static final int ROUNDS = 15;
    private static final int SLOWER = 4;

    /// A page of some weight, so that there is something to hold up.
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>
            <body><h1>Shop</h1>%s%s</body></html>
            """;

    private static final String WATCH = """
            window.longTasks = 0; window.shift = 0;
            new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; })
              .observe({ type: 'longtask', buffered: true });
            new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value; })
              .observe({ type: 'layout-shift', buffered: true });
            window.presses = 0;
            new PerformanceObserver((list) => {
              for (const one of list.getEntries()) window.presses = Math.max(window.presses, one.duration);
            }).observe({ type: 'event', durationThreshold: 16, buffered: true });
            """;

    private record Load(double script, double longTasks, double shift, double bytes, double opening, double openedBytes, double press) {}

    /// PORT BRAND
    public static void main(String[] typed) throws Exception {
        var desk = "http://localhost:" + typed[0];
        var site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            var with = exchange.getRequestURI().getPath().equals("/with");
            var chat = "<script async src=\"%s/widget.js\" data-brand=\"%s\"></script>".formatted(desk, typed[1]);
            var page = PAGE.formatted("<p>Paper and pens, and ink.</p>".repeat(400), with ? chat : "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        var skip = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv("GOODWORD_CHROMIUM")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"));
        try (var playwright = Playwright.create(skip); var chromium = playwright.chromium().launch(launch)) {
            var url = "http://127.0.0.1:" + site.getAddress().getPort();
            var with = new Load[ROUNDS];
            var without = new Load[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                without[round] = load(chromium, url + "/without", desk, false);
                with[round] = load(chromium, url + "/with", desk, true);
            }
            print("chat, compressed bytes before it is opened", with, Load::bytes);
            print("chat, compressed bytes once it is open", with, Load::openedBytes);
            print("chat, script ms at 4x", with, Load::script);
            print("same page without it, script ms at 4x", without, Load::script);
            print("chat, long tasks at 4x", with, Load::longTasks);
            print("same page without it, long tasks at 4x", without, Load::longTasks);
            print("chat, layout shift", with, Load::shift);
            print("chat, press to open, to next paint, ms at 4x", with, Load::press);
            print("chat, press to a field to write in, cold, ms at 4x", with, Load::opening);
        } finally {
            site.stop(0);
        }
    }

    private static Load load(Browser chromium, String url, String desk, boolean opens) {
        try (var context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            context.addInitScript(WATCH);
            var page = context.newPage();
            var bytes = new AtomicLong();
            page.onRequestFinished(request -> {
                if (!request.url().startsWith(desk)) return;
                bytes.addAndGet(request.sizes().responseBodySize);
            });
            var tools = context.newCDPSession(page);
            tools.send("Performance.enable");
            slow(tools);
            page.navigate(url);
            // What waits inside the page would be measured with it.
            page.waitForTimeout(2_000);
            var script = metric(tools, "ScriptDuration") * 1_000;
            var longTasks = number(page, "window.longTasks");
            var before = bytes.get();
            var opening = 0.0;
            if (opens) {
                var began = System.nanoTime();
                page.locator("goodword-chat button").click();
                page.frameLocator("goodword-chat iframe").locator("textarea").first().waitFor();
                opening = (System.nanoTime() - began) / 1e6;
                page.waitForTimeout(500);
            }
            return new Load(
                    script, longTasks, number(page, "window.shift"), before, opening, bytes.get(), number(page, "window.presses"));
        }
    }

    private static void slow(CDPSession tools) {
        var rate = new com.google.gson.JsonObject();
        rate.addProperty("rate", SLOWER);
        tools.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static double metric(CDPSession tools, String name) {
        for (var one : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            var metric = one.getAsJsonObject();
            if (metric.get("name").getAsString().equals(name)) return metric.get("value").getAsDouble();
        }
        throw new IllegalStateException("Chromium does not tell " + name);
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /// The median and the worst.
    private static void print(String name, Load[] loads, ToDoubleFunction<Load> figure) {
        var values = Arrays.stream(loads).mapToDouble(figure).sorted().toArray();
        Bench.figure(name + " p50", values[values.length / 2]);
        Bench.figure(name + " most", values[values.length - 1]);
    }
}

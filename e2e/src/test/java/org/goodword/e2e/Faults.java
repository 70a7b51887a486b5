package org.goodword.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a page though nobody sees it at once: errors in the console, answers that should not be, words
/// nobody has translated, barriers.
final class Faults {
    private static final Path TEXTS = Path.of("..", "web", "app", "src", "i18n", "en.json");
    private static final Pattern KEY = untranslated();
    private static final String AXE = axe();

    private final Page page;
    private boolean lostConnections;
    private final List<String> found = new ArrayList<>();
    private final Set<String> expected = new HashSet<>(Set.of("401 GET /api/v1/session"));

    Faults(Page page) {
        this.page = page;
        page.onConsoleMessage(this::said);
        page.onPageError(error -> found.add("uncaught: " + error));
        page.onResponse(this::answered);
    }

    /// `422 POST /api/v1/tickets`: an answer that belongs to the journey.
    void expect(String answer) {
        expected.add(answer);
    }

    /// What the browser says while the server is away.
    void forgiveLostConnections() {
        lostConnections = true;
    }

    List<String> found() {
        return found;
    }

    /// What stands in the way of somebody who listens, types, or has a small screen. The frames of mails are their
    /// senders' own.
    ///
    /// @param rules of axe; none for all
    void noteBarriers(String where, String... rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AXE);
        var violations = (List<?>) page.evaluate("""
                async (rules) => {
                  const only = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {};
                  const found = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...only });
                  return found.violations.flatMap(({ id, nodes }) =>
                    nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join('\\n    ')));
                }
                """, rules);
        violations.forEach(violation -> found.add("axe on " + where + ": " + violation));
        var over = (Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (over.intValue() > 0) found.add("%s is %d px too wide".formatted(where, over.intValue()));
    }

    void noteUntranslated() {
        var words = (String) page.evaluate("""
                () => [document.title, document.body.innerText,
                       ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) =>
                         ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''))].join('\\n')
                """);
        KEY.matcher(words).results().forEach(key -> found.add("nobody has translated " + key.group()));
    }

    private void said(ConsoleMessage message) {
        if (lostConnections && message.text().startsWith("WebSocket connection to")) return;
        // Answers are judged where they come in.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
            found.add("console: " + message.text());
    }

    private void answered(Response response) {
        if (response.status() < 400) return;
        var path = java.net.URI.create(response.url()).getPath();
        var answer = response.status() + " " + response.request().method() + " " + path;
        if (!expected.contains(answer)) found.add("answer: " + answer);
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern untranslated() {
        var texts = new JsonMapper().readTree(TEXTS.toFile());
        var groups = texts.propertyNames().stream()
                .filter(group -> texts.get(group).isObject())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        // A placeholder of mails is none: {{ticket.number}}.
        return Pattern.compile("(?<![\\w@./{#-])(?:" + groups + ")(?:\\.[A-Za-z_-]+)+(?![\\w@/])");
    }
}

package org.goodword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What one person sees and does, by role and label as she would say it. Notices what she would not: errors in the
/// console, answers that should not be, words nobody has translated.
final class Screen {
    static final int WIDE = 1440;
    static final int NARROW = 360;
    static final int HIGH = 900;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path TEXTS = Path.of("..", "web", "app", "src", "i18n", "en.json");
    private static final Pattern KEY = untranslated();

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> expected = new HashSet<>(Set.of("401 GET /api/v1/session"));

    Screen(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(this::said);
        page.onPageError(error -> faults.add("uncaught: " + error));
        page.onResponse(this::answered);
    }

    String name() {
        return name;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    void goTo(String path) {
        page.navigate(path);
    }

    /// `422 POST /api/v1/tickets`: an answer that belongs to this journey.
    void expect(String answer) {
        expected.add(answer);
    }

    Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator link(String label) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator text(String words) {
        return page.getByText(words);
    }

    Locator list() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Tickets"));
    }

    /// The row of a ticket, by words in it.
    Locator row(String words) {
        return list().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator conversation() {
        return page.getByRole(AriaRole.MAIN, new Page.GetByRoleOptions().setName("Conversation"));
    }

    /// Messages by what they are and of whom: "Reply by Ada".
    Locator message(String label) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(label));
    }

    Locator editor(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    void press(String keys) {
        page.keyboard().press(keys);
    }

    /// Looks as a user of assistive technology would need it, in light, dark and on a phone, and keeps a picture of
    /// each.
    void look(String what) {
        noteUntranslated();
        for (var width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HIGH);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var shot = "%s-%s-%d.png".formatted(what, scheme.name().toLowerCase(java.util.Locale.ROOT), width);
                page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(shot)));
                noteBarriers(shot);
            }
        }
        page.setViewportSize(WIDE, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void noteBarriers(String where) {
        for (var rule : new AxeBuilder(page).analyze().getViolations())
            for (var node : rule.getNodes())
                faults.add("axe on %s: %s%n    %s%n    %s"
                        .formatted(where, rule.getId(), node.getHtml(), node.getFailureSummary()));
    }

    private void noteUntranslated() {
        var words = (String) page.evaluate("""
                () => [document.title, document.body.innerText,
                       ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) =>
                         ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''))].join('\\n')
                """);
        KEY.matcher(words).results().forEach(found -> faults.add("nobody has translated " + found.group()));
    }

    void assertFlawless() {
        noteUntranslated();
        assertThat(faults).as("what went wrong on the screen of " + name).isEmpty();
    }

    void leavePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        System.err.printf("%s: %s%n  %s%n", name, page.url(), String.join("\n  ", faults));
    }

    void close() {
        context.close();
    }

    private void said(ConsoleMessage message) {
        // Answers are judged where they come in.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
            faults.add("console: " + message.text());
    }

    private void answered(Response response) {
        if (response.status() < 400) return;
        var path = java.net.URI.create(response.url()).getPath();
        var answer = response.status() + " " + response.request().method() + " " + path;
        if (!expected.contains(answer)) faults.add("answer: " + answer);
    }

    private static Pattern untranslated() {
        var texts = new JsonMapper().readTree(TEXTS.toFile());
        var groups = texts.propertyNames().stream()
                .filter(group -> texts.get(group).isObject())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w@./-])(?:" + groups + ")(?:\\.[A-Za-z_-]+)+(?![\\w@/])");
    }
}

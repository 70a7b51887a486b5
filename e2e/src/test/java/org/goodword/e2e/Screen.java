package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What one person sees and does, by role and label as she would say it.
final class Screen {
    static final int WIDE = 1440;
    static final int NARROW = 360;
    static final int HIGH = 900;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /// What has the focus and looks no different for it; "page" when nothing has it.
    private static final String UNSEEN_FOCUS = """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return 'page';
              // A caret shows itself.
              if (one.isContentEditable || one.matches('input:not([type=checkbox]), textarea')) return '';
              const looks = () => {
                const seen = [];
                for (let part = one; part && seen.length < 8; part = part.parentElement) {
                  const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, opacity } = getComputedStyle(part);
                  const outline = outlineStyle === 'none' ? '' : outlineWidth;
                  seen.push([outline, boxShadow, borderColor, backgroundColor, opacity].join());
                }
                return seen.join();
              };
              const focused = looks();
              one.blur();
              const other = looks();
              one.focus();
              return focused === other ? one.outerHTML.slice(0, 200) : '';
            }
            """;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final Faults faults;

    Screen(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        this.page = context.newPage();
        this.faults = new Faults(page);
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

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /// `422 POST /api/v1/tickets`: an answer that belongs to this journey.
    void expect(String answer) {
        faults.expect(answer);
    }

    /// The server is going to be away.
    void forgiveLostConnections() {
        faults.forgiveLostConnections();
    }

    static Locator.GetByRoleOptions named(String label) {
        return new Locator.GetByRoleOptions().setName(label).setExact(true);
    }

    private Locator exactly(AriaRole role, String label) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator like(AriaRole role, String label) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(label));
    }

    Locator button(String label) {
        return exactly(AriaRole.BUTTON, label);
    }

    Locator link(String label) {
        return like(AriaRole.LINK, label);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator text(String words) {
        return page.getByText(words);
    }

    Locator heading(String title) {
        return exactly(AriaRole.HEADING, title);
    }

    Locator dialog(String title) {
        return like(AriaRole.DIALOG, title);
    }

    Locator form(String label) {
        return exactly(AriaRole.FORM, label);
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator tab(String label) {
        return exactly(AriaRole.TAB, label);
    }

    Locator option(String words) {
        return page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator menuItem(String label) {
        return like(AriaRole.MENUITEM, label);
    }

    /// The views beside the list.
    Locator views() {
        return exactly(AriaRole.NAVIGATION, "Views");
    }

    Locator view(String name) {
        return views().getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    Locator list() {
        return like(AriaRole.LIST, "Tickets");
    }

    /// The row of a ticket, by words in it.
    Locator row(String words) {
        return list().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator region(String label) {
        return like(AriaRole.REGION, label);
    }

    Locator conversation() {
        return like(AriaRole.MAIN, "Conversation");
    }

    /// Messages by what they are and of whom: "Reply by Ada".
    Locator message(String label) {
        return like(AriaRole.ARTICLE, label);
    }

    Locator editor(String label) {
        return exactly(AriaRole.TEXTBOX, label);
    }

    /// What was said just now at the foot of the screen.
    Locator toast(String words) {
        return page.getByRole(AriaRole.STATUS).getByText(words);
    }

    void press(String keys) {
        page.keyboard().press(keys);
    }

    /// Types as a person does, wherever the cursor is.
    void type(String words) {
        page.keyboard().type(words);
    }

    void write(String words) {
        editor("Your reply").click();
        type(words);
    }

    void reply(String words) {
        write(words);
        button("Send").click();
        assertThat(toast("Sent to")).isVisible();
    }

    /// Says it in a chat, by the key that sends there.
    void reply(String words, String key) {
        write(words);
        press(key);
        assertThat(message("Reply by").filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    void resize(int width) {
        page.setViewportSize(width, HIGH);
    }

    /// Colours pass over from one to the other: what is looked at next is as it stays.
    void prefer(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("""
                async () => {
                  do await new Promise(requestAnimationFrame);
                  while (document.getAnimations().length > 0);
                }
                """);
    }

    /// Looks as a user of assistive technology would need it, in light, dark and on a phone, and
    /// keeps a picture of each.
    void look(String what) {
        faults.noteUntranslated();
        for (var width : List.of(WIDE, NARROW)) {
            resize(width);
            // A phone has no pointer that lies on what was elsewhere before.
            if (width == NARROW) page.mouse().move(0, 0);
            prefer(ColorScheme.LIGHT);
            faults.noteBarriers(picture(what, ColorScheme.LIGHT, width));
            prefer(ColorScheme.DARK);
            // Dark differs in its colours only.
            faults.noteBarriers(picture(what, ColorScheme.DARK, width), "color-contrast");
        }
        resize(WIDE);
        prefer(ColorScheme.LIGHT);
    }

    /// What stands on it, but for the words of time, which say the time instead: those grow old by themselves.
    String state() {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('nav, main, section, aside')]
                  .filter((one) => !one.parentElement.closest('nav, main, section, aside'))
                  .map((one) => {
                    const copy = one.cloneNode(true);
                    for (const time of copy.querySelectorAll('time')) time.textContent = time.dateTime;
                    for (const part of copy.querySelectorAll('*')) part.append('\\n');
                    return copy.textContent.replaceAll(/\\n+/g, '\\n');
                  }).join('\\n')
                """);
    }

    /// Nothing lies beyond the edge.
    void assertFits() {
        var over = (Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(over.intValue()).as("px too wide").isLessThanOrEqualTo(0);
    }

    /// Of the page's ground, 0 for black and 1 for white.
    double brightness() {
        return ((Number) page.evaluate("""
                () => {
                  const rgb = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
                  return (rgb[0] + rgb[1] + rgb[2]) / 3 / 255;
                }
                """)).doubleValue();
    }

    /// Goes from one thing to the next with the Tab key: each must show that it has the focus.
    void walkByTab(int most) {
        for (var i = 0; i < most; i++) {
            press("Tab");
            var unseen = (String) page.evaluate(UNSEEN_FOCUS);
            if (unseen.equals("page")) return;
            assertThat(unseen).as("has the focus, and nobody sees it").isEmpty();
        }
    }

    private String picture(String what, ColorScheme scheme, int width) {
        var name = "%s-%s-%d.png".formatted(what, scheme.name().toLowerCase(Locale.ROOT), width);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
        return name;
    }

    void assertFlawless() {
        faults.noteUntranslated();
        assertThat(faults.found())
                .as("what went wrong on the screen of " + name)
                .isEmpty();
    }

    void leavePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        System.err.printf("%s: %s%n  %s%n", name, page.url(), String.join("\n  ", faults.found()));
    }

    void close() {
        context.close();
    }
}

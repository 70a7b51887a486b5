package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Mara shows what she means.
class PicturesTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;

    @BeforeEach
    void atATicket() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        mara.goTo("/inbox/open/" + desk.ticket("Which button?", "I cannot find it."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPictureStandsInTheTextAndAFileBesideIt() {
        mara.write("This one: ");
        bring("paste", "button.png");
        var picture = mara.editor("Your reply").getByRole(AriaRole.IMG);
        assertThat(picture).isVisible();
        bring("drop", "other.png");
        assertThat(picture).hasCount(2);
        var chooser =
                mara.page().waitForFileChooser(() -> mara.button("Attach files").click());
        chooser.setFiles(new FilePayload("guide.txt", "text/plain", "Press it.".getBytes(StandardCharsets.UTF_8)));
        assertThat(mara.page().getByRole(AriaRole.LIST, named("Attached files")))
                .containsText("guide.txt · 9");
        mara.button("Send").click();
        assertThat(mara.toast("Sent to")).isVisible();

        var shown = mara.message("Reply by Mara Lind");
        var inside = shown.locator("iframe").contentFrame().getByRole(AriaRole.IMG);
        assertThat(inside).hasCount(2);
        for (var one : inside.all())
            assertThat(one.evaluate("async (image) => { await image.decode(); return image.naturalWidth; }"))
                    .isEqualTo(2);
        assertThat(shown.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Attachments"))
                        .getByRole(AriaRole.LISTITEM))
                .hasText(Pattern.compile("guide.txt"));

        var parts = Outside.parts(desk.outside().arrived(1));
        var html = parts.get("text/html");
        for (var name : List.of("button.png", "other.png")) {
            var id = parts.get("inline " + name);
            assertThat(html).as(name).contains("cid:" + id);
        }
        assertThat(parts.get("attachment guide.txt")).isEqualTo("Press it.");
    }

    /// As the system hands a file to a page: pasted, or let go above it.
    private void bring(String how, String name) {
        mara.editor("Your reply").evaluate("""
                        (editor, { how, name, content }) => {
                          const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                          const data = new DataTransfer();
                          data.items.add(new File([bytes], name, { type: 'image/png' }));
                          const { left, top, width, height } = editor.getBoundingClientRect();
                          const place = { clientX: left + width / 2, clientY: top + height / 2 };
                          const init = { bubbles: true, cancelable: true, composed: true };
                          editor.dispatchEvent(how === 'paste'
                            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
                            : new DragEvent('drop', { ...init, ...place, dataTransfer: data }));
                        }
                        """, Map.of("how", how, "name", name, "content", Outside.SQUARE));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

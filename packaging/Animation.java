import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

/// The animation of the README: a customer writes, Mara answers, the server is killed, nothing is lost. Of a demo that runs.
class Animation {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;
    private static final int SHOWN = 960;
    private static final int EVERY = 800;

    private final List<BufferedImage> frames = new ArrayList<>();
    private final Page page;

    private Animation(Page page) {
        this.page = page;
    }

    /// CHROMIUM URL FILE
    public static void main(String[] typed) throws IOException {
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(typed[0]))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            var context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(WIDTH, HEIGHT)
                    .setLocale("en-US")
                    .setTimezoneId("Europe/Berlin"));
            var animation = new Animation(context.newPage());
            animation.play(typed[1]);
            animation.write(Path.of(typed[2]));
        }
    }

    private void play(String url) {
        page.navigate(url + "/demo");
        var desk = page.frameLocator("#agent");
        var mail = row(desk, "Light for an exhibition");
        watchUntil(mail);
        mail.click();
        watch(2);
        var editor = desk.getByRole(AriaRole.TEXTBOX, named("Your reply"));
        editor.click();
        for (var words : List.of("The Beam has no ultraviolet light at all.", " Your watercolours are safe.")) {
            editor.pressSequentially(words);
            watch(1);
        }
        desk.getByRole(AriaRole.BUTTON, named("Send")).click();
        watch(2);
        var accept = desk.getByRole(AriaRole.BUTTON, named("Accept")).first();
        watchUntil(accept);
        accept.click();
        watch(2);
        editor.click();
        editor.pressSequentially("The Pebble: it can be dimmed to a candle.");
        editor.press("Enter");
        watch(3);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Crash the server now")).click();
        watchUntil(page.getByText("14 there"));
        watch(4);
    }

    private void watch(int times) {
        for (var time = 0; time < times; time++) {
            page.waitForTimeout(EVERY);
            frame();
        }
    }

    private void watchUntil(Locator seen) {
        for (var time = 0; time < 200 && !seen.isVisible(); time++) {
            page.waitForTimeout(EVERY);
            // Waiting is shown short.
            if (time % 4 == 0) frame();
        }
        frame();
    }

    private void frame() {
        try {
            var shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            var small = new BufferedImage(SHOWN, SHOWN * HEIGHT / WIDTH, BufferedImage.TYPE_INT_RGB);
            var drawing = small.createGraphics();
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            drawing.drawImage(shot, 0, 0, small.getWidth(), small.getHeight(), null);
            drawing.dispose();
            frames.add(small);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Locator row(FrameLocator desk, String words) {
        return desk.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static FrameLocator.GetByRoleOptions named(String label) {
        return new FrameLocator.GetByRoleOptions().setName(label).setExact(true);
    }

    private void write(Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                var about = writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
                var format = about.getNativeMetadataFormatName();
                var root = (IIOMetadataNode) about.getAsTree(format);
                var control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
                control.setAttribute("delayTime", Integer.toString(EVERY / 10));
                root.appendChild(forEver());
                about.setFromTree(format, root);
                writer.writeToSequence(new IIOImage(frame, null, about), null);
            }
            writer.endWriteSequence();
        }
    }

    /// The extension by which browsers repeat (NETSCAPE 2.0).
    private static IIOMetadataNode forEver() {
        var extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, 0, 0});
        var all = new IIOMetadataNode("ApplicationExtensions");
        all.appendChild(extension);
        return all;
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Signing in takes more than a password: an app, a recovery code, a passkey of the device.
class SecondFactorTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Desk.Colleague nora;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        nora = desk.agent("Nora Feld");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAppIsSetUpAndAskedForAndARecoveryCodeStandsIn() {
        var screen = screens.signedIn(desk, nora);
        screen.goTo("/settings/access");
        screen.look("sign-in-settings");
        screen.button("Set up a second factor").click();
        screen.field("Your password now").fill(Desk.PASSWORD);
        screen.form("Set up a second factor")
                .getByRole(AriaRole.BUTTON, Screen.named("Set up a second factor"))
                .click();
        assertThat(screen.page()
                        .getByRole(
                                AriaRole.IMG,
                                new com.microsoft.playwright.Page.GetByRoleOptions()
                                        .setName("QR code for your authenticator app")))
                .isVisible();
        screen.look("second-factor-enrolment");
        var secret = screen.page().locator("code").first().textContent().replace(" ", "");
        var used = new ArrayList<Long>();
        screen.field("Code that the app shows").fill(code(secret, used));
        screen.button("Confirm").click();
        assertThat(screen.region("Recovery codes").getByRole(AriaRole.LISTITEM)).hasCount(10);
        screen.look("recovery-codes");
        var recovery = screen.region("Recovery codes").locator("code").first().textContent();
        screen.button("I have kept them").click();
        assertThat(screen.text("10 recovery codes are left.")).isVisible();

        var door = screens.open(desk.house(), "nora-again");
        door.expect("401 POST /api/v1/session");
        door.expect("403 POST /api/v1/session/second-factor");
        passwordAt(door);
        assertThat(door.heading("One more step")).isVisible();
        door.look("second-step");
        door.field("Code").fill("000 000");
        door.button("Sign in").click();
        assertThat(door.alert()).containsText("does not fit");
        door.field("Code").fill(code(secret, used));
        door.button("Sign in").click();
        assertThat(door.link("Contacts")).isVisible();

        var lost = screens.open(desk.house(), "nora-without-phone");
        lost.expect("401 POST /api/v1/session");
        passwordAt(lost);
        lost.field("Code").fill(recovery);
        lost.button("Sign in").click();
        assertThat(lost.link("Contacts")).isVisible();
        lost.goTo("/settings/access");
        assertThat(lost.text("9 recovery codes are left.")).isVisible();
        assertThat(lost.region("Sessions").getByRole(AriaRole.LISTITEM)).hasCount(3);
        lost.button("End all others").click();
        assertThat(lost.region("Sessions").getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    @Test
    void aPasskeyOfTheDeviceSignsInWithoutAPassword() {
        var screen = screens.signedIn(desk, nora);
        hasAuthenticator(screen);
        screen.goTo("/settings/access");
        screen.button("Add a passkey").click();
        screen.field("Name of the passkey").fill("This laptop");
        screen.field("Your password now").fill(Desk.PASSWORD);
        screen.form("Add a passkey")
                .getByRole(AriaRole.BUTTON, Screen.named("Add a passkey"))
                .click();
        assertThat(screen.region("Recovery codes").getByRole(AriaRole.LISTITEM)).hasCount(10);
        screen.button("I have kept them").click();
        assertThat(screen.region("Passkeys")
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("This laptop")))
                .isVisible();
        screen.look("passkeys");

        forgetsHer(screen);
        screen.goTo("/sign-in");
        screen.button("Use a passkey").click();
        assertThat(screen.link("Contacts")).isVisible();

        forgetsHer(screen);
        screen.goTo("/sign-in");
        screen.expect("401 POST /api/v1/session");
        passwordAt(screen);
        assertThat(screen.heading("One more step")).isVisible();
        screen.button("Use a passkey").click();
        assertThat(screen.link("Contacts")).isVisible();
    }

    /// Nothing that the page still asks for may find her gone.
    private static void forgetsHer(Screen screen) {
        screen.goTo("about:blank");
        screen.context().clearCookies();
    }

    private void passwordAt(Screen screen) {
        screen.goTo("/sign-in");
        screen.field("E-mail address").fill(nora.email());
        screen.page().getByLabel("Password").first().fill(Desk.PASSWORD);
        screen.button("Sign in").click();
    }

    /// Chromium's own, which recognises its owner by itself.
    private static void hasAuthenticator(Screen screen) {
        var devtools = screen.context().newCDPSession(screen.page());
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        assertThat(devtools.send("WebAuthn.addVirtualAuthenticator", request).has("authenticatorId"))
                .isTrue();
    }

    /// What an app shows (RFC 6238). Each is typed once.
    private static String code(String secret, List<Long> used) {
        var step = await().atMost(Duration.ofSeconds(90)).until(() -> free(used), found -> found > 0);
        used.add(step);
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static long free(List<Long> used) {
        var now = System.currentTimeMillis() / 30_000;
        var last = used.isEmpty() ? 0 : used.getLast();
        return last <= now ? Math.max(now, last + 1) : 0;
    }

    private static byte[] base32(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        var buffer = 0L;
        var bits = 0;
        for (var letter : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.put((byte) (buffer >> bits));
        }
        return bytes.array();
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who signed in on the shop is the same visitor everywhere, and nobody can pretend to be.
class ChatIdentityTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private RingingDesk chat;
    private String secret;

    @BeforeEach
    void open() {
        chat = RingingDesk.open("Mara Lind");
        secret = chat.desk()
                .ada()
                .post("/widgets/" + chat.desk().brand() + "/secret", Map.of())
                .get("secret")
                .asString();
        chat.set(Map.of("identify", "required"));
        chat.here(screens, "Mara Lind");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void aConversationFollowsAPersonToAnotherDevice() {
        var phone = chat.visitor(screens, "phone", "/?proof=" + proof(secret, Duration.ofMinutes(5)));
        phone.opens();
        phone.says("From my phone");
        var laptop = chat.visitor(screens, "laptop", "/?proof=" + proof(secret, Duration.ofMinutes(5)));
        laptop.opens();
        assertThat(laptop.said("From my phone")).hasCount(1);
    }

    @Test
    void aForgedProofIsRefused() {
        refused(proof("another secret than the desk's own", Duration.ofMinutes(5)));
    }

    @Test
    void anExpiredProofIsRefused() {
        refused(proof(secret, Duration.ofMinutes(-5)));
    }

    @Test
    void aProofHoldsOnce() {
        var once = proof(secret, Duration.ofMinutes(5));
        var first = chat.visitor(screens, "first", "/?proof=" + once);
        first.opens();
        first.says("It is me");
        refused(once);
    }

    private void refused(String proof) {
        var stranger = chat.visitor(screens, "stranger", "/?proof=" + proof);
        stranger.screen().expect("401 POST /api/v1/chat/visitors");
        stranger.opens();
        assertThat(stranger.text("Sign in on this page to chat with us.")).isVisible();
        assertThat(stranger.field("Write a message")).hasCount(0);
        stranger.screen().page().waitForCondition(() -> stranger.heard().contains("identify-failed"));
    }

    private static String proof(String secret, Duration life) {
        var now = Instant.now();
        var issued = Math.min(now.getEpochSecond(), now.plus(life).getEpochSecond() - 60);
        var claims = "{\"sub\":\"customer-7\",\"name\":\"Dana Scully\",\"email\":\"dana.known@customer.example\","
                + "\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(UUID.randomUUID(), issued, now.plus(life).getEpochSecond());
        var words = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return words + "." + base64(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A shop that knows its customers says in the chat who they are.
class ProvenVisitorTests {
    private static final String REFUSED = "401 POST /api/v1/chat/visitors";
    private static final String SIGN_IN = "Sign in on this page to chat with us.";
    private static final Duration SHORT = Duration.ofMinutes(5);

    @RegisterExtension
    final Screens screens = new Screens();

    private RingingDesk chat;
    private SignedIn shop;

    @BeforeEach
    void aShopThatKnowsItsCustomers() {
        chat = RingingDesk.open("Mara Lind");
        chat.here(screens, "Mara Lind");
        chat.set(Map.of("identify", "required"));
        var key = chat.desk().ada().post("/widgets/" + chat.desk().brand() + "/secret", Map.of());
        shop = new SignedIn(key.get("secret").asString(), "customer-7");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void theSameConversationStandsOnEachOfHisDevices() {
        var phone = known("phone", shop.proof(SHORT));
        phone.says("From my phone");
        var laptop = known("laptop", shop.proof(SHORT));
        assertThat(laptop.said("From my phone")).hasCount(1);
        laptop.says("From my laptop");
        assertThat(phone.said("From my laptop")).hasCount(1);

        var other = known("other", new SignedIn(shop.secret(), "customer-8").proof(SHORT));
        other.says("I am somebody else");
        assertThat(other.said("From my phone")).hasCount(0);
        assertThat(phone.said("somebody else")).hasCount(0);
    }

    @Test
    void whoProvesNothingIsAskedToSignInWhereHeMust() {
        var once = shop.proof(SHORT);
        known("dana", once).says("It is me");

        refused("replayed", once);
        refused("expired", shop.proof(SHORT.negated()));
        refused("forged", new SignedIn("a key that somebody else made up", "customer-7").proof(SHORT));
    }

    @Test
    void whereHeMayAForgedProofLeavesHimAStranger() {
        chat.set(Map.of("identify", "optional"));
        known("dana", shop.proof(SHORT)).says("For my eyes only");

        var stranger = at("stranger", new SignedIn("a key that somebody else made up", "customer-7").proof(SHORT));
        stranger.screen().expect(REFUSED);
        stranger.opens();
        hears(stranger, "identify-failed");
        stranger.says("Then without a name");
        assertThat(stranger.said("Then without a name")).containsText("Sent");
        assertThat(stranger.said("For my eyes only")).hasCount(0);
    }

    private void refused(String name, String proof) {
        var visitor = at(name, proof);
        visitor.screen().expect(REFUSED);
        visitor.opens();
        hears(visitor, "identify-failed");
        assertThat(visitor.text(SIGN_IN)).isVisible();
        assertThat(visitor.field("Write a message")).hasCount(0);
        assertThat(visitor.heard()).doesNotContain("identified");
        visitor.assertNothingStored();
    }

    private Visitor known(String name, String proof) {
        var visitor = at(name, proof);
        visitor.opens();
        hears(visitor, "identified");
        return visitor;
    }

    private Visitor at(String name, String proof) {
        return chat.visitor(screens, name, "/?proof=" + proof);
    }

    private static void hears(Visitor visitor, String name) {
        visitor.screen().page().waitForCondition(() -> visitor.heard().contains(name));
    }
}

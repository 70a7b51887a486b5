package org.goodword.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class PreferencesTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void theSessionTellsWhoOneIsAndHowOneLikesIt() {
        var mara = acme.mara().rest();
        mara.patch("/agents/me", Map.of("signature", "<p>Mara <script>x</script></p>"))
                .json(200);
        var me = mara.get("/session").json(200);
        assertThat(me.get("id").asString()).isEqualTo(acme.mara().id().toString());
        assertThat(me.get("name").asString()).isEqualTo("Mara");
        assertThat(me.get("signature").asString()).contains("Mara").doesNotContain("script");
        assertThat(me.at("/settings/theme").asString()).isEqualTo("system");
        assertThat(acme.ben().rest().get("/session").json(200).get("signature").asString())
                .isEmpty();
    }

    @Test
    void whoChoseNothingHasWhatTheWorkspaceBeginsWith() {
        var quiet = Map.of("browser", false, "sound", false);
        var loud = Map.of("browser", true, "sound", true);
        var mara = acme.mara().rest();
        mara.put("/agents/me/settings", Map.of("notifications", Map.of("assigned", loud)))
                .json(200);
        acme.ada()
                .rest()
                .put("/notification-defaults", Map.of("notifications", Map.of("assigned", quiet)))
                .json(200);
        assertThat(assignedBrowser(mara)).isTrue();
        var ben = acme.ben().rest();
        assertThat(assignedBrowser(ben)).isFalse();
        ben.put("/agents/me/settings", Map.of("notifications", Map.of("assigned", loud)))
                .json(200);
        assertThat(assignedBrowser(ben)).isTrue();
        assertThat(assignedBrowser(cast.initech().ben().rest())).isTrue();
        mara.put("/notification-defaults", Map.of("notifications", Map.of())).refused(403, "not-allowed");
        acme.ada()
                .rest()
                .put("/notification-defaults", Map.of("notifications", Map.of("rain", quiet)))
                .refused(422, "invalid-value");
    }

    private static boolean assignedBrowser(Rest rest) {
        return rest.get("/agents/me/settings")
                .json(200)
                .at("/notifications/assigned/browser")
                .asBoolean();
    }

    @Test
    void settingsAreKeptAndCompleted() {
        var mara = acme.mara().rest();
        var chosen = Map.of(
                "language",
                "de",
                "theme",
                "dark",
                "sound",
                false,
                "notifications",
                Map.of("assigned", Map.of("browser", false, "sound", false)),
                "rows",
                List.of("team", "warranty", "team"));
        mara.put("/agents/me/settings", chosen).json(200);
        var settings = mara.get("/agents/me/settings").json(200);
        assertThat(settings.get("language").asString()).isEqualTo("de");
        assertThat(settings.get("sound").asBoolean()).isFalse();
        assertThat(settings.get("rows").valueStream().map(JsonNode::asString)).containsExactly("team", "warranty");
        mara.put("/agents/me/settings", Map.of("rows", List.of("a", "b", "c", "d", "e", "f")))
                .refused(422, "invalid-value");
        assertThat(settings.at("/notifications/assigned/browser").asBoolean()).isFalse();
        assertThat(settings.at("/notifications/mentioned/browser").asBoolean()).isTrue();
        assertThat(mara.get("/session").json(200).get("settings")).isEqualTo(settings);
        mara.put("/agents/me/settings", Map.of("theme", "pink")).refused(422, "invalid-value");
        mara.put("/agents/me/settings", Map.of("notifications", Map.of("rain", Map.of("browser", true, "sound", true))))
                .refused(422, "invalid-value");
        assertThat(mara.get("/agents/me/settings").json(200)).isEqualTo(settings);
    }
}

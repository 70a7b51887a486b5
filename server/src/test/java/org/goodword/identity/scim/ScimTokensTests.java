package org.goodword.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.scim.ScimDesk.op;
import static org.goodword.identity.scim.ScimDesk.refused;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class ScimTokensTests {
    @Autowired
    private Cast cast;

    private ScimDesk desk;

    @BeforeEach
    void newWorkspace() {
        desk = new ScimDesk(cast);
    }

    @Test
    void onlyATokenForItOpensTheServiceAndItOpensNothingElse() {
        var token = desk.token("Second");
        desk.directory(cast, token).get("/Users").json(200);
        for (var other : List.of("", "gws_", "gws_forged", "gw_" + token.substring(4))) {
            var knocked = desk.directory(cast, other).get("/Users");
            refused(knocked, 401, "");
            assertThat(knocked.header("WWW-Authenticate")).startsWith("Bearer");
        }
        refused(desk.directory(cast, "gws_forged").get("/ServiceProviderConfig"), 401, "");
        cast.anonymous().withToken(token).get("/tickets").refused(401, "not-signed-in");
        cast.anonymous().withToken(token).get("/agents").refused(401, "not-signed-in");
        var adas = desk.ada.headers().getOrDefault("Authorization", "").substring("Bearer ".length());
        refused(desk.directory(cast, adas).get("/Users"), 401, "");
    }

    @Test
    void aTokenThatWasRevokedCountsNoMore() {
        var token = desk.token("Second");
        var directory = desk.directory(cast, token);
        directory.get("/Users").json(200);
        var listed = desk.ada.get("/scim").json(200).get("tokens");
        assertThat(listed).hasSize(2);
        assertThat(listed.toString()).doesNotContain(token);
        for (var one : listed) {
            if (one.get("name").asString().equals("Second")) {
                assertThat(one.get("usedAt").isNull()).isFalse();
                desk.ada.delete("/scim/tokens/" + one.get("id").asString()).json(204);
            }
        }
        refused(directory.get("/Users"), 401, "");
        desk.scim.get("/Users").json(200);
    }

    @Test
    void anotherWorkspaceIsNotReached() {
        var initech = new ScimDesk(cast);
        var theirs = initech.company.mara().id();
        assertThat(desk.scim.get("/Users").text()).doesNotContain(initech.company.domain());
        refused(desk.scim.get("/Users/" + theirs), 404, "");
        refused(desk.patch("/Users/" + theirs, op("replace", "active", false)), 404, "");
        refused(desk.scim.delete("/Users/" + theirs), 404, "");
        var group = desk.group("Night shift").get("id").asString();
        refused(
                desk.patch("/Groups/" + group, op("add", "members", List.of(Map.of("value", theirs.toString())))),
                400,
                "invalidValue");
        refused(initech.scim.get("/Groups/" + group), 404, "");
        assertThat(initech.agent(theirs.toString()).get("state").asString()).isEqualTo("active");
        initech.group("Night shift");
        var knocking = desk.scim.with("Host", initech.company.domain());
        assertThat(knocking.get("/Users").text())
                .doesNotContain(initech.company.mara().email());
    }

    @Test
    void whoMaySecureTheWorkspaceMakesTokensAndGivesAwayWhatSheHolds() {
        var tom = desk.company.tom().rest();
        tom.get("/scim").refused(403, "not-allowed");
        tom.post("/scim/tokens", Map.of("name", "Mine")).refused(403, "not-allowed");
        var guard = cast.withRole(desk.company, "guard", RowScope.ALL, "workspace.secure", "agent.view");
        guard.rest()
                .put("/scim", Map.of("groups", List.of(), "otherwise", desk.role("admin")))
                .refused(403, "not-allowed");
        desk.ada
                .put(
                        "/scim",
                        Map.of("groups", List.of(Map.of("group", "g", "role", desk.role("agent"), "teams", List.of()))))
                .refused(422, "invalid-value");
        for (var i = 0; i < 9; i++) desk.token("Token " + i);
        desk.ada.post("/scim/tokens", Map.of("name", "One more")).refused(422, "invalid-value");
    }

    @Test
    void theNetworksOfTheWorkspaceCountForItToo() {
        var inside = "203.0.113.9";
        var rules = Map.of(
                "passwordLength",
                12,
                "idleHours",
                24,
                "longestHours",
                720,
                "newDeviceMails",
                true,
                "networks",
                List.of(inside));
        desk.ada.with("X-Forwarded-For", inside).put("/sign-in-rules", rules).json(200);
        refused(desk.scim.with("X-Forwarded-For", "198.51.100.9").get("/Users"), 403, "");
        desk.scim.with("X-Forwarded-For", inside).get("/Users").json(200);
    }
}

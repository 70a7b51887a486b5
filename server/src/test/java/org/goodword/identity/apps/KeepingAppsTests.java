package org.goodword.identity.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.apps.AppDesk.BACK;
import static org.goodword.identity.apps.AppDesk.answer;
import static org.goodword.identity.apps.AppDesk.only;
import static org.goodword.identity.apps.AppDesk.query;
import static org.goodword.identity.apps.AppDesk.refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What administrators do with apps.
@GoodwordTest
class KeepingAppsTests {
    @Autowired
    private Cast cast;

    private AppDesk desk;

    @BeforeEach
    void newWorkspace() {
        desk = new AppDesk(cast);
    }

    @Test
    void anAdministratorSeesWhoUsesAnAppAndTakesItFromThemOrRemovesIt() {
        var reader = desk.program(true, "tickets:read");
        var maras = desk.tokens(desk.company.mara().rest(), reader, "tickets:read");
        var bens = desk.tokens(desk.company.ben().rest(), reader, "tickets:read");
        desk.by(maras).get("/tickets").json(200);
        var listed = only(desk.ada.get("/apps").json(200));
        assertThat(listed.get("people").asInt()).isEqualTo(2);
        assertThat(listed.get("usedAt").isNull()).isFalse();
        assertThat(listed.toString()).doesNotContain(reader.secret());
        var first = desk.ada.get("/apps/" + reader.id() + "/people?limit=1").json(200);
        var second = desk.ada
                .get("/apps/" + reader.id() + "/people?limit=1&cursor="
                        + first.get("next").asString())
                .json(200);
        assertThat(List.of(
                        only(first).get("name").asString(),
                        only(second).get("name").asString()))
                .containsExactlyInAnyOrder("Mara", "Ben");
        desk.ada
                .delete("/apps/%s/people/%s"
                        .formatted(reader.id(), desk.company.mara().id()))
                .json(204);
        desk.by(maras).get("/tickets").refused(401, "not-signed-in");
        desk.by(bens).get("/tickets").json(200);

        desk.ada.delete("/apps/" + reader.id()).json(204);
        desk.by(bens).get("/tickets").refused(401, "not-signed-in");
        refused(desk.refresh(reader, bens.get("refresh_token").asString()), 401, "invalid_client");
        answer(desk.ada, query(reader, "tickets:read"), true).refused(404, "unknown-app");
        assertThat(desk.events()).contains("app.removed");
    }

    @Test
    void onlyWhoManagesIntegrationsKeepsApps() {
        var reader = desk.program(true, "tickets:read");
        var mara = desk.company.mara().rest();
        var wish = Map.of("name", "Mine", "redirectUris", List.of(BACK), "scopes", List.of("tickets:read"));
        mara.get("/apps").refused(403, "not-allowed");
        mara.post("/apps", with(wish, "confidential", true)).refused(403, "not-allowed");
        mara.put("/apps/" + reader.id(), wish).refused(403, "not-allowed");
        mara.post("/apps/" + reader.id() + "/secret", Map.of()).refused(403, "not-allowed");
        mara.delete("/apps/" + reader.id()).refused(403, "not-allowed");
        mara.get("/apps/" + reader.id() + "/people").refused(403, "not-allowed");
        mara.delete("/apps/" + reader.id() + "/people/" + desk.company.ada().id())
                .refused(403, "not-allowed");
    }

    @Test
    void whatAnAppMayAskForNoMoreItDoesNoMore() {
        var reader = desk.program(true, "tickets:read", "contacts:read");
        var tokens = desk.tokens(desk.ada, reader, "tickets:read contacts:read");
        desk.by(tokens).get("/contacts").json(200);
        var changed = Map.of("name", "Reader", "redirectUris", List.of(BACK), "scopes", List.of("tickets:read"));
        desk.ada.with("If-Match", "\"7\"").put("/apps/" + reader.id(), changed).refused(412, "stale-version");
        desk.ada.with("If-Match", "\"1\"").put("/apps/" + reader.id(), changed).json(200);
        desk.by(tokens).get("/contacts").refused(403, "insufficient-scope");
        desk.by(tokens).get("/tickets").json(200);
        var newer = desk.refresh(reader, tokens.get("refresh_token").asString()).json(200);
        assertThat(newer.get("scope").asString()).isEqualTo("tickets:read");
    }

    @Test
    void aNewSecretEndsTheOneBefore() {
        var reader = desk.program(true, "tickets:read");
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        var renewed =
                desk.ada.post("/apps/" + reader.id() + "/secret", Map.of()).json(200);
        var refresh = tokens.get("refresh_token").asString();
        refused(desk.refresh(reader, refresh), 401, "invalid_client");
        var again = new AppDesk.Program(reader.id(), renewed.get("secret").asString());
        desk.refresh(again, refresh).json(200);
        var known = desk.program(false, "tickets:read");
        desk.ada.post("/apps/" + known.id() + "/secret", Map.of()).refused(422, "invalid-value");
    }

    private static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        var more = new LinkedHashMap<String, Object>(body);
        more.put(name, value);
        return more;
    }
}

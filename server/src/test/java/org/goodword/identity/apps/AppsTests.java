package org.goodword.identity.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.apps.AppDesk.BACK;
import static org.goodword.identity.apps.AppDesk.answer;
import static org.goodword.identity.apps.AppDesk.only;
import static org.goodword.identity.apps.AppDesk.query;
import static org.goodword.identity.apps.AppDesk.refused;
import static org.goodword.identity.apps.AppDesk.sentTo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AppsTests {
    @Autowired
    private Cast cast;

    private AppDesk desk;

    @BeforeEach
    void newWorkspace() {
        desk = new AppDesk(cast);
    }

    @Test
    void anAppThatAnAgentAllowsReadsHerTicketsAndSeesNoMoreThanShe() {
        desk.company.openedFor(desk.company.billing(), "Not for Mara");
        desk.company.openedFor(desk.company.support(), "For Mara");
        var reader = desk.program(true, "tickets:read");
        var mara = desk.company.mara().rest();
        var asked = mara.post("/app-authorisations/preview", Map.of("query", query(reader, "tickets:read")))
                .json(200);
        assertThat(asked.get("name").asString()).isEqualTo("Reader");
        assertThat(asked.get("known").asBoolean()).isFalse();
        assertThat(asked.get("scopes")).hasSize(1);

        var back = URI.create(answer(mara, query(reader, "tickets:read"), true)
                .json(200)
                .get("address")
                .asString());
        assertThat(back.toString()).startsWith(BACK + "?");
        var told = AppDesk.parameters(back);
        assertThat(told).containsEntry("state", "xyz").containsKeys("code", "iss");

        var tokens = desk.redeem(reader, told.getOrDefault("code", "")).json(200);
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.get("scope").asString()).isEqualTo("tickets:read");
        var seen = desk.by(tokens).get("/tickets");
        assertThat(seen.json(200).get("items").findValuesAsString("subject")).containsExactly("For Mara");
        assertThat(seen.header("RateLimit")).startsWith("\"token\";r=");
    }

    @Test
    void sheIsAskedOnceAndAgainWhenItWantsMore() {
        var reader = desk.program(true, "tickets:read", "contacts:read");
        desk.tokens(desk.ada, reader, "tickets:read");
        assertThat(known(reader, "tickets:read")).isTrue();
        assertThat(known(reader, "tickets:read contacts:read")).isFalse();
        desk.tokens(desk.ada, reader, "tickets:read contacts:read");
        assertThat(known(reader, "tickets:read contacts:read")).isTrue();
        assertThat(known(reader, "contacts:read")).isTrue();
        var other = desk.company.tom().rest();
        assertThat(other.post("/app-authorisations/preview", Map.of("query", query(reader, "tickets:read")))
                        .json(200)
                        .get("known")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void ofAProgramOnHerOwnMachineSheIsAskedEachTime() {
        var native1 = desk.program(false, List.of("http://127.0.0.1/back"), "tickets:read");
        var query = query(native1.id(), "http://127.0.0.1:49152/back", "tickets:read", challenge());
        assertThat(sentTo(answer(desk.ada, query, true))).containsKey("code");
        assertThat(desk.ada
                        .post("/app-authorisations/preview", Map.of("query", query))
                        .json(200)
                        .get("known")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoRefusesIsSentBackWithTheRefusal() {
        var reader = desk.program(true, "tickets:read");
        var told = sentTo(answer(desk.ada, query(reader, "tickets:read"), false));
        assertThat(told)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "xyz")
                .doesNotContainKey("code");
        assertThat(desk.ada.get("/agents/me/apps").json(200).get("items")).isEmpty();
    }

    @Test
    @Asvs("3.5.1")
    void whatSheAllowedSheSeesAndTakesBackAndItStopsAtOnce() {
        var reader = desk.program(true, "tickets:read");
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        desk.by(tokens).get("/tickets").json(200);
        var mine = only(desk.ada.get("/agents/me/apps").json(200));
        assertThat(mine.get("name").asString()).isEqualTo("Reader");
        assertThat(mine.get("usedAt").isNull()).isFalse();
        desk.company.tom().rest().delete("/agents/me/apps/" + reader.id()).refused(404, "not-found");
        desk.by(tokens).get("/tickets").json(200);
        desk.ada.delete("/agents/me/apps/" + reader.id()).json(204);
        var stopped = desk.by(tokens).get("/tickets").refused(401, "not-signed-in");
        assertThat(stopped.header("WWW-Authenticate")).contains("invalid_token");
        refused(desk.refresh(reader, tokens.get("refresh_token").asString()), 400, "invalid_grant");
        assertThat(known(reader, "tickets:read")).isFalse();
        assertThat(desk.events()).contains("app.registered", "app.allowed", "app.revoked");
    }

    @Test
    void whatAnAppDoesIsHersAndThroughIt() {
        var ticket = desk.company.opened("Stapler").id();
        var reader = desk.program(true, "tickets:read", "tickets:write");
        var mara = desk.company.mara();
        var tokens = desk.tokens(mara.rest(), reader, "tickets:read tickets:write");
        desk.by(tokens)
                .patch("/tickets/" + ticket, Map.of("priority", "urgent"))
                .json(200);
        mara.rest()
                .patch("/tickets/" + ticket, Map.of("subject", "Her own words"))
                .json(200);
        desk.ada.delete("/apps/" + reader.id()).json(204);

        var history = mara.rest().get("/tickets/" + ticket + "/history").json(200);
        var through = told(history, "ticket.priority-changed");
        assertThat(through.at("/actor/id").asString()).isEqualTo(mara.id().toString());
        assertThat(through.get("app").asString()).isEqualTo("Reader");
        assertThat(told(history, "ticket.subject-changed").get("app").isNull()).isTrue();
        var audit = desk.ada.get("/audit?event=ticket.priority-changed").json(200);
        assertThat(only(audit).get("app").asString()).isEqualTo("Reader");
        assertThat(only(audit).get("cause").asString()).isEqualTo("app:" + reader.id() + " Reader");
    }

    private static JsonNode told(JsonNode history, String event) {
        return history.get("items")
                .valueStream()
                .filter(one -> one.get("event").asString().equals(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsDeactivatedIsDoneForByNobody() {
        var reader = desk.program(true, "tickets:read");
        var tokens = desk.tokens(desk.company.mara().rest(), reader, "tickets:read");
        var waiting = desk.code(desk.company.mara().rest(), reader, "tickets:read");
        desk.by(tokens).get("/tickets").json(200);
        var mara = "/agents/" + desk.company.mara().id();
        desk.ada.patch(mara, Map.of("active", false)).json(200);
        desk.by(tokens).get("/tickets").refused(401, "not-signed-in");
        desk.ada.patch(mara, Map.of("active", true)).json(200);
        desk.by(tokens).get("/tickets").refused(401, "not-signed-in");
        refused(desk.refresh(reader, tokens.get("refresh_token").asString()), 400, "invalid_grant");
        refused(desk.redeem(reader, waiting), 400, "invalid_grant");
        assertThat(only(desk.ada.get("/apps").json(200)).get("people").asInt()).isZero();
    }

    @Test
    void anAppOfOneWorkspaceNeverReachesAnother() {
        var initech = new AppDesk(cast);
        var reader = desk.program(true, "tickets:read", "settings:read");
        desk.company.opened("Stapler");
        initech.company.opened("Printer");
        answer(initech.ada, query(reader, "tickets:read"), true).refused(404, "unknown-app");
        initech.ada.delete("/apps/" + reader.id()).refused(404, "not-found");
        initech.ada.get("/apps/" + reader.id() + "/people").refused(404, "not-found");
        assertThat(initech.ada.get("/apps").json(200).get("items")).isEmpty();

        var tokens = desk.tokens(desk.ada, reader, "tickets:read settings:read");
        var knocking = desk.by(tokens).with("Host", initech.company.domain());
        assertThat(knocking.get("/tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactly("Stapler");
        assertThat(knocking.get("/agents").text()).doesNotContain(initech.company.domain());

        var theirs = initech.program(true, "tickets:read");
        var code = desk.code(desk.ada, reader, "tickets:read");
        refused(initech.redeem(theirs, code), 400, "invalid_grant");
        var swapped = AppCallers.PREFIX
                + new AppId(UUID.fromString(theirs.id())).letters()
                + tokens.get("access_token").asString().substring(AppCallers.PREFIX.length() + 22);
        desk.by(swapped).get("/tickets").refused(401, "not-signed-in");
    }

    @Test
    void theNetworksOfTheWorkspaceCountForAppsToo() {
        var reader = desk.program(true, "tickets:read");
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
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
        desk.by(tokens).with("X-Forwarded-For", "198.51.100.9").get("/tickets").refused(403, "address-not-allowed");
        desk.by(tokens).with("X-Forwarded-For", inside).get("/tickets").json(200);
    }

    @Test
    void librariesFindTheirWayByTheMetadata() {
        var origin = desk.outside().base();
        var told = desk.outside().get("/.well-known/oauth-authorization-server").json(200);
        assertThat(told.get("issuer").asString()).isEqualTo(origin);
        assertThat(told.get("token_endpoint").asString()).isEqualTo(origin + "/oauth/token");
        assertThat(told.get("revocation_endpoint").asString()).isEqualTo(origin + "/oauth/revoke");
        assertThat(told.get("authorization_endpoint").asString()).isEqualTo(origin + "/oauth/authorize");
        assertThat(told.get("code_challenge_methods_supported")).hasSize(1);
        assertThat(told.get("scopes_supported")).hasSize(8);
        assertThat(told.get("authorization_response_iss_parameter_supported").asBoolean())
                .isTrue();
    }

    private boolean known(AppDesk.Program program, String scope) {
        return desk.ada
                .post("/app-authorisations/preview", Map.of("query", query(program, scope)))
                .json(200)
                .get("known")
                .asBoolean();
    }

    private static String challenge() {
        return AppDesk.challenge(AppDesk.VERIFIER);
    }
}

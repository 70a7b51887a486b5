package org.goodword.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Tab;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// An administrator looks at the product as a role sees it.
@GoodwordTest
class ViewingAsTests {
    private static final String VIEW = "/session/role-view";
    private static final Set<String> LEAVES = Set.of("DELETE /session", "DELETE " + VIEW);

    @Autowired
    private Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Company acme;
    private Rest ada;
    private Tab tab;

    @BeforeEach
    void signedIn() {
        acme = cast.acme();
        ada = acme.ada().rest();
        tab = new Tab(cast, acme);
        tab.signIn(acme.ada().email(), Company.PASSWORD).json(201);
        tab.get("/session").json(200);
    }

    private String role(String key) {
        return ada.get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    @Test
    void sheSeesWhatTheRoleSeesUntilSheLeaves() {
        acme.openedFor(acme.support(), "Of Support");
        acme.opened("Of nobody");
        assertThat(tab.get("/session").json(200).get("viewing").isNull()).isTrue();
        var seen = tab.send("PUT", VIEW, Map.of("role", role("agent"))).json(200);
        assertThat(seen.at("/viewing/name").asString()).isEqualTo("Agent");
        assertThat(seen.get("scope").asString()).isEqualTo("my-teams");
        assertThat(tab.get("/session").json(200)).isEqualTo(seen);
        assertThat(seen.get("permissions").toString()).contains("ticket.reply").doesNotContain("role.manage");
        assertThat(tab.get("/tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactly("Of nobody");
        tab.get("/audit").refused(403, "not-allowed");
        assertThat(ada.get("/tickets").json(200).get("items"))
                .as("a token looks as ever")
                .hasSize(2);
        tab.send("DELETE", VIEW, null).json(204);
        tab.send("DELETE", VIEW, null).json(204);
        assertThat(tab.get("/session").json(200).get("viewing").isNull()).isTrue();
        assertThat(tab.get("/tickets").json(200).get("items")).hasSize(2);
    }

    @Test
    void brandsAndFieldsOfTheRoleNarrowTheViewToo() {
        var second =
                ada.post("/brands", Map.of("key", "second", "name", "Second")).id();
        ada.post(
                        "/fields",
                        Map.of("subject", "ticket", "key", "secret", "kind", "text", "name", Map.of("en", "Secret")))
                .json(201);
        var body = acme.ticket("Of the second");
        body.put("brand", second);
        body.put("fields", Map.of("secret", "quagmire"));
        acme.opened(body);
        acme.opened("Of the first");
        var limits = Limits.of(
                new BrandScope.Only(Set.of(UUID.fromString(second))),
                new FieldRights(Set.of("ticket.secret"), Set.of()));
        var rita = cast.withRole(acme, "rita", RowScope.ALL, limits, "ticket.*");
        tab.send("PUT", VIEW, Map.of("role", rita.agent().role().value())).json(200);
        var shown = tab.get("/tickets");
        assertThat(shown.json(200).get("items").findValuesAsString("subject")).containsExactly("Of the second");
        assertThat(shown.text()).doesNotContain("quagmire");
    }

    @Test
    void nothingIsWrittenWhateverTheRoleMay() {
        var id = acme.opened("As it was").id();
        tab.send("PUT", VIEW, Map.of("role", role("admin"))).json(200);
        var written = 0;
        for (var mapping : mappings.getHandlerMethods().keySet())
            for (var path : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    if (!path.startsWith("/api/v1/") || method == RequestMethod.GET) continue;
                    var asked = method + " " + path.substring("/api/v1".length());
                    if (LEAVES.contains(asked)) continue;
                    written++;
                    var answer = tab.send(
                            method.name(),
                            path.substring("/api/v1".length()).replaceAll("\\{\\w+}", id),
                            method == RequestMethod.DELETE ? null : Map.of("name", "Stolen"));
                    answer.refused(403, "only-looking");
                }
        assertThat(written).isGreaterThan(150);
        var refused = tab.send("PATCH", "/tickets/" + id, Map.of("subject", "Changed"));
        assertThat(refused.json().get("detail").asString()).contains("Leave that view first");
        assertThat(ada.get("/tickets/" + id).json(200).get("subject").asString())
                .isEqualTo("As it was");
        tab.send("DELETE", "/session", null).json(204);
        tab.get("/session").refused(401, "not-signed-in");
    }

    @Test
    void nobodySeesMoreThanSheMayHerself() {
        acme.openedFor(acme.billing(), "Of Billing");
        acme.openedFor(acme.support(), "Of Support");
        var admin = role("admin");
        var made = Map.of(
                "key",
                "lead",
                "name",
                "Lead",
                "permissions",
                List.of("role.manage", "ticket.view"),
                "scope",
                "my-teams");
        var lead = ada.post("/roles", made).id();
        ada.patch(
                        "/agents/" + acme.tom().id(),
                        Map.of("role", acme.ada().agent().role().value()))
                .json(200);
        acme.tom()
                .rest()
                .patch("/agents/" + acme.ada().id(), Map.of("role", lead))
                .json(200);
        var seen = tab.send("PUT", VIEW, Map.of("role", admin)).json(200);
        assertThat(seen.get("scope").asString()).isEqualTo("my-teams");
        assertThat(seen.get("permissions").toString()).isEqualTo("[\"role.manage\",\"ticket.view\"]");
        assertThat(tab.get("/tickets").json(200).get("items")).isEmpty();
        tab.get("/audit").refused(403, "not-allowed");
    }

    @Test
    void onlyWhoMakesRolesLooksAsOneAndOnlyInABrowser() {
        ada.put(VIEW, Map.of("role", role("agent"))).refused(422, "session-needed");
        acme.mara().rest().put(VIEW, Map.of("role", role("agent"))).refused(403, "not-allowed");
        tab.send("PUT", VIEW, Map.of("role", UUID.randomUUID())).refused(404, "not-found");
        var theirs = cast.initech()
                .ada()
                .rest()
                .get("/roles")
                .json(200)
                .at("/items/0/id")
                .asString();
        tab.send("PUT", VIEW, Map.of("role", theirs)).refused(404, "not-found");
        tab.forged("PUT", VIEW, Map.of("role", role("agent"))).refused(403, "csrf-token-missing");
    }

    @Test
    void beginAndEndStandInTheAudit() {
        var agent = role("agent");
        tab.send("PUT", VIEW, Map.of("role", agent)).json(200);
        tab.send("DELETE", VIEW, null).json(204);
        for (var event : List.of("session.role-viewed", "session.role-view-left")) {
            var told = ada.get("/audit?event=" + event).json(200).get("items");
            assertThat(told).hasSize(1);
            assertThat(told.get(0).at("/facts/role").asString()).isEqualTo(agent);
            assertThat(told.get(0).at("/actor").asString())
                    .isEqualTo(acme.ada().id().toString());
        }
    }

    @Test
    void aRoleThatIsGoneShowsNothingAndTheWayOutStays() {
        var spare = ada.post(
                        "/roles",
                        Map.of("key", "spare", "name", "Spare", "permissions", List.of("ticket.view"), "scope", "all"))
                .id();
        tab.send("PUT", VIEW, Map.of("role", spare)).json(200);
        ada.delete("/roles/" + spare).json(204);
        var seen = tab.get("/session").json(200);
        assertThat(seen.get("permissions")).isEmpty();
        assertThat(seen.at("/viewing/id").asString()).isEqualTo(spare);
        tab.get("/tickets").refused(403, "not-allowed");
        tab.send("PATCH", "/agents/me", Map.of("title", "X")).refused(403, "only-looking");
        tab.send("DELETE", VIEW, null).json(204);
        tab.get("/tickets").json(200);
    }
}

package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.identity.apps.AppDesk;
import org.goodword.identity.apps.AppScope;
import org.goodword.identity.apps.Area;
import org.goodword.identity.apps.Reach;
import org.goodword.identity.people.Permissions;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every endpoint belongs to one scope or is closed to apps, and each is held to it.
@GoodwordTest
class AppReachTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private Permissions permissions;

    @Test
    void ofEveryEndpointSomebodyHasSaidWhatAppsMayDo() {
        assertThat(endpoints.all())
                .allSatisfy(endpoint -> assertThat(Reach.isDecided(path(endpoint)))
                        .as("org.goodword.identity.apps.Reach says nothing of " + endpoint)
                        .isTrue());
    }

    @Test
    void theDescriptionTellsWhichScopeEachNeeds() {
        var paths = cast.anonymous().get("/openapi.json").json(200).get("paths");
        for (var endpoint : endpoints.all()) {
            var scopes = paths.path("/api/v1" + path(endpoint))
                    .path(method(endpoint).toLowerCase(Locale.ROOT))
                    .path("security")
                    .findPath("app");
            var needed = needed(endpoint);
            assertThat(scopes.isMissingNode()).as(endpoint).isEqualTo(needed.isEmpty());
            needed.ifPresent(
                    scope -> assertThat(scopes.get(0).asString()).as(endpoint).isEqualTo(scope.text()));
        }
    }

    @Test
    void withEveryScopeButTheOneNeededAnAppIsRefusedAndWithThatOneAloneItIsNot() {
        var desk = new AppDesk(cast);
        // She may everything, so that what refuses is the scope. Whom she deactivates or forgets is her own.
        var all = AppScope.ALL.stream().map(AppScope::text).toArray(String[]::new);
        var program = desk.program(true, all);
        Map<String, Rest> only = new HashMap<>();
        Map<String, Rest> allBut = new HashMap<>();
        for (var scope : all) {
            only.put(scope, desk.by(desk.tokens(desk.ada, program, scope)));
            var others = String.join(
                    " ", Stream.of(all).filter(one -> !one.equals(scope)).toList());
            allBut.put(scope, desk.by(desk.tokens(desk.ada, program, others)));
        }
        var every = desk.by(desk.tokens(desk.ada, program, String.join(" ", all)));
        for (var endpoint : endpoints.all()) {
            var needed = needed(endpoint).map(AppScope::text);
            if (needed.isEmpty()) {
                ask(every, endpoint).refused(403, "insufficient-scope");
                continue;
            }
            ask(allBut.get(needed.get()), endpoint).refused(403, "insufficient-scope");
            var let = ask(only.get(needed.get()), endpoint);
            assertThat(let.status()).as(endpoint + " → " + let.text()).isNotEqualTo(401);
            assertThat(let.text()).as(endpoint).doesNotContain("insufficient-scope");
        }
    }

    @Test
    void whatIsNoEndpointIsClosedToo() {
        var desk = new AppDesk(cast);
        var all = AppScope.ALL.stream().map(AppScope::text).toArray(String[]::new);
        var app = desk.by(desk.tokens(desk.ada, desk.program(true, all), String.join(" ", all)));
        for (var path : List.of("/stream", "/no-such-thing", "/%74okens", "/tokens/", "/TOKENS", "/tickets/../tokens"))
            assertThat(app.get(path).status()).as(path).isIn(400, 403, 404);
        var outside = new Rest(app.base().replace("/api/v1", ""), app.headers());
        assertThat(outside.get("/api/v2/tickets").status()).isEqualTo(403);
        assertThat(outside.get("/scim/v2/Users").status()).isEqualTo(401);
    }

    @Test
    void anAppHasWhatItsAgentMayAndItsScopesLeave() {
        var desk = new AppDesk(cast);
        desk.company.opened("Stapler");
        var everything = AppScope.ALL.stream().map(AppScope::text).toArray(String[]::new);
        var program = desk.program(true, everything);

        // The scope allows it, her role does not.
        var lou = desk.by(desk.tokens(desk.company.lou().rest(), program, String.join(" ", everything)));
        lou.get("/reports").refused(403, "not-allowed");
        lou.post("/brands", Map.of("key", "b", "name", "B")).refused(403, "not-allowed");
        assertThat(lou.get("/tickets").json(200).get("items")).isEmpty();

        // Her role allows it, the scope does not: neither by its own way nor by what her permissions give elsewhere.
        var reads = desk.by(desk.tokens(desk.ada, program, "tickets:read settings:read"));
        var session = reads.get("/session").json(200).get("permissions").toString();
        assertThat(session)
                .contains("ticket.view", "agent.view")
                .doesNotContain("contact.view", "report.view", "role.manage", "workspace.secure", "agent.manage");
        reads.post("/tickets", desk.company.ticket("X")).refused(403, "insufficient-scope");
        // Who opens a ticket looks a contact up.
        var writes = desk.by(desk.tokens(desk.ada, program, "tickets:write"));
        writes.post("/tickets", desk.company.ticket("X")).refused(403, "not-allowed");
        var both = desk.by(desk.tokens(desk.ada, program, "tickets:write contacts:read"));
        both.post("/tickets", desk.company.ticket("X")).json(201);
        var narrow = cast.withRole(desk.company, "narrow", RowScope.ALL, "ticket.view");
        var hers = desk.by(desk.tokens(narrow.rest(), program, "tickets:read tickets:write"));
        hers.get("/tickets").json(200);
        hers.post("/tickets", desk.company.ticket("X")).refused(403, "not-allowed");
    }

    @Test
    void everyPermissionCountsInOneAreaAtMostAndThoseOverPeopleAndTheHouseInNone() {
        for (var permission : permissions.all())
            assertThat(Stream.of(Area.values()).filter(area -> area.includes(permission)))
                    .as(permission.code())
                    .hasSizeLessThanOrEqualTo(1);
        var closed = permissions.all().stream()
                .filter(permission -> Stream.of(Area.values()).noneMatch(area -> area.includes(permission)))
                .map(permission -> permission.code())
                .toList();
        assertThat(closed)
                .containsExactlyInAnyOrder(
                        "agent.manage",
                        "audit.manage",
                        "audit.view",
                        "health.view",
                        "import.run",
                        "privacy.manage",
                        "role.manage",
                        "workspace.export",
                        "workspace.secure",
                        "workspace.set-up");
    }

    private static Answer ask(Rest by, String endpoint) {
        var path = path(endpoint).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return by.send(method(endpoint), path, method(endpoint).matches("GET|DELETE") ? null : "{}");
    }

    private static Optional<AppScope> needed(String endpoint) {
        return Reach.needed(method(endpoint), path(endpoint));
    }

    private static String method(String endpoint) {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1);
    }
}

package org.goodword.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.identity.scim.ScimDesk.GROUP;
import static org.goodword.identity.scim.ScimDesk.USER;
import static org.goodword.identity.scim.ScimDesk.op;
import static org.goodword.identity.scim.ScimDesk.refused;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A directory's walk through RFC 7643 and RFC 7644.
@GoodwordTest
class ScimTests {
    @Autowired
    private Cast cast;

    private ScimDesk desk;
    private Rest scim;

    @BeforeEach
    void newWorkspace() {
        desk = new ScimDesk(cast);
        scim = desk.scim;
    }

    @Test
    void theServiceSaysWhatItIs() {
        var config = scim.get("/ServiceProviderConfig");
        assertThat(config.header("Content-Type")).startsWith("application/scim+json");
        assertThat(config.json(200).get("patch").get("supported").asBoolean()).isTrue();
        assertThat(config.json().get("etag").get("supported").asBoolean()).isTrue();
        assertThat(config.json().get("bulk").get("supported").asBoolean()).isFalse();
        assertThat(config.json().get("authenticationSchemes").get(0).get("type").asString())
                .isEqualTo("oauthbearertoken");

        var types = scim.get("/ResourceTypes").json(200);
        assertThat(types.get("totalResults").asInt()).isEqualTo(2);
        assertThat(types.get("Resources").get(0).get("endpoint").asString()).isEqualTo("/Users");
        assertThat(scim.get("/ResourceTypes/Group").json(200).get("schema").asString())
                .isEqualTo(GROUP);
        refused(scim.get("/ResourceTypes/Printer"), 404, "");

        assertThat(scim.get("/Schemas").json(200).get("totalResults").asInt()).isEqualTo(2);
        var schema = scim.get("/Schemas/" + USER).json(200);
        assertThat(schema.get("attributes")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .contains("userName", "name", "active", "emails", "groups");
        refused(scim.get("/Schemas/urn:nothing"), 404, "");
        refused(scim.get("/Printers"), 404, "");
        refused(scim.post("/Bulk", Map.of()), 501, "");
        refused(scim.get("/Me"), 501, "");
    }

    @Test
    void aUserIsMadeShownReplacedAndGoes() {
        var answer = scim.post("/Users", desk.user("kim"));
        var made = answer.json(201);
        var id = made.get("id").asString();
        assertThat(answer.header("Location")).endsWith("/scim/v2/Users/" + id);
        assertThat(answer.header("ETag"))
                .isEqualTo(made.get("meta").get("version").asString());
        assertThat(made.get("userName").asString()).isEqualTo(desk.address("kim"));
        assertThat(made.get("externalId").asString()).isEqualTo("ext-kim");
        assertThat(made.get("displayName").asString()).isEqualTo("kim Doe");
        assertThat(made.get("meta").get("resourceType").asString()).isEqualTo("User");
        assertThat(scim.get("/Users/" + id).json(200)).isEqualTo(made);
        var agent = desk.agent(id);
        assertThat(agent.get("state").asString()).isEqualTo("active");
        assertThat(agent.get("role").asString()).isEqualTo(desk.role("agent"));

        var married = desk.user("kim");
        married.put("displayName", "Kim Married");
        married.put("userName", "kim.married");
        married.put("emails", List.of(Map.of("value", desk.address("kim.married"))));
        var replaced = scim.put("/Users/" + id, married).json(200);
        assertThat(replaced.get("userName").asString()).isEqualTo("kim.married");
        assertThat(desk.agent(id).get("email").asString()).isEqualTo(desk.address("kim.married"));
        assertThat(desk.agent(id).get("name").asString()).isEqualTo("Kim Married");

        scim.delete("/Users/" + id).json(204);
        refused(scim.get("/Users/" + id), 404, "");
        refused(scim.delete("/Users/" + id), 404, "");
        assertThat(desk.agent(id).get("state").asString()).isEqualTo("deactivated");

        var back = scim.post("/Users", married).json(201);
        assertThat(back.get("id").asString()).isEqualTo(id);
        assertThat(desk.agent(id).get("state").asString()).isEqualTo("active");
    }

    @Test
    void whoIsThereAlreadyIsFoundAndConflictsAreSaid() {
        var mara = desk.company.mara();
        assertThat(desk.count("/Users", "userName eq \"" + mara.email() + "\"")).isEqualTo(1);
        assertThat(desk.count("/Users", "userName eq \"" + mara.email().toUpperCase(Locale.ROOT) + "\""))
                .isEqualTo(1);
        refused(scim.post("/Users", desk.user("mara")), 409, "uniqueness");
        desk.made("kim");
        var other = desk.user("lee");
        other.put("userName", desk.address("KIM"));
        refused(scim.post("/Users", other), 409, "uniqueness");
        var lee = desk.made("lee").get("id").asString();
        refused(scim.put("/Users/" + lee, desk.user("kim")), 409, "uniqueness");
        desk.patch("/Users/" + mara.id(), op("add", "externalId", "ext-mara")).json(200);
        assertThat(desk.count("/Users", "externalId eq \"ext-mara\"")).isEqualTo(1);
        assertThat(desk.agent(mara.id().toString()).get("email").asString()).isEqualTo(mara.email());
    }

    @Test
    void filtersFindWhatTheyName() {
        desk.made("kim");
        desk.made("lee");
        var suspended = desk.made("max").get("id").asString();
        desk.patch("/Users/" + suspended, op("replace", "active", false)).json(200);
        assertThat(desk.count("/Users", "userName sw \"kim\"")).isEqualTo(1);
        assertThat(desk.count("/Users", "emails.value co \"lee@\"")).isEqualTo(1);
        assertThat(desk.count("/Users", "emails[type eq \"work\" and value sw \"lee\"]"))
                .isEqualTo(1);
        assertThat(desk.count("/Users", "externalId pr")).isEqualTo(3);
        assertThat(desk.count("/Users", "externalId pr and active eq true")).isEqualTo(2);
        assertThat(desk.count("/Users", "active eq false")).isEqualTo(1);
        assertThat(desk.count("/Users", "userName sw \"kim\" or (userName sw \"lee\" and active eq true)"))
                .isEqualTo(2);
        assertThat(desk.count("/Users", "not (externalId pr)")).isEqualTo(5);
        assertThat(desk.count("/Users", "displayName eq \"kim doe\"")).isEqualTo(1);
        assertThat(desk.count("/Users", "id eq \"" + suspended + "\"")).isEqualTo(1);
        for (var broken : List.of("userName eq", "userName is \"kim\"", "(active eq true", "\"kim\"", "a".repeat(2001)))
            refused(scim.get("/Users?filter=" + Rest.encoded(broken)), 400, "invalidFilter");
        desk.group("Night shift");
        assertThat(desk.count("/Groups", "displayName eq \"night shift\"")).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOther() {
        for (var name : List.of("a1", "a2", "a3")) desk.made(name);
        var first = scim.get("/Users?startIndex=1&count=3").json(200);
        assertThat(first.get("totalResults").asInt()).isEqualTo(8);
        assertThat(first.get("itemsPerPage").asInt()).isEqualTo(3);
        var ids = new HashSet<String>();
        for (var start = 1; start <= 8; start += 3)
            scim.get("/Users?startIndex=" + start + "&count=3")
                    .json(200)
                    .get("Resources")
                    .forEach(one -> ids.add(one.get("id").asString()));
        assertThat(ids).hasSize(8);
        assertThat(scim.get("/Users?count=0").json(200).get("Resources")).isEmpty();
        assertThat(scim.get("/Users?startIndex=-4").json(200).get("startIndex").asInt())
                .isEqualTo(1);
        assertThat(scim.get("/Users?startIndex=100").json(200).get("Resources")).isEmpty();
        refused(scim.get("/Users?count=many"), 400, "invalidValue");
        var thin = scim.get("/Users?attributes=userName,name.givenName")
                .json(200)
                .get("Resources")
                .get(0);
        assertThat(thin.has("userName") && thin.has("id") && thin.has("name")).isTrue();
        assertThat(thin.has("emails")).isFalse();
        desk.group("Night shift");
        assertThat(scim.get("/Groups?excludedAttributes=members")
                        .json(200)
                        .get("Resources")
                        .get(0)
                        .has("members"))
                .isFalse();
    }

    @Test
    void partsAreChangedByPath() {
        var id = desk.made("kim").get("id").asString();
        var path = "/Users/" + id;
        assertThat(desk.patch(path, op("replace", "name.familyName", "Miller"))
                        .json(200)
                        .get("name")
                        .get("familyName")
                        .asString())
                .isEqualTo("Miller");
        desk.patch(path, op("replace", "emails[type eq \"work\"].value", desk.address("kim2")))
                .json(200);
        assertThat(desk.agent(id).get("email").asString()).isEqualTo(desk.address("kim2"));
        desk.patch(path, op("Replace", null, Map.of("displayName", "Kim M.", "active", "False")))
                .json(200);
        assertThat(desk.agent(id).get("state").asString()).isEqualTo("deactivated");
        assertThat(scim.get(path).json(200).get("active").asBoolean()).isFalse();
        desk.patch(path, op("Replace", "active", "True")).json(200);
        assertThat(desk.agent(id).get("state").asString()).isEqualTo("active");
        desk.patch(path, op("replace", null, Map.of("name.givenName", "Kimberly")))
                .json(200);
        assertThat(scim.get(path).json(200).get("name").get("givenName").asString())
                .isEqualTo("Kimberly");
        assertThat(desk.patch(path, op("remove", "externalId", null)).json(200).has("externalId"))
                .isFalse();

        refused(desk.patch(path, op("remove", null, null)), 400, "noTarget");
        refused(desk.patch(path, op("move", "active", true)), 400, "invalidSyntax");
        refused(desk.patch(path, op("replace", "active", "perhaps")), 400, "invalidValue");
        refused(desk.patch(path, op("replace", "emails[type eq", "x")), 400, "invalidPath");
        refused(desk.patch(path, op("remove", "userName", null)), 400, "invalidValue");
        refused(scim.patch(path, Map.of("Operations", List.of())), 400, "invalidSyntax");
        refused(scim.patch(path, "{"), 400, "invalidSyntax");
        refused(scim.patch(path, "[]"), 400, "invalidSyntax");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var made = scim.post("/Users", desk.user("kim"));
        var path = "/Users/" + made.json(201).get("id").asString();
        var seen = made.header("ETag");
        assertThat(scim.with("If-None-Match", seen).get(path).status()).isEqualTo(304);
        var married = desk.user("kim");
        married.put("displayName", "Kim Married");
        var changed = scim.with("If-Match", seen).put(path, married);
        changed.json(200);
        assertThat(changed.header("ETag")).isNotEqualTo(seen);
        refused(scim.with("If-Match", seen).put(path, desk.user("kim")), 412, "");
        refused(scim.with("If-Match", seen).delete(path), 412, "");
        assertThat(scim.with("If-None-Match", seen).get(path).status()).isEqualTo(200);
        scim.with("If-Match", changed.header("ETag")).delete(path).json(204);
    }

    @Test
    void whoGoesIsOutAtOnceAndHerTicketsGoOverAndTheLastAdministratorStays() {
        var mara = desk.company.mara();
        var ticket = desk.company.openedFor(desk.company.support(), "Stapler").id();
        desk.ada
                .patch("/tickets/" + ticket, Map.of("assignee", mara.id().toString()))
                .json(200);
        mara.rest().get("/session").json(200);
        desk.patch("/Users/" + mara.id(), op("replace", "active", false)).json(200);
        mara.rest().get("/session").refused(401, "not-signed-in");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> desk.ada
                        .get("/tickets/" + ticket)
                        .json(200)
                        .get("assignee")
                        .isNull());

        refused(desk.patch("/Users/" + desk.company.ada().id(), op("replace", "active", false)), 409, "mutability");
        refused(scim.delete("/Users/" + desk.company.ada().id()), 409, "mutability");
        assertThat(desk.agent(desk.company.ada().id().toString()).get("state").asString())
                .isEqualTo("active");
    }
}

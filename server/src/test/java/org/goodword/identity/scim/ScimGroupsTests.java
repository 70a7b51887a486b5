package org.goodword.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.scim.ScimDesk.op;
import static org.goodword.identity.scim.ScimDesk.refused;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Groups of a directory are teams, and say roles.
@GoodwordTest
class ScimGroupsTests {
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
    void aGroupIsATeamAndStaysOneWhenItGoes() {
        var kim = desk.made("kim").get("id").asString();
        var lee = desk.made("lee").get("id").asString();
        var group = desk.group("Night shift", kim);
        var path = "/Groups/" + group.get("id").asString();
        assertThat(team("Night shift")).containsExactly(kim);
        assertThat(scim.get("/Users/" + kim)
                        .json(200)
                        .get("groups")
                        .get(0)
                        .get("display")
                        .asString())
                .isEqualTo("Night shift");
        refused(scim.post("/Groups", Map.of("displayName", "NIGHT shift")), 409, "uniqueness");

        desk.patch(path, op("add", "members", List.of(Map.of("value", lee)))).json(200);
        assertThat(team("Night shift")).containsExactlyInAnyOrder(kim, lee);
        desk.patch(path, op("remove", "members[value eq \"" + kim + "\"]", null))
                .json(200);
        assertThat(team("Night shift")).containsExactly(lee);
        desk.patch(path, op("Add", "members", List.of(Map.of("value", kim)))).json(200);
        desk.patch(path, op("Remove", "members", List.of(Map.of("value", lee)))).json(200);
        assertThat(team("Night shift")).containsExactly(kim);
        desk.patch(path, op("replace", "displayName", "Late shift")).json(200);
        assertThat(team("Late shift")).containsExactly(kim);
        scim.put(path, Map.of("displayName", "Late shift")).json(200);
        assertThat(team("Late shift")).isEmpty();
        refused(desk.patch(path, op("add", "members", List.of(Map.of("value", "nobody")))), 400, "invalidValue");
        refused(
                desk.patch(path, op("add", "members", List.of(Map.of("value", java.util.UUID.randomUUID())))),
                400,
                "invalidValue");
        refused(scim.post("/Groups", Map.of("members", List.of())), 400, "invalidValue");

        desk.patch(path, op("add", "members", List.of(Map.of("value", kim)))).json(200);
        scim.delete(path).json(204);
        refused(scim.get(path), 404, "");
        assertThat(team("Late shift")).isEmpty();
        assertThat(desk.group("Late shift", lee).get("id").asString())
                .isEqualTo(group.get("id").asString());
    }

    @Test
    void aTeamThatIsThereIsTakenOverByItsName() {
        assertThat(scim.get("/Groups").json(200).get("totalResults").asInt()).isZero();
        var mara = desk.company.mara().id().toString();
        var group = desk.group("support", mara);
        assertThat(group.get("id").asString()).isEqualTo(desk.company.support().toString());
        assertThat(team("Support")).containsExactly(mara);
    }

    @Test
    void groupsSayRoles() {
        var body = Map.of(
                "groups",
                List.of(Map.of("group", "Leads", "role", desk.role("supervisor"), "teams", List.of())),
                "otherwise",
                desk.role("agent"));
        desk.ada.put("/scim", body).json(200);
        var kim = desk.made("kim").get("id").asString();
        assertThat(desk.agent(kim).get("role").asString()).isEqualTo(desk.role("agent"));
        var group = desk.group("Leads", kim).get("id").asString();
        assertThat(desk.agent(kim).get("role").asString()).isEqualTo(desk.role("supervisor"));
        desk.patch("/Groups/" + group, op("replace", "displayName", "Former leads"))
                .json(200);
        assertThat(desk.agent(kim).get("role").asString()).isEqualTo(desk.role("agent"));
        desk.patch("/Groups/" + group, op("replace", "displayName", "Leads")).json(200);
        scim.delete("/Groups/" + group).json(204);
        assertThat(desk.agent(kim).get("role").asString()).isEqualTo(desk.role("agent"));
    }

    private List<String> team(String name) {
        return desk.ada
                .get("/teams")
                .json(200)
                .get("items")
                .valueStream()
                .filter(team -> team.get("name").asString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .get("members")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}

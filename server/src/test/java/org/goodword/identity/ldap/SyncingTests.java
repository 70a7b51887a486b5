package org.goodword.identity.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of those who came from the directory.
@GoodwordTest
@EnabledIf("org.goodword.identity.ldap.Slapd#isInstalled")
class SyncingTests {
    private static Slapd slapd;

    @Autowired
    private Cast cast;

    private LdapDesk desk;
    private String uid;

    @BeforeAll
    static void start() throws Exception {
        slapd = new Slapd();
    }

    @AfterAll
    static void stop() {
        slapd.close();
    }

    @BeforeEach
    void newWorkspace() {
        desk = new LdapDesk(cast, slapd);
        uid = "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatSynchronisingWouldDoIsShownBeforeItIsDone() throws Exception {
        var money = "money-" + uid;
        slapd.group(money);
        desk.set(Map.of("groups", List.of(LdapDesk.rule(money, desk.role("supervisor"), desk.acme.billing()))));
        slapd.person(uid + "m", desk.acme.mara().email());
        slapd.person(uid + "b", desk.acme.ben().email());
        slapd.person(uid + "l", desk.acme.lou().email());
        for (var one : List.of("m", "b", "l"))
            desk.signIn(uid + one, Slapd.PASSWORD).json(201);
        assertThat(desk.ada.post("/ldap/sync/preview", null).json(200).get("items"))
                .isEmpty();

        slapd.join(money, uid + "m");
        slapd.set(uid + "b", "userAccountControl", "514");
        slapd.remove(uid + "l");
        var planned = desk.ada.post("/ldap/sync/preview", null).json(200).get("items");
        assertThat(planned.valueStream()
                        .map(one -> one.get("name").asString() + " "
                                + one.get("what").asString()))
                .containsExactlyInAnyOrder("Mara role", "Mara teams", "Ben deactivate", "Lou deactivate");
        assertThat(desk.agent(desk.acme.ben().id().toString()).get("state").asString())
                .isEqualTo("active");
        desk.acme.ben().rest().get("/session").json(200);

        assertThat(desk.ada.post("/ldap/sync", null).json(200).get("changed").asInt())
                .isEqualTo(3);
        assertThat(desk.agent(desk.acme.mara().id().toString()).get("role").asString())
                .isEqualTo(desk.role("supervisor"));
        assertThat(desk.agent(desk.acme.ben().id().toString()).get("state").asString())
                .isEqualTo("deactivated");
        desk.acme.ben().rest().get("/session").refused(401, "not-signed-in");
        desk.acme.lou().rest().get("/session").refused(401, "not-signed-in");
        desk.acme.tom().rest().get("/session").json(200);
        desk.signIn(uid + "b", Slapd.PASSWORD).refused(401, "wrong-credentials");
        assertThat(desk.ada.post("/ldap/sync/preview", null).json(200).get("items"))
                .isEmpty();
    }

    @Test
    void aDirectoryThatShowsHardlyAnybodyEmptiesNoDesk() throws Exception {
        desk.set(Map.of());
        for (var i = 0; i < 6; i++) {
            slapd.person(uid + i, "kim" + i + "@" + desk.acme.domain());
            new Tab(cast, desk.acme)
                    .send("POST", "/session/ldap", Map.of("name", uid + i, "password", Slapd.PASSWORD))
                    .json(201);
        }
        for (var i = 0; i < 6; i++) slapd.remove(uid + i);
        assertThat(desk.ada.post("/ldap/sync/preview", null).json(200).get("items"))
                .hasSize(6);
        desk.ada.post("/ldap/sync", null).refused(409, "directory-empties");
        assertThat(desk.ada.get("/agents").text()).doesNotContain("deactivated");
    }

    @Test
    void theLastAdministratorStaysWhateverTheDirectorySays() throws Exception {
        desk.set(Map.of());
        slapd.person(uid, desk.acme.ada().email());
        desk.signIn(uid, Slapd.PASSWORD).json(201);
        slapd.remove(uid);
        desk.ada.post("/ldap/sync", null).json(200);
        assertThat(desk.agent(desk.acme.ada().id().toString()).get("state").asString())
                .isEqualTo("active");
    }
}

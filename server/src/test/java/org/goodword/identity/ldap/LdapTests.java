package org.goodword.identity.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest.Answer;
import org.goodword.cast.Rest;
import org.goodword.cast.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// With a directory that others have written.
@GoodwordTest
@EnabledIf("org.goodword.identity.ldap.Slapd#isInstalled")
class LdapTests {
    private static Slapd slapd;

    @Autowired
    private Cast cast;

    @Autowired
    private LdapKeeping keeping;

    @Autowired
    private Directory directory;

    private Company acme;
    private Rest ada;
    private Tab tab;
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
    void newWorkspace() throws Exception {
        acme = cast.acme();
        ada = acme.ada().rest();
        tab = new Tab(cast, acme);
        uid = "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anAgentSignsInByTheDirectorysPassword() throws Exception {
        set(Map.of());
        slapd.person(uid, acme.mara().email());
        assertThat(signIn(uid, Slapd.PASSWORD).json(201).get("id").asString())
                .isEqualTo(acme.mara().id().toString());
        tab.get("/session").json(200);
        signIn(acme.mara().email(), Slapd.PASSWORD).json(201);
        slapd.set(uid, "mail", "elsewhere@elsewhere.example");
        assertThat(signIn(uid, Slapd.PASSWORD).json(201).get("id").asString())
                .isEqualTo(acme.mara().id().toString());
        signIn(uid, "a wrong one").refused(401, "wrong-credentials");
        signIn("nobody" + uid, Slapd.PASSWORD).refused(401, "wrong-credentials");
        assertThat(cast.anonymous().with("Host", acme.domain()).get("/sign-in-ways").json(200).get("directory").asString())
                .isEqualTo("Directory");
    }

    @Test
    void itIsEncryptedByStartTlsToo() throws Exception {
        set(Map.of("url", "ldap://localhost:" + slapd.port));
        slapd.person(uid, acme.mara().email());
        signIn(uid, Slapd.PASSWORD).json(201);
    }

    @Test
    void anEmptyPasswordIsNoProofAlthoughTheDirectoryTakesIt() throws Exception {
        set(Map.of());
        slapd.person(uid, acme.mara().email());
        var options = new LDAPConnectionOptions();
        options.setBindWithDNRequiresPassword(false);
        try (var careless = new LDAPConnection(options, "localhost", slapd.port)) {
            assertThat(careless.bind(Slapd.dn(uid), "").getResultCode()).isEqualTo(ResultCode.SUCCESS);
        }
        signIn(uid, "").refused(422, "invalid-value");
        acme.in(() -> {
            var settings = keeping.working().orElseThrow();
            var entry = directory.find(settings, Slapd.PASSWORD, uid).orElseThrow();
            assertThat(directory.isHers(settings, entry, "")).isFalse();
            assertThat(directory.isHers(settings, entry, Slapd.PASSWORD)).isTrue();
            return true;
        });
    }

    @Test
    void whatSomebodyTypesIsNeverAPartOfTheFilter() throws Exception {
        set(Map.of());
        slapd.person(uid, acme.mara().email());
        for (var typed : List.of(
                "*",
                uid.substring(0, 4) + "*",
                uid + ")(uid=*",
                "*)(objectClass=*",
                uid + "\\2a",
                "x)(|(uid=" + uid + "))(cn=x",
                uid + "\u0000"))
            assertThat(new Tab(cast, acme).send("POST", "/session/ldap", Map.of("name", typed, "password", Slapd.PASSWORD)).status())
                    .as(typed)
                    .isEqualTo(401);
        assertThat(Directory.filled("(uid={name})", "a)(b*\\", "")).isEqualTo("(uid=a\\29\\28b\\2a\\5c)");
    }

    @Test
    void whoCouldBeTwoIsNobody() throws Exception {
        set(Map.of());
        slapd.person(uid, acme.mara().email());
        slapd.person(uid + "b", acme.mara().email());
        signIn(acme.mara().email(), Slapd.PASSWORD).refused(401, "wrong-credentials");
    }

    @Test
    void whoGuessesIsSlowedDownBeforeTheDirectoryIsAsked() throws Exception {
        set(Map.of());
        slapd.person(uid, acme.mara().email());
        for (var i = 0; i < 10; i++) signIn(uid, "guess " + i).refused(401, "wrong-credentials");
        signIn(uid, Slapd.PASSWORD).refused(429, "too-many-requests");
    }

    @Test
    void onlyACertificateThatIsTrustedAndTheHostsOwnCounts() throws Exception {
        slapd.person(uid, acme.mara().email());
        set(Map.of("certificate", ""));
        signIn(uid, Slapd.PASSWORD).refused(503, "directory-unreachable");
        ada.post("/ldap/check", null).refused(503, "directory-unreachable");
        try (var other = new Slapd("elsewhere.example")) {
            other.person(uid, acme.mara().email());
            set(Map.of("url", other.url(), "certificate", other.certificate));
            signIn(uid, Slapd.PASSWORD).refused(503, "directory-unreachable");
            set(Map.of("url", "ldap://localhost:" + other.port, "certificate", other.certificate));
            signIn(uid, Slapd.PASSWORD).refused(503, "directory-unreachable");
        }
        set(Map.of("secret", "a wrong one"));
        var refused = ada.post("/ldap/check", null).refused(503, "directory-unreachable");
        assertThat(refused.json().get("detail").asString()).contains(Slapd.READER);
        set(Map.of());
        assertThat(ada.post("/ldap/check", null).json(200).get("people").asInt()).isPositive();
    }

    @Test
    void whoIsNobodyBecomesAnAgentWithTheRoleAndTeamsOfHerGroups() throws Exception {
        var money = "money-" + uid;
        var leads = "leads-" + uid;
        slapd.person(uid, "kim@" + acme.domain());
        slapd.group(money, uid);
        slapd.group(leads);
        set(Map.of(
                "groups",
                List.of(rule(leads, role("supervisor")), rule(money, role("agent"), acme.billing()))));
        var me = signIn(uid, Slapd.PASSWORD).json(201);
        assertThat(me.get("teams").get(0).asString()).isEqualTo(acme.billing().toString());
        assertThat(agent(me.get("id").asString()).get("role").asString()).isEqualTo(role("agent"));
        slapd.join(leads, uid);
        slapd.leave(money, uid);
        signIn(uid, Slapd.PASSWORD).json(201);
        assertThat(agent(me.get("id").asString()).get("role").asString()).isEqualTo(role("supervisor"));
        assertThat(agent(me.get("id").asString()).get("teams")).isEmpty();
    }

    @Test
    void whatSynchronisingWouldDoIsShownBeforeItIsDone() throws Exception {
        var money = "money-" + uid;
        slapd.group(money);
        set(Map.of("groups", List.of(rule(money, role("supervisor"), acme.billing()))));
        slapd.person(uid + "m", acme.mara().email());
        slapd.person(uid + "b", acme.ben().email());
        slapd.person(uid + "l", acme.lou().email());
        for (var one : List.of("m", "b", "l")) signIn(uid + one, Slapd.PASSWORD).json(201);
        assertThat(ada.post("/ldap/sync/preview", null).json(200).get("items")).isEmpty();

        slapd.join(money, uid + "m");
        slapd.set(uid + "b", "userAccountControl", "514");
        slapd.remove(uid + "l");
        var planned = ada.post("/ldap/sync/preview", null).json(200).get("items");
        assertThat(planned.valueStream().map(one -> one.get("name").asString() + " " + one.get("what").asString()))
                .containsExactlyInAnyOrder("Mara role", "Mara teams", "Ben deactivate", "Lou deactivate");
        assertThat(agent(acme.ben().id().toString()).get("state").asString()).isEqualTo("active");
        acme.ben().rest().get("/session").json(200);

        assertThat(ada.post("/ldap/sync", null).json(200).get("changed").asInt()).isEqualTo(3);
        assertThat(agent(acme.mara().id().toString()).get("role").asString()).isEqualTo(role("supervisor"));
        assertThat(agent(acme.ben().id().toString()).get("state").asString()).isEqualTo("deactivated");
        acme.ben().rest().get("/session").refused(401, "not-signed-in");
        acme.lou().rest().get("/session").refused(401, "not-signed-in");
        acme.tom().rest().get("/session").json(200);
        signIn(uid + "b", Slapd.PASSWORD).refused(401, "wrong-credentials");
        assertThat(ada.post("/ldap/sync/preview", null).json(200).get("items")).isEmpty();
    }

    @Test
    void aDirectoryThatShowsHardlyAnybodyEmptiesNoDesk() throws Exception {
        set(Map.of());
        for (var i = 0; i < 6; i++) {
            slapd.person(uid + i, "kim" + i + "@" + acme.domain());
            new Tab(cast, acme)
                    .send("POST", "/session/ldap", Map.of("name", uid + i, "password", Slapd.PASSWORD))
                    .json(201);
        }
        for (var i = 0; i < 6; i++) slapd.remove(uid + i);
        assertThat(ada.post("/ldap/sync/preview", null).json(200).get("items")).hasSize(6);
        ada.post("/ldap/sync", null).refused(409, "directory-empties");
        assertThat(ada.get("/agents").text()).doesNotContain("deactivated");
    }

    @Test
    void theLastAdministratorStaysWhateverTheDirectorySays() throws Exception {
        set(Map.of());
        slapd.person(uid, acme.ada().email());
        signIn(uid, Slapd.PASSWORD).json(201);
        slapd.remove(uid);
        ada.post("/ldap/sync", null).json(200);
        assertThat(agent(acme.ada().id().toString()).get("state").asString()).isEqualTo("active");
    }

    @Test
    void whoMaySecureTheWorkspaceSetsItUpAndThePasswordIsNeverShown() {
        acme.tom().rest().get("/ldap").refused(403, "not-allowed");
        acme.tom().rest().put("/ldap", settings(Map.of())).refused(403, "not-allowed");
        acme.tom().rest().post("/ldap/sync", null).refused(403, "not-allowed");
        acme.tom().rest().post("/ldap/sync/preview", null).refused(403, "not-allowed");
        ada.post("/ldap/sync", null).refused(404, "directory-off");
        signIn("anybody", "anything").refused(404, "directory-off");
        set(Map.of());
        assertThat(ada.get("/ldap").text()).doesNotContain(Slapd.PASSWORD);
        var kept = settings(Map.of());
        kept.remove("secret");
        ada.put("/ldap", kept).json(200);
        kept.put("url", "ldaps://evil.example");
        ada.put("/ldap", kept).refused(422, "invalid-value");
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("url", "http://localhost"),
                Map.of("url", "ldaps://user:password@localhost"),
                Map.of("userFilter", "(uid=mara)"),
                Map.of("userFilter", "(uid={name}"),
                Map.of("base", "nonsense"),
                Map.of("on", false, "onlyWay", true)))
            ada.put("/ldap", settings(wrong)).refused(422, "invalid-value");
        assertThat(cast.initech().ada().rest().get("/ldap").json(200).get("settings").isNull()).isTrue();
    }

    private void set(Map<String, Object> these) {
        ada.put("/ldap", settings(these)).json(200);
    }

    private Map<String, Object> settings(Map<String, Object> these) {
        var settings = new HashMap<String, Object>();
        settings.put("on", true);
        settings.put("url", slapd.url());
        settings.put("certificate", slapd.certificate);
        settings.put("bindDn", Slapd.READER);
        settings.put("secret", Slapd.PASSWORD);
        settings.put("base", "ou=people," + Slapd.BASE);
        settings.put("userFilter", "(&(objectClass=inetOrgPerson)(|(uid={name})(mail={name})))");
        settings.put("names", Map.of("id", "entryUUID", "email", "mail", "name", "cn", "group", "cn"));
        settings.put("groupBase", "ou=groups," + Slapd.BASE);
        settings.put("groupFilter", "(&(objectClass=groupOfNames)(member={dn}))");
        settings.put("button", "Directory");
        settings.put("domains", List.of(acme.domain()));
        settings.put("groups", List.of());
        settings.put("otherwise", role("agent"));
        settings.put("makesAgents", true);
        settings.put("onlyWay", false);
        settings.put("syncs", true);
        settings.putAll(these);
        return settings;
    }

    private static Map<String, Object> rule(String group, String role, Object... teams) {
        return Map.of("group", group, "role", role, "teams", List.of(teams));
    }

    private Answer signIn(String name, String password) {
        tab = new Tab(cast, acme);
        return tab.send("POST", "/session/ldap", Map.of("name", name, "password", password));
    }

    private JsonNode agent(String id) {
        return ada.get("/agents/" + id).json(200);
    }

    private String role(String key) {
        return ada.get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(role -> role.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }
}

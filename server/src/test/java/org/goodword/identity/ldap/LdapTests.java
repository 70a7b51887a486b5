package org.goodword.identity.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

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
    void anAgentSignsInByTheDirectorysPassword() throws Exception {
        desk.set(Map.of());
        slapd.person(uid, desk.acme.mara().email());
        assertThat(desk.signIn(uid, Slapd.PASSWORD).json(201).get("id").asString())
                .isEqualTo(desk.acme.mara().id().toString());
        desk.tab.get("/session").json(200);
        desk.signIn(desk.acme.mara().email(), Slapd.PASSWORD).json(201);
        slapd.set(uid, "mail", "elsewhere@elsewhere.example");
        assertThat(desk.signIn(uid, Slapd.PASSWORD).json(201).get("id").asString())
                .isEqualTo(desk.acme.mara().id().toString());
        desk.signIn(uid, "a wrong one").refused(401, "wrong-credentials");
        desk.signIn("nobody" + uid, Slapd.PASSWORD).refused(401, "wrong-credentials");
        assertThat(cast.anonymous()
                        .with("Host", desk.acme.domain())
                        .get("/sign-in-ways")
                        .json(200)
                        .get("directory")
                        .asString())
                .isEqualTo("Directory");
    }

    @Test
    void itIsEncryptedByStartTlsToo() throws Exception {
        desk.set(Map.of("url", "ldap://localhost:" + slapd.port));
        slapd.person(uid, desk.acme.mara().email());
        desk.signIn(uid, Slapd.PASSWORD).json(201);
    }

    @Test
    void anEmptyPasswordIsNoProofAlthoughTheDirectoryTakesIt() throws Exception {
        desk.set(Map.of());
        slapd.person(uid, desk.acme.mara().email());
        var options = new LDAPConnectionOptions();
        options.setBindWithDNRequiresPassword(false);
        try (var careless = new LDAPConnection(options, "localhost", slapd.port)) {
            assertThat(careless.bind(Slapd.dn(uid), "").getResultCode()).isEqualTo(ResultCode.SUCCESS);
        }
        desk.signIn(uid, "").refused(422, "invalid-value");
        desk.acme.in(() -> {
            var settings = keeping.working().orElseThrow();
            var entry = directory.find(settings, Slapd.PASSWORD, uid).orElseThrow();
            assertThat(directory.isHers(settings, entry, "")).isFalse();
            assertThat(directory.isHers(settings, entry, Slapd.PASSWORD)).isTrue();
            return true;
        });
    }

    @Test
    @Asvs("5.3.7")
    void whatSomebodyTypesIsNeverAPartOfTheFilter() throws Exception {
        desk.set(Map.of());
        slapd.person(uid, desk.acme.mara().email());
        for (var typed : List.of(
                "*",
                uid.substring(0, 4) + "*",
                uid + ")(uid=*",
                "*)(objectClass=*",
                uid + "\\2a",
                "x)(|(uid=" + uid + "))(cn=x",
                uid + "\u0000"))
            assertThat(new Tab(cast, desk.acme)
                            .send("POST", "/session/ldap", Map.of("name", typed, "password", Slapd.PASSWORD))
                            .status())
                    .as(typed)
                    .isEqualTo(401);
        assertThat(Directory.filled("(uid={name})", "a)(b*\\", "")).isEqualTo("(uid=a\\29\\28b\\2a\\5c)");
    }

    @Test
    void whoCouldBeTwoIsNobody() throws Exception {
        desk.set(Map.of());
        slapd.person(uid, desk.acme.mara().email());
        slapd.person(uid + "b", desk.acme.mara().email());
        desk.signIn(desk.acme.mara().email(), Slapd.PASSWORD).refused(401, "wrong-credentials");
    }

    @Test
    @Asvs("2.2.1")
    void whoGuessesIsSlowedDownBeforeTheDirectoryIsAsked() throws Exception {
        desk.set(Map.of());
        slapd.person(uid, desk.acme.mara().email());
        for (var i = 0; i < 10; i++) desk.signIn(uid, "guess " + i).refused(401, "wrong-credentials");
        desk.signIn(uid, Slapd.PASSWORD).refused(429, "too-many-requests");
    }

    @Test
    @Asvs("9.2.1")
    void onlyACertificateThatIsTrustedAndTheHostsOwnCounts() throws Exception {
        slapd.person(uid, desk.acme.mara().email());
        desk.set(Map.of("certificate", ""));
        desk.signIn(uid, Slapd.PASSWORD).refused(503, "directory-unreachable");
        desk.ada.post("/ldap/check", null).refused(503, "directory-unreachable");
        try (var other = new Slapd("elsewhere.example")) {
            other.person(uid, desk.acme.mara().email());
            desk.set(Map.of("url", other.url(), "certificate", other.certificate));
            desk.signIn(uid, Slapd.PASSWORD).refused(503, "directory-unreachable");
            desk.set(Map.of("url", "ldap://localhost:" + other.port, "certificate", other.certificate));
            desk.signIn(uid, Slapd.PASSWORD).refused(503, "directory-unreachable");
        }
        desk.set(Map.of("secret", "a wrong one"));
        var refused = desk.ada.post("/ldap/check", null).refused(503, "directory-unreachable");
        assertThat(refused.json().get("detail").asString()).contains(Slapd.READER);
        desk.set(Map.of());
        assertThat(desk.ada.post("/ldap/check", null).json(200).get("people").asInt())
                .isPositive();
    }

    @Test
    void whoIsNobodyBecomesAnAgentWithTheRoleAndTeamsOfHerGroups() throws Exception {
        var money = "money-" + uid;
        var leads = "leads-" + uid;
        slapd.person(uid, "kim@" + desk.acme.domain());
        slapd.group(money, uid);
        slapd.group(leads);
        desk.set(Map.of(
                "groups",
                List.of(
                        LdapDesk.rule(leads, desk.role("supervisor")),
                        LdapDesk.rule(money, desk.role("agent"), desk.acme.billing()))));
        var me = desk.signIn(uid, Slapd.PASSWORD).json(201);
        assertThat(me.get("teams").get(0).asString())
                .isEqualTo(desk.acme.billing().toString());
        assertThat(desk.agent(me.get("id").asString()).get("role").asString()).isEqualTo(desk.role("agent"));
        slapd.join(leads, uid);
        slapd.leave(money, uid);
        desk.signIn(uid, Slapd.PASSWORD).json(201);
        assertThat(desk.agent(me.get("id").asString()).get("role").asString()).isEqualTo(desk.role("supervisor"));
        assertThat(desk.agent(me.get("id").asString()).get("teams")).isEmpty();
    }

    @Test
    void whoMaySecureTheWorkspaceSetsItUpAndThePasswordIsNeverShown() {
        desk.acme.tom().rest().get("/ldap").refused(403, "not-allowed");
        desk.acme.tom().rest().put("/ldap", desk.settings(Map.of())).refused(403, "not-allowed");
        desk.acme.tom().rest().post("/ldap/sync", null).refused(403, "not-allowed");
        desk.acme.tom().rest().post("/ldap/sync/preview", null).refused(403, "not-allowed");
        desk.ada.post("/ldap/sync", null).refused(404, "directory-off");
        desk.signIn("anybody", "anything").refused(404, "directory-off");
        desk.set(Map.of());
        assertThat(desk.ada.get("/ldap").text()).doesNotContain(Slapd.PASSWORD);
        var kept = desk.settings(Map.of());
        kept.remove("secret");
        desk.ada.put("/ldap", kept).json(200);
        kept.put("url", "ldaps://evil.example");
        desk.ada.put("/ldap", kept).refused(422, "invalid-value");
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("url", "http://localhost"),
                Map.of("url", "ldaps://user:password@localhost"),
                Map.of("userFilter", "(uid=mara)"),
                Map.of("userFilter", "(uid={name}"),
                Map.of("base", "nonsense"),
                Map.of("on", false, "onlyWay", true)))
            desk.ada.put("/ldap", desk.settings(wrong)).refused(422, "invalid-value");
        assertThat(cast.initech()
                        .ada()
                        .rest()
                        .get("/ldap")
                        .json(200)
                        .get("settings")
                        .isNull())
                .isTrue();
    }
}

package org.goodword.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.oidc.OidcDesk.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest.Answer;
import org.goodword.openid.LyingProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class OidcSignInTests {
    @Autowired
    private Cast cast;

    private LyingProvider provider;
    private OidcDesk desk;

    @BeforeEach
    void newWorkspace() throws Exception {
        provider = new LyingProvider();
        desk = new OidcDesk(cast, provider);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void anAgentComesInByHerVerifiedAddressOnceAndByHerIdThereEverAfter() {
        desk.with(Map.of());
        var mara = desk.company.mara();
        assertThat(desk.signIn("id-of-mara", mara.email()).json(201).get("id").asString())
                .isEqualTo(mara.id().toString());
        desk.tab.get("/session").json(200);

        desk.elsewhere();
        assertThat(desk.signIn("id-of-mara", "married@elsewhere.example")
                        .json(201)
                        .get("id")
                        .asString())
                .isEqualTo(mara.id().toString());
        assertThat(desk.agent(mara.email()).get("name").asString()).isEqualTo("Mara");
    }

    @Test
    void entraVouchesForAnAddressByAClaimOfItsOwn() {
        desk.with(Map.of());
        provider.claims.put("email_verified", null);
        desk.signIn("mara", desk.company.mara().email()).refused(403, "email-not-verified");
        provider.claims.put("xms_edov", "1");
        desk.signIn("mara", desk.company.mara().email()).json(201);
    }

    @Test
    void whoHasAnAddressThatWasSomebodyElsesIsNotLetIntoHerAccount() {
        desk.with(Map.of());
        var mara = desk.company.mara();
        desk.signIn("the first mara", mara.email()).json(201);
        desk.elsewhere().signIn("the second mara", mara.email()).refused(409, "linked-elsewhere");
        desk.ada.delete("/agents/" + mara.id() + "/company-account").json(204);
        desk.signIn("the second mara", mara.email()).json(201);
    }

    @Test
    void whoIsNobodyBecomesAnAgentWithTheRoleAndTheTeamsOfHerGroups() {
        var support = desk.company.support();
        var billing = desk.company.billing();
        desk.with(Map.of(
                "groups",
                List.of(
                        rule("desk leads", desk.role("supervisor"), support),
                        rule("everybody", desk.role("agent")),
                        rule("money", null, billing))));
        var kim = "kim@" + desk.company.domain();
        desk.signIn("kim", kim, "everybody", "money").json(201);
        assertThat(desk.agent(kim).get("role").asString()).isEqualTo(desk.role("agent"));
        assertThat(texts(desk.agent(kim).get("teams"))).containsExactly(billing.toString());

        desk.signIn("kim", kim, "everybody", "desk leads").json(201);
        assertThat(desk.agent(kim).get("role").asString()).isEqualTo(desk.role("supervisor"));
        assertThat(texts(desk.agent(kim).get("teams"))).containsExactly(support.toString());
    }

    @Test
    void aTeamThatNoGroupKeepsIsLeftAlone() {
        desk.with(Map.of("groups", List.of(rule("money", desk.role("agent"), desk.company.billing()))));
        desk.signIn("mara", desk.company.mara().email(), "money").json(201);
        assertThat(texts(desk.agent(desk.company.mara().email()).get("teams")))
                .containsExactlyInAnyOrder(
                        desk.company.support().toString(),
                        desk.company.billing().toString());
        desk.signIn("mara", desk.company.mara().email()).json(201);
        assertThat(texts(desk.agent(desk.company.mara().email()).get("teams")))
                .containsExactly(desk.company.support().toString());
    }

    @Test
    void whoseGroupsHaveNoRoleIsRefusedAndIsNobody() {
        var settings = desk.settings(Map.of("groups", List.of(rule("desk", desk.role("agent")))));
        settings.put("otherwise", null);
        desk.ada.put("/oidc", settings).json(200);
        desk.signIn("kim", "kim@" + desk.company.domain(), "kitchen").refused(403, "no-role");
        assertThat(desk.ada.get("/agents").text()).doesNotContain("kim@");
        desk.signIn("mara", desk.company.mara().email(), "kitchen").refused(403, "no-role");
    }

    @Test
    void theLastAdministratorStaysOneWhateverHerGroupsSay() {
        desk.with(Map.of("groups", List.of(rule("desk", desk.role("agent")))));
        desk.signIn("ada", desk.company.ada().email(), "desk").json(201);
        assertThat(desk.agent(desk.company.ada().email()).get("role").asString())
                .isEqualTo(desk.role("admin"));
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForLinksNobody() {
        desk.with(Map.of());
        var mara = desk.company.mara().email();
        for (var said : Arrays.asList(false, null, "yes", 1)) {
            provider.claims.put("email_verified", said);
            desk.signIn("a liar", mara).refused(403, "email-not-verified");
            desk.signIn("a liar", "new@" + desk.company.domain()).refused(403, "email-not-verified");
        }
        provider.claims.put("xms_edov", 1);
        provider.claims.put("email_verified", false);
        desk.signIn("a liar", mara).refused(403, "email-not-verified");
        provider.claims.remove("xms_edov");
        provider.claims.put("email_verified", true);
        desk.signIn("a liar", "ceo@elsewhere.example").refused(403, "domain-not-listed");
        desk.signIn("a liar", mara + ".evil.example").refused(403, "domain-not-listed");
        desk.signIn("a liar", "no address").refused(403, "email-not-verified");
        desk.with(Map.of("domains", List.of()));
        desk.signIn("a liar", mara).refused(403, "domain-not-listed");
    }

    @Test
    void accountsAreMadeOnlyWhereThatIsWanted() {
        desk.with(Map.of("makesAgents", false));
        desk.signIn("kim", "kim@" + desk.company.domain()).refused(403, "no-account");
        desk.ada
                .post("/invitations", Map.of("email", "kim@" + desk.company.domain(), "name", "Kim", "role", "agent"))
                .json(201);
        desk.signIn("kim", "kim@" + desk.company.domain()).json(201);
        assertThat(desk.agent("kim@" + desk.company.domain()).get("state").asString())
                .isEqualTo("active");
    }

    @Test
    void whoIsDeactivatedStaysOutHoweverTheProviderLikesHer() {
        desk.with(Map.of());
        var mara = desk.company.mara();
        desk.signIn("mara", mara.email()).json(201);
        desk.ada.patch("/agents/" + mara.id(), Map.of("active", false)).json(200);
        desk.tab.get("/session").refused(401, "not-signed-in");
        desk.signIn("mara", mara.email()).refused(403, "agent-deactivated");
        desk.signIn("another id", desk.company.ben().email()).json(201);
        desk.ada
                .patch("/agents/" + desk.company.lou().id(), Map.of("active", false))
                .json(200);
        desk.elsewhere().signIn("lou", desk.company.lou().email()).refused(403, "agent-deactivated");
    }

    @Test
    void whatIsMissingInTheTokenIsAskedForAndMustBeAboutTheSamePerson() {
        desk.with(Map.of());
        provider.claims.put("sub", "mara");
        provider.userInfo.putAll(Map.of(
                "sub", "mara", "email", desk.company.mara().email(), "email_verified", true, "groups", List.of()));
        desk.signIn().json(201);
        provider.userInfo.put("sub", "ada");
        provider.userInfo.put("email", desk.company.ada().email());
        assertThat(reason(desk.elsewhere().signIn())).isEqualTo("subject");
    }

    @Test
    void passwordsAreForAdministratorsWhereTheCompanysSignInIsTheOnlyWay() {
        var kim = "kim@" + desk.company.domain();
        var invited = desk.ada
                .post("/invitations", Map.of("email", kim, "name", "Kim", "role", "agent"))
                .json(201);
        var link = invited.get("link").asString();
        cast.anonymous()
                .with("Host", desk.company.domain())
                .put(
                        "/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance",
                        Map.of("password", "another horse battery"))
                .json(204);
        desk.tab.signIn(kim, "another horse battery").json(201);
        desk.with(Map.of("onlyWay", true));
        var refused = desk.elsewhere().tab.signIn(kim, "another horse battery").refused(403, "sign-in-elsewhere");
        assertThat(refused.json().get("detail").asString()).contains("Acme account");
        desk.tab.signIn(kim, "a wrong one").refused(401, "wrong-credentials");
        desk.tab.signIn(desk.company.ada().email(), Company.PASSWORD).json(201);
        desk.elsewhere().signIn("kim", kim).json(201);
    }

    @Test
    void oursIsAskedUnlessTheProvidersSecondFactorCounts() {
        var admin = desk.ada
                .get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(role -> role.get("key").asString().equals("agent"))
                .findFirst()
                .orElseThrow();
        desk.ada
                .with("If-Match", "\"" + admin.get("version").asInt() + "\"")
                .patch("/roles/" + admin.get("id").asString(), Map.of("secondFactor", true))
                .json(200);
        var mara = desk.company.mara().email();
        desk.with(Map.of("secondFactor", "ours"));
        provider.claims.put("amr", List.of("pwd", "mfa"));
        desk.signIn("mara", mara).refused(401, "second-factor-needed");
        desk.tab.get("/session").refused(401, "not-signed-in");

        desk.with(Map.of("secondFactor", "said"));
        desk.elsewhere().signIn("mara", mara).json(201);
        provider.claims.put("amr", List.of("pwd"));
        var step = desk.elsewhere().signIn("mara", mara).refused(401, "second-factor-needed");
        assertThat(step.json().get("step").asString()).isEqualTo("enrolment");
        provider.claims.put("acr", "mfa");
        desk.elsewhere().signIn("mara", mara).json(201);

        provider.claims.remove("acr");
        desk.with(Map.of("secondFactor", "theirs"));
        desk.elsewhere().signIn("mara", mara).json(201);
    }

    @Test
    void whoSignsOutMayDoSoThereToo() {
        desk.with(Map.of("signsOutThere", true));
        desk.signIn("mara", desk.company.mara().email()).json(201);
        var address =
                desk.tab.get("/session/oidc/sign-out").json(200).get("address").asString();
        assertThat(address).startsWith(provider.issuer + "/end?").contains("id_token_hint=");
        desk.tab.send("DELETE", "/session", null).json(204);
        desk.tab.get("/session").refused(401, "not-signed-in");
        desk.with(Map.of());
        desk.elsewhere().signIn("mara", desk.company.mara().email()).json(201);
        assertThat(desk.tab
                        .get("/session/oidc/sign-out")
                        .json(200)
                        .get("address")
                        .isNull())
                .isTrue();
    }

    static String reason(Answer answer) {
        return answer.refused(403, "id-token-refused").json().get("reason").asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}

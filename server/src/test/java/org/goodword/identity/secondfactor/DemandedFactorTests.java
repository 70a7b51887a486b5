package org.goodword.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Tab;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What roles and administrators have to say about an agent's second factor.
@GoodwordTest
class DemandedFactorTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private FactorDesk desk;
    private Company acme;
    private Rest ada;
    private Tab tab;

    @BeforeEach
    void newWorkspace() {
        desk = FactorDesk.of(cast);
        acme = desk.acme();
        ada = desk.ada();
        tab = desk.tab();
    }

    @Test
    void aRoleThatDemandsOneLeadsToEnrolmentAndNowhereElse() {
        demand(true);
        var refused = desk.signIn().refused(401, "second-factor-needed");
        assertThat(refused.json().get("step").asString()).isEqualTo("enrolment");
        tab.get("/session").refused(401, "not-signed-in");
        desk.send("123456").refused(401, "wrong-credentials");
        var begun = tab.send("POST", "/session/second-factor/enrolment", null);
        var phone = new Phone(begun.json(201).get("secret").asString());
        tab.send("PUT", "/session/second-factor/enrolment", Map.of("code", phone.wrongCode()))
                .refused(403, "wrong-code");
        var codes = FactorDesk.texts(tab.send("PUT", "/session/second-factor/enrolment", Map.of("code", phone.code())));
        assertThat(codes).hasSize(10);
        tab.get("/session").json(200);
        ada.post("/agents/me/second-factor/removal", FactorDesk.PROOF).refused(409, "second-factor-demanded");
        ada.get("/session").json(200);
        desk.signIn().refused(401, "second-factor-needed");
        desk.send(codes.getFirst()).json(201);
    }

    @Test
    void whoHasEnrolledMeanwhileMustShowItInsteadOfSettingUpAnother() {
        demand(true);
        desk.signIn().refused(401, "second-factor-needed");
        tab.send("POST", "/session/second-factor/enrolment", null).json(201);
        desk.enrolled();
        tab.send("POST", "/session/second-factor/enrolment", null).refused(401, "wrong-credentials");
        tab.send("PUT", "/session/second-factor/enrolment", Map.of("code", "123456"))
                .refused(401, "wrong-credentials");
    }

    @Test
    void ofTheAdministratorsRoleOnlyTheDemandCanBeChanged() {
        var role = role();
        ada.patch(role, Map.of("secondFactor", true, "name", "X")).refused(422, "invalid-value");
        ada.patch(role, Map.of("secondFactor", true)).json(200);
        assertThat(ada.get("/agents/me/second-factor").json(200).get("demanded").asBoolean())
                .isTrue();
    }

    @Test
    void anAdministratorResetsAnothersAndHerSessionsEnd() {
        var admins = acme.ada().agent().role().value();
        var admin = "/agents/" + acme.tom().id();
        ada.patch(admin, Map.of("role", admins)).json(200);
        var phone = desk.enrolled().phone();
        desk.signIn();
        desk.send(phone.code()).json(201);
        var reset = "/agents/" + acme.ada().id() + "/second-factor";
        ada.delete(reset).refused(422, "invalid-value");
        acme.mara().rest().delete(reset).refused(403, "not-allowed");
        assertThat(acme.tom()
                        .rest()
                        .get("/agents/" + acme.ada().id() + "/access")
                        .json(200)
                        .get("secondFactor")
                        .get("on")
                        .asBoolean())
                .isTrue();
        acme.tom().rest().delete(reset).json(204);
        tab.get("/session").refused(401, "not-signed-in");
        desk.signIn().json(201);
        assertThat(events()).contains("agent.second-factor-on", "agent.second-factor-reset");
    }

    private List<String> events() {
        return acme.in(() -> transaction.execute(
                _ -> sql.fetch("select event from ledger.entry").getValues(0, String.class)));
    }

    private String role() {
        return "/roles/" + acme.ada().agent().role().value();
    }

    private void demand(boolean secondFactor) {
        ada.patch(role(), Map.of("secondFactor", secondFactor)).json(200);
    }
}

package org.goodword.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.cast.Tab;
import org.goodword.platform.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class SignInRulesTests {
    private static final String INSIDE = "203.0.113.9";
    private static final String OUTSIDE = "198.51.100.9";

    @Autowired
    private Cast cast;

    @Autowired
    private RuleKeeping rules;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void agentsAndTokensComeFromTheNetworksThatAreListedAndOthersFromNowhere() {
        var tab = new Tab(cast, acme).at(INSIDE);
        tab.signIn(acme.ada().email(), Company.PASSWORD).json(201);
        var inside = ada.with("X-Forwarded-For", INSIDE);
        set(inside, "203.0.113.0/24", "2001:db8::/32").json(200);
        tab.get("/session").json(200);
        inside.get("/session").json(200);
        ada.with("X-Forwarded-For", "2001:db8::7").get("/session").json(200);

        ada.get("/session").refused(403, "address-not-allowed");
        ada.with("X-Forwarded-For", OUTSIDE).get("/tickets").refused(403, "address-not-allowed");
        tab.at(OUTSIDE).get("/session").refused(403, "address-not-allowed");
        new Tab(cast, acme)
                .at(OUTSIDE)
                .signIn(acme.ada().email(), Company.PASSWORD)
                .refused(403, "address-not-allowed");
        cast.initech()
                .ada()
                .rest()
                .with("X-Forwarded-For", OUTSIDE)
                .get("/session")
                .json(200);
    }

    @Test
    void whoOnlyClaimsToBeInsideIsNot() {
        set(ada.with("X-Forwarded-For", INSIDE), INSIDE).json(200);
        ada.with("X-Forwarded-For", INSIDE + ", " + OUTSIDE).get("/session").refused(403, "address-not-allowed");
        ada.with("X-Forwarded-For", OUTSIDE)
                .with("Forwarded", "for=" + INSIDE)
                .get("/session")
                .refused(403, "address-not-allowed");
        ada.with("Forwarded", "for=" + INSIDE).get("/session").refused(403, "address-not-allowed");
        ada.with("X-Forwarded-For", OUTSIDE + ", " + INSIDE).get("/session").json(200);
    }

    @Test
    void customersAreNotAsked() {
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        set(ada.with("X-Forwarded-For", INSIDE), INSIDE).json(200);
        var customer = cast.anonymous().with("Host", acme.domain()).with("X-Forwarded-For", OUTSIDE);
        assertThat(customer.get("/chat/config/" + brand).code()).isNotEqualTo("address-not-allowed");
        assertThat(customer.get("/quotes/" + brand).code()).isNotEqualTo("address-not-allowed");
    }

    @Test
    void nobodyLocksHerselfOut() {
        var refused = set(ada.with("X-Forwarded-For", OUTSIDE), INSIDE).refused(422, "invalid-value");
        assertThat(refused.json().get("detail").asString()).contains(OUTSIDE);
        assertThat(ada.with("X-Forwarded-For", OUTSIDE)
                        .get("/sign-in-rules")
                        .json(200)
                        .get("yourAddress")
                        .asString())
                .isEqualTo(OUTSIDE);
    }

    @Test
    void theOwnerOfTheMachineOpensTheDoorAgain() {
        set(ada.with("X-Forwarded-For", INSIDE), INSIDE).json(200);
        ada.get("/session").refused(403, "address-not-allowed");
        acme.in(() -> {
            rules.clearNetworks(new Actor.System("console"));
            return true;
        });
        ada.get("/session").json(200);
    }

    @Test
    void whatIsNoRuleIsRefused() {
        for (var network : List.of("example.org", "203.0.113.0/33", "all", "2001:db8::/129"))
            set(ada, network).refused(422, "invalid-value");
        ada.put("/sign-in-rules", body(7, 24, List.of())).refused(422, "invalid-value");
        ada.put("/sign-in-rules", body(65, 24, List.of())).refused(422, "invalid-value");
        ada.put("/sign-in-rules", body(12, 0, List.of())).refused(422, "invalid-value");
        acme.tom().rest().put("/sign-in-rules", body(12, 24, List.of())).refused(403, "not-allowed");
        acme.tom().rest().get("/sign-in-rules").refused(403, "not-allowed");
    }

    private static Answer set(Rest rest, String... networks) {
        return rest.put("/sign-in-rules", body(12, 24, List.of(networks)));
    }

    private static Map<String, Object> body(int length, int idle, List<String> networks) {
        return Map.of(
                "passwordLength", length,
                "idleHours", idle,
                "longestHours", 720,
                "newDeviceMails", true,
                "networks", networks);
    }
}

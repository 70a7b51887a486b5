package org.goodword.ticketing.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Fields that a role does not see, or only reads.
@GoodwordTest
class FieldRightsTests {
    private static final String SECRET = "quagmire";

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private Rest rita;
    private String ticket;

    /// Rita does not see `secret` and `grade`, and only reads `region`; a field `open` is like any.
    @BeforeEach
    void fieldsOfATicket() {
        acme = cast.acme();
        cast.initech().opened("Theirs");
        ada = acme.ada().rest();
        for (var key : List.of("secret", "region", "open")) define("ticket", key, "text", Map.of());
        var options = List.of(option("gold", "Gold"), option("silver", "Silver"));
        define("ticket", "grade", "choice", Map.of("options", options));
        var fields = new FieldRights(
                Set.of("ticket.secret", "ticket.grade", "contact.shoe"), Set.of("ticket.region", "contact.hat"));
        for (var key : List.of("shoe", "hat")) define("contact", key, "text", Map.of());
        rita = cast.withRole(
                        acme,
                        "rita",
                        RowScope.ALL,
                        Limits.of(BrandScope.every(), fields),
                        "ticket.*",
                        "contact.*",
                        "report.*",
                        "audit.view",
                        "agent.view")
                .rest();
        ticket = acme.opened("Printer").id();
        ada.patch(path(), fields(Map.of("secret", SECRET, "region", "North", "open", "yes", "grade", "gold")))
                .json(200);
    }

    private String path() {
        return "/tickets/" + ticket;
    }

    private void define(String subject, String key, String kind, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of(
                "subject", subject, "key", key, "kind", kind, "name", Map.of("en", key.toUpperCase(Locale.ROOT))));
        ada.post("/fields", body).json(201);
    }

    private static Map<String, Object> option(String key, String name) {
        return Map.of("key", key, "name", Map.of("en", name));
    }

    private static Map<String, Object> fields(Map<String, ?> values) {
        return Map.of("fields", values);
    }

    @Test
    void noAnswerHasWhatIsHidden() {
        for (var path : List.of(
                path(),
                "/tickets",
                path() + "/history",
                "/tickets/export",
                "/tickets/filter-fields",
                "/fields",
                "/forms",
                "/audit?subject=ticket:" + ticket)) {
            var shown = rita.get(path);
            assertThat(shown.status()).as(shown.question()).isEqualTo(200);
            assertThat(shown.text()).as(path).doesNotContain(SECRET, "secret", "gold", "\"grade\"");
            var all = ada.get(path).text();
            assertThat(all).as(path).contains("secret");
        }
        assertThat(rita.get(path()).json(200).get("fields").toString())
                .contains("North", "yes")
                .doesNotContain(SECRET);
        var answer = rita.patch(path(), fields(Map.of("open", "no"))).json(200);
        assertThat(answer.get("fields").toString()).contains("\"no\"").doesNotContain(SECRET);
        assertThat(ada.get(path()).json(200).at("/fields/secret").asString()).isEqualTo(SECRET);
    }

    @Test
    void noFilterAsksForWhatIsHidden() {
        assertThat(ada.get("/tickets?q=secret:" + SECRET).json(200).get("items"))
                .hasSize(1);
        for (var filter : List.of("secret:" + SECRET, "secret:any", "-secret:none", "grade:gold", "grade:any")) {
            for (var list : List.of("/tickets", "/tickets/count", "/tickets/export", "/reports/volume"))
                rita.get(list + "?q=" + Rest.encoded(filter)).refused(400, "invalid-filter");
            rita.post("/views", Map.of("name", "X", "query", filter)).refused(400, "invalid-filter");
            var job = Map.of("query", filter, "name", "tag", "arguments", Map.of("add", List.of("x")));
            rita.post("/bulk-jobs", job).refused(400, "invalid-filter");
        }
        assertThat(rita.get("/tickets?q=region:North").json(200).get("items")).hasSize(1);
        assertThat(rita.get("/tickets/lacking?field=secret")
                        .json(200)
                        .get("count")
                        .asInt())
                .isZero();
        var shared = ada.post("/views", Map.of("name", "Gold", "query", "grade:gold", "shared", true))
                .id();
        for (var view : rita.get("/views").json(200).get("items"))
            if (view.get("id").asString().equals(shared))
                assertThat(view.get("count").asInt()).isZero();
        rita.get("/reports/volume?by=field:grade").refused(422, "invalid-value");
        ada.get("/reports/volume?by=field:grade").json(200);
    }

    @Test
    void noWordOfWhatIsHiddenFindsATicket() {
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        ada.get("/search?q=" + SECRET).json(200).get("items").size() == 1);
        assertThat(rita.get("/search?q=" + SECRET).json(200).get("items")).isEmpty();
        assertThat(rita.get("/tickets?q=%22" + SECRET + "%22").json(200).get("items"))
                .isEmpty();
        var shown = rita.get("/search?q=printer").json(200).get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.toString()).doesNotContain(SECRET);
    }

    @Test
    void whatIsReadOnlyIsRefusedInWordsHoweverItIsWritten() {
        var refused = rita.patch(path(), fields(Map.of("region", "South")));
        refused.refused(403, "field-read-only");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("Your role may read “REGION”, and not change it.");
        assertThat(refused.json().get("fields").toString()).isEqualTo("[\"region\"]");
        var action = Map.of("name", "fields", "arguments", fields(Map.of("region", "South")));
        rita.post(path() + "/actions", action).refused(403, "field-read-only");
        var many = new HashMap<String, Object>(action);
        many.put("tickets", List.of(ticket));
        assertThat(rita.post("/tickets/actions", many).json(200).findValuesAsString("code"))
                .containsExactly("field-read-only");
        var macro = ada.post("/macros", Map.of("name", Map.of("en", "South"), "steps", List.of(action), "shared", true))
                .id();
        rita.post(path() + "/actions", Map.of("name", "macro", "arguments", Map.of("macro", macro)))
                .refused(403, "field-read-only");
        var body = acme.ticket("With a region");
        body.put("fields", Map.of("region", "South"));
        rita.post("/tickets", body).refused(403, "field-read-only");
        assertThat(ada.get(path()).json(200).at("/fields/region").asString()).isEqualTo("North");
        ada.post(path() + "/actions", Map.of("name", "macro", "arguments", Map.of("macro", macro)))
                .json(200);
        assertThat(rita.get("/fields").json(200).toString()).contains("\"readOnly\":true");
    }

    @Test
    void aBulkChangeTellsOfEachRowWhyNot() {
        var job = rita.post(
                        "/bulk-jobs",
                        Map.of("query", "", "name", "fields", "arguments", fields(Map.of("region", "South"))))
                .id();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> rita.get("/bulk-jobs/" + job)
                        .json(200)
                        .get("state")
                        .asString()
                        .equals("done"));
        assertThat(rita.get("/bulk-jobs/" + job + "/results").json(200).toString())
                .contains("Your role may read “REGION”, and not change it.");
        assertThat(ada.get(path()).json(200).at("/fields/region").asString()).isEqualTo("North");
    }

    @Test
    void whatIsHiddenIsNotThereToBeWritten() {
        var refused = rita.patch(path(), fields(Map.of("secret", "x")));
        refused.refused(422, "invalid-value");
        var unknown = rita.patch(path(), fields(Map.of("nothing", "x")));
        unknown.refused(422, "invalid-value");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo(unknown.json().get("detail").asString().replace("nothing", "secret"));
        assertThat(ada.get(path()).json(200).at("/fields/secret").asString()).isEqualTo(SECRET);
    }

    @Test
    void nobodyIsAskedForWhatHeMayNotWrite() {
        var places = List.of(
                Map.of("field", "secret", "toSolve", true),
                Map.of("field", "region", "toSolve", true),
                Map.of("field", "open", "toSolve", true));
        ada.put("/forms", Map.of("subject", "ticket", "places", places)).json(200);
        var bare = acme.opened("Bare").id();
        var refused = rita.patch("/tickets/" + bare, Map.of("status", "solved"));
        refused.refused(422, "fields-missing");
        assertThat(refused.json().get("fields").toString()).isEqualTo("[\"open\"]");
        rita.patch("/tickets/" + bare, fields(Map.of("open", "yes"))).json(200);
        rita.patch("/tickets/" + bare, Map.of("status", "solved")).json(200);
    }

    @Test
    void fieldsOfContactsAreLimitedLikewise() {
        var contact = ada.get(path()).json(200).at("/requester/id").asString();
        var own = "/contacts/" + contact + "/fields";
        ada.patch(own, fields(Map.of("shoe", SECRET, "hat", "Bowler"))).json(200);
        assertThat(rita.get(own).json(200).get("fields").toString()).isEqualTo("{\"hat\":\"Bowler\"}");
        var audit = "/audit?subject=contact:" + contact;
        assertThat(ada.get(audit).text()).contains(SECRET);
        assertThat(rita.get(audit).text()).contains("Bowler").doesNotContain(SECRET, "shoe");
        assertThat(rita.get("/contacts/export").text()).contains("Bowler").doesNotContain(SECRET, "SHOE");
        assertThat(ada.get("/contacts/export").text()).contains(SECRET);
        rita.get("/contacts?filter=shoe:any").refused(400, "invalid-filter");
        rita.patch(own, fields(Map.of("hat", "Cap"))).refused(403, "field-read-only");
        rita.patch(own, fields(Map.of("shoe", "x"))).refused(422, "invalid-value");
    }

    @Test
    void aRoleLimitsFieldsThatThereAreAndHidesNoneFromWhoMakesThem() {
        var body = new HashMap<String, Object>(
                Map.of("key", "one", "name", "One", "permissions", List.of("ticket.view"), "scope", "all"));
        body.put("fields", Map.of("ticket.nothing", "hidden"));
        ada.post("/roles", body).refused(422, "invalid-value");
        body.put("fields", Map.of("ticket.secret", "gone"));
        ada.post("/roles", body).refused(422, "invalid-value");
        body.put("fields", Map.of("ticket.secret", "hidden", "ticket.region", "read-only"));
        var made = ada.post("/roles", body).json(201);
        assertThat(made.get("fields").toString())
                .isEqualTo("{\"ticket.region\":\"read-only\",\"ticket.secret\":\"hidden\"}");
        var role = "/roles/" + made.get("id").asString();
        ada.patch(role, Map.of("permissions", List.of("ticket.view", "field.manage")))
                .refused(422, "invalid-value");
        assertThat(ada.patch(role, Map.of("fields", Map.of())).json(200).get("fields"))
                .isEmpty();
        ada.patch(role, Map.of("permissions", List.of("ticket.view", "field.manage")))
                .json(200);
    }
}

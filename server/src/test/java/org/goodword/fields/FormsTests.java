package org.goodword.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class FormsTests {
    private static final Map<String, Object> ALWAYS = Map.of("all", List.of());

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
        cast.initech();
        define("product", "choice");
        define("contract", "choice");
        define("serial", "text");
    }

    @Test
    void aFormIsSavedAndShown() {
        var saved = save(
                place("serial", "visibleIf", is("product", "a"), "toSolve", true),
                place("product", "requiredIf", ALWAYS));
        saved.json(200);
        var form = acme.mara().rest().get("/forms").json(200).get("items").get(0);
        assertThat(form.get("places").get(0).get("field").asString()).isEqualTo("serial");
        assertThat(form.get("places").get(0).get("visibleIf").get("is").get(0).asString())
                .isEqualTo("a");
        assertThat(form.get("places").get(1).get("requiredIf").get("all").size())
                .isZero();
        ada.with("If-Match", "\"7\"")
                .put("/forms", Map.of("subject", "ticket", "places", List.of()))
                .refused(412, "stale-version");
    }

    @Test
    void aNewFieldStandsOnEveryForm() {
        save(place("product")).json(200);
        define("colour", "choice");
        var places = ada.get("/forms").json(200).get("items").get(0).get("places");
        assertThat(places.findValuesAsString("field")).containsExactly("product", "colour");
    }

    @Test
    void rulesThatWaitForEachOtherAreNamed() {
        contradicts(
                "“Product” → “Contract” → “Product”: each waits for the next, and none would ever be shown.",
                place("product", "visibleIf", is("contract", "a")),
                place("contract", "visibleIf", is("product", "a")));
        contradicts("The rule of “Product” asks for itself.", place("product", "visibleIf", is("product", "a")));
    }

    @Test
    void aFieldThatCouldNeverBeShownIsNamed() {
        contradicts(
                "“Serial” is demanded, but its rule never lets it be shown.",
                place("product"),
                place(
                        "serial",
                        "visibleIf",
                        Map.of("all", List.of(is("product", "a"), is("product", "b"))),
                        "requiredIf",
                        ALWAYS));
        contradicts(
                "“Serial” would never be shown: nothing fulfils its rule.",
                place("product"),
                place("contract", "visibleIf", is("product", "a")),
                place("serial", "visibleIf", Map.of("all", List.of(is("contract", "a"), is("product", "b")))));
        save(
                        place("product"),
                        place("contract", "visibleIf", is("product", "a")),
                        place("serial", "visibleIf", Map.of("all", List.of(is("contract", "a"), is("product", "a")))))
                .json(200);
    }

    @Test
    void aRuleAsksForWhatIsOnTheForm() {
        contradicts(
                "The rule of “Serial” asks for “Product”, which is not on this form.",
                place("serial", "visibleIf", is("product", "a")));
        save(place("product"), place("serial", "visibleIf", is("product", "zzz")))
                .refused(422, "invalid-value");
        save(place("product"), place("product")).refused(422, "invalid-value");
        save(place("serial", "visibleIf", Map.of("maybe", 1))).refused(422, "invalid-value");
    }

    @Test
    void onlyWhoMayManageFieldsMakesThem() {
        var mara = acme.mara().rest();
        mara.post("/fields", body("x", "text")).refused(403, "not-allowed");
        mara.put("/forms", Map.of("subject", "ticket", "places", List.of())).refused(403, "not-allowed");
        assertThat(mara.get("/fields").json(200).get("items").size()).isEqualTo(3);
    }

    @Test
    void keysAreFreeAndOfOneForm() {
        ada.post("/fields", body("product", "text")).refused(422, "invalid-value");
        var taken = ada.post("/fields", body("status", "text"));
        taken.refused(422, "invalid-value");
        assertThat(taken.json().get("detail").asString()).contains("something every ticket has");
        ada.post("/fields", body("Has Spaces", "text")).refused(422, "invalid-value");
        ada.post("/fields", body("budget", "money")).refused(422, "invalid-value");
        ada.post("/fields", body("x", "colour")).refused(422, "invalid-value");
    }

    @Test
    void optionsAreRetiredNotRemoved() {
        var field = ada.get("/fields").json(200).get("items").get(0);
        var path = "/fields/" + field.get("id").asString();
        ada.patch(path, Map.of("options", List.of(option("a")))).refused(422, "invalid-value");
        var retired = new HashMap<>(option("b"));
        retired.put("active", false);
        ada.patch(path, Map.of("options", List.of(option("a"), retired, option("c"))))
                .json(200);
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("fields", Map.of("product", "b")))
                .refused(422, "invalid-value");
        ada.patch("/tickets/" + ticket, Map.of("fields", Map.of("product", "c")))
                .json(200);
        ada.patch(path, Map.of("archived", true)).json(200);
        ada.patch("/tickets/" + ticket, Map.of("fields", Map.of("product", "a")))
                .refused(422, "invalid-value");
        ada.get("/tickets?q=product:c").refused(400, "invalid-filter");
        assertThat(ada.get("/tickets/" + ticket)
                        .json(200)
                        .get("fields")
                        .get("product")
                        .asString())
                .isEqualTo("c");
    }

    private void contradicts(String sentence, Object... places) {
        var answer = save(places);
        answer.refused(422, "rules-contradict");
        assertThat(answer.json().get("detail").asString()).isEqualTo(sentence);
    }

    private Rest.Answer save(Object... places) {
        return ada.put("/forms", Map.of("subject", "ticket", "places", List.of(places)));
    }

    private static Map<String, Object> is(String field, String value) {
        return Map.of("field", field, "is", List.of(value));
    }

    private static Map<String, Object> place(String field, Object... rules) {
        var place = new HashMap<String, Object>();
        place.put("field", field);
        for (var i = 0; i < rules.length; i += 2) place.put(rules[i].toString(), rules[i + 1]);
        return place;
    }

    private void define(String key, String kind) {
        ada.post("/fields", body(key, kind)).json(201);
    }

    private static Map<String, Object> body(String key, String kind) {
        var body = new HashMap<String, Object>();
        body.put("subject", "ticket");
        body.put("key", key);
        body.put("kind", kind);
        body.put("name", Map.of("en", Character.toUpperCase(key.charAt(0)) + key.substring(1)));
        if (kind.equals("choice")) body.put("options", List.of(option("a"), option("b")));
        return body;
    }

    private static Map<String, Object> option(String key) {
        return Map.of("key", key, "name", Map.of("en", key.toUpperCase(java.util.Locale.ROOT)));
    }
}

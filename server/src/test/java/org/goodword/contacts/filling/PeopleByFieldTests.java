package org.goodword.contacts.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.goodword.contacts.Outsiders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Lists of people answer by the workspace's own fields.
@GoodwordTest
class PeopleByFieldTests {
    @Autowired
    private Cast cast;

    private Outsiders outside;
    private Rest ada;

    @BeforeEach
    void peopleWithFields() {
        outside = new Outsiders(cast.acme());
        ada = outside.rest();
        cast.initech();
        define("contact", "plan", "text");
        define("contact", "seats", "number");
        define("organisation", "plan", "text");
        contact("Dana Ruiz", "gold", 3);
        contact("Eve Stone", "gold", 12);
        contact("Fay Stone", "silver", 12);
        outside.contact("Nobody", "nobody@" + outside.company().domain());
        var nord = outside.organisation("Nord");
        ada.patch("/organisations/" + nord + "/fields", Map.of("fields", Map.of("plan", "gold")))
                .json(200);
        outside.organisation("South");
    }

    @Test
    void contactsAreFoundByTheirValues() {
        assertThat(contacts("plan:gold")).containsExactly("Dana Ruiz", "Eve Stone");
        assertThat(contacts("plan:gold seats>3")).containsExactly("Eve Stone");
        assertThat(contacts("seats:12 or plan:none")).containsExactly("Eve Stone", "Fay Stone", "Nobody");
        assertThat(contacts("-plan:any")).containsExactly("Nobody");
    }

    @Test
    void wordsStandBesideValues() {
        assertThat(contacts("stone plan:gold")).containsExactly("Eve Stone");
        assertThat(ada.get("/contacts?q=stone&filter=seats:12").json(200).findValuesAsString("name"))
                .containsExactly("Eve Stone", "Fay Stone");
    }

    @Test
    void organisationsToo() {
        assertThat(ada.get("/organisations?filter=plan:gold").json(200).findValuesAsString("name"))
                .containsExactly("Nord");
        assertThat(ada.get("/organisations/export?filter=plan:gold").text()).contains("Nord");
        assertThat(ada.get("/organisations/export?filter=plan:gold").text()).doesNotContain("South");
    }

    @Test
    void whatNobodyKnowsIsRefusedInWords() {
        var refused = ada.get("/contacts?filter=plam:gold");
        refused.refused(400, "invalid-filter");
        assertThat(refused.text()).contains("plan");
        ada.get("/organisations?filter=seats:1").refused(400, "invalid-filter");
    }

    @Test
    void aKeyThatFiltersReadOtherwiseIsRefusedInItsOwnWords() {
        for (var key : List.of("none", "any")) {
            var body = Map.of(
                    "subject", "contact",
                    "key", "size",
                    "kind", "choice",
                    "name", Map.of("en", "Size"),
                    "options", List.of(Map.of("key", key, "name", Map.of("en", "None"))));
            var refused = ada.post("/fields", body);
            refused.refused(422, "invalid-value");
            assertThat(refused.text()).contains("is taken: filters ask with it for what has");
        }
    }

    private List<String> contacts(String filter) {
        return ada.get("/contacts?filter=" + Rest.encoded(filter)).json(200).findValuesAsString("name");
    }

    private void contact(String name, String plan, int seats) {
        var id = outside.contact(
                name,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@"
                        + outside.company().domain());
        ada.patch("/contacts/" + id + "/fields", Map.of("fields", Map.of("plan", plan, "seats", seats)))
                .json(200);
    }

    private void define(String subject, String key, String kind) {
        ada.post("/fields", Map.of("subject", subject, "key", key, "kind", kind, "name", Map.of("en", key)))
                .json(201);
    }
}

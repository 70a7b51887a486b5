package org.goodword.contacts.filling;

import static org.assertj.core.api.Assertions.assertThat;

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
class PeopleFillingTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
        cast.initech();
    }

    @Test
    void contactsAndOrganisationsHaveFieldsOfTheirOwn() {
        define("contact", "birthday", "date");
        define("organisation", "manager", "contact");
        var dana = ada.post("/contacts", Map.of("name", "Dana", "emails", List.of("dana@" + acme.domain())))
                .id();
        var maker = ada.post("/organisations", Map.of("name", "Makers")).id();
        var birthday = Map.of("fields", Map.of("birthday", "1964-02-23"));
        var filled = ada.with("If-Match", "\"1\"")
                .patch("/contacts/" + dana + "/fields", birthday)
                .json(200);
        assertThat(filled.get("version").asInt()).isEqualTo(2);
        ada.with("If-Match", "\"1\"")
                .patch("/contacts/" + dana + "/fields", birthday)
                .refused(412, "stale-version");
        assertThat(ada.get("/contacts/" + dana + "/fields")
                        .json(200)
                        .get("fields")
                        .get("birthday")
                        .asString())
                .isEqualTo("1964-02-23");
        assertThat(ada.get("/contacts/" + dana).json(200).get("version").asInt())
                .isEqualTo(2);
        var manager = Map.of("fields", Map.of("manager", "dana@" + acme.domain()));
        ada.patch("/organisations/" + maker + "/fields", manager).json(200);
        assertThat(ada.get("/organisations/" + maker + "/fields")
                        .json(200)
                        .get("fields")
                        .get("manager")
                        .asString())
                .isEqualTo(dana);
        ada.patch("/contacts/" + dana + "/fields", Map.of("fields", Map.of("birthday", "soon")))
                .refused(422, "invalid-value");
        ada.patch("/contacts/" + dana + "/fields", Map.of("fields", Map.of("manager", dana)))
                .refused(422, "invalid-value");
    }

    @Test
    void aTicketCanNameAContactAndAnOrganisation() {
        define("ticket", "buyer", "contact");
        define("ticket", "maker", "organisation");
        var dana = ada.post("/contacts", Map.of("name", "Dana", "emails", List.of("dana@" + acme.domain())))
                .id();
        var maker = ada.post("/organisations", Map.of("name", "Makers")).id();
        var ticket = acme.opened("A").id();
        var fields = Map.of("buyer", "dana@" + acme.domain(), "maker", "makers");
        var is = ada.patch("/tickets/" + ticket, Map.of("fields", fields))
                .json(200)
                .get("fields");
        assertThat(is.get("buyer").asString()).isEqualTo(dana);
        assertThat(is.get("maker").asString()).isEqualTo(maker);
        assertThat(ada.get("/tickets?q=buyer:dana@" + acme.domain())
                        .json(200)
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(ada.get("/tickets?q=maker:Makers").json(200).get("items").size())
                .isEqualTo(1);
    }

    private void define(String subject, String key, String kind) {
        ada.post("/fields", Map.of("subject", subject, "key", key, "kind", kind, "name", Map.of("en", key)))
                .json(201);
    }
}

package org.goodword.contacts.merging;

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

/// Fields that name somebody name who he turned out to be.
@GoodwordTest
class MergingNamedTests {
    @Autowired
    private Cast cast;

    private Outsiders outside;
    private Rest ada;
    private String gone;
    private String into;
    private String ticket;
    private String organisation;

    @BeforeEach
    void twoWhoAreOneAndAreNamed() {
        outside = new Outsiders(cast.acme());
        ada = outside.rest();
        cast.initech();
        define("ticket", "buyer", true);
        define("ticket", "witness", false);
        define("organisation", "manager", false);
        gone = outside.contact("L. Berg", "l.berg@mail.example");
        into = outside.contact("Lena Berg", outside.at("lena"));
        ticket = outside.ticket("Lamp", outside.at("dana"));
        organisation = outside.organisation("Makers");
        ada.patch("/tickets/" + ticket, Map.of("fields", Map.of("buyer", gone, "witness", gone)))
                .json(200);
        ada.patch("/organisations/" + organisation + "/fields", Map.of("fields", Map.of("manager", gone)))
                .json(200);
    }

    @Test
    void theyNameTheSurvivorAndOnceItIsUndoneTheOther() {
        var preview = ada.get("/contacts/" + into + "/merges/preview/" + gone).json(200);
        assertThat(preview.get("moves").toString()).contains("\"fields\"");

        var merge = outside.merge(gone, into);

        assertThat(named("buyer")).isEqualTo(into);
        assertThat(named("witness")).isEqualTo(into);
        assertThat(manager()).isEqualTo(into);
        assertThat(outside.subjects("buyer:l.berg@mail.example")).containsExactly("Lamp");

        outside.undo(into, merge);

        assertThat(named("buyer")).isEqualTo(gone);
        assertThat(named("witness")).isEqualTo(gone);
        assertThat(manager()).isEqualTo(gone);
        assertThat(outside.subjects("buyer:l.berg@mail.example")).containsExactly("Lamp");
        assertThat(outside.subjects("buyer:" + outside.at("lena"))).isEmpty();
    }

    @Test
    void whatSomebodyChangedSinceStaysAsHeSaid() {
        var third = outside.contact("Third", outside.at("third"));
        var merge = outside.merge(gone, into);
        ada.patch("/tickets/" + ticket, Map.of("fields", Map.of("buyer", third)))
                .json(200);

        var parted = outside.undo(into, merge);

        assertThat(named("buyer")).isEqualTo(third);
        assertThat(named("witness")).isEqualTo(gone);
        assertThat(parted.get("kept").toString()).contains("\"fields\"");
    }

    @Test
    void aFieldThatBecomesFilterableLaterFindsTheSurvivor() {
        outside.merge(gone, into);
        ada.patch("/fields/" + field("witness"), Map.of("filterable", true)).json(200);

        org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .until(() -> outside.subjects("witness:" + outside.at("lena")).equals(List.of("Lamp")));
    }

    private String named(String field) {
        return ada.get("/tickets/" + ticket).json(200).get("fields").get(field).asString();
    }

    private String manager() {
        return ada.get("/organisations/" + organisation + "/fields")
                .json(200)
                .get("fields")
                .get("manager")
                .asString();
    }

    private String field(String key) {
        return ada.get("/fields")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private void define(String subject, String key, boolean filterable) {
        var body = Map.of(
                "subject", subject,
                "key", key,
                "kind", "contact",
                "name", Map.of("en", key),
                "filterable", filterable);
        ada.post("/fields", body).json(201);
    }
}

package org.goodword.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class KeepingContactsTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Outsiders outside;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        outside = new Outsiders(acme);
        ada = acme.ada().rest();
    }

    private List<String> found(String list, String words) {
        return ada.get(list + "?q=" + Rest.encoded(words)).json(200).findValuesAsString("name");
    }

    @Test
    void somebodyIsFoundByTheBeginningsOfAnyOfHisWords() {
        outside.contact("Lena Bergström", outside.at("lena.b"));
        outside.contact("Lars Bergman", "lars@elsewhere.example");
        outside.organisation("Nordlicht Leuchten", "nordlicht.example");
        assertThat(found("/contacts", "berg")).containsExactly("Lars Bergman", "Lena Bergström");
        assertThat(found("/contacts", "BERGSTROM len")).containsExactly("Lena Bergström");
        assertThat(found("/contacts", "lars@else")).containsExactly("Lars Bergman");
        assertThat(found("/contacts", "elsewhere")).containsExactly("Lars Bergman");
        assertThat(found("/contacts", "ergman")).isEmpty();
        assertThat(found("/organisations", "leuch")).containsExactly("Nordlicht Leuchten");
        assertThat(found("/organisations", "nordlicht.ex")).containsExactly("Nordlicht Leuchten");
    }

    @Test
    void whoIsRenamedIsFoundByTheNewNameOnly() {
        var id = outside.contact("Lena Berg");
        ada.patch("/contacts/" + id, Map.of("name", "Lena Thal")).json(200);
        assertThat(found("/contacts", "berg")).isEmpty();
        assertThat(found("/contacts", "thal")).containsExactly("Lena Thal");
    }

    @Test
    void anAddressBelongsToOneContactAndTheRefusalNamesHim() {
        var lena = outside.contact("Lena Berg", outside.at("lena"));
        var lars = outside.contact("Lars Thal");
        var refused = ada.put("/contacts/" + lars + "/emails/" + outside.at("lena"), null)
                .refused(409, "address-taken");
        assertThat(refused.json().get("detail").asString()).contains("belongs to Lena Berg");
        assertThat(refused.json().get("contact").asString()).isEqualTo(lena);
        ada.patch("/contacts/" + lars, Map.of("emails", List.of(outside.at("lena"))))
                .refused(409, "address-taken");
        ada.delete("/contacts/" + lena + "/emails/" + outside.at("lena")).json(200);
        var given = ada.put("/contacts/" + lars + "/emails/" + outside.at("lena"), null)
                .json(200);
        assertThat(given.get("emails").get(0).asString()).isEqualTo(outside.at("lena"));
    }

    @Test
    void nobodyGivesOrTakesAddressesOfAnotherWorkspace() {
        var theirs = new Outsiders(cast.initech());
        var path = "/contacts/" + theirs.contact("Peter", theirs.at("peter")) + "/emails/";
        ada.put(path + outside.at("x"), null).refused(404, "not-found");
        ada.delete(path + theirs.at("peter")).refused(404, "not-found");
    }

    @Test
    void aNoteIsWrittenChangedDeletedAndBroughtBack() {
        for (var path : List.of(
                "/contacts/" + outside.contact("Lena Berg"),
                "/organisations/" + outside.organisation("Nordlicht", "nordlicht.example"))) {
            var note = outside.note(path, "Calls on Mondays");
            outside.note(path, "Prefers mail");
            assertThat(outside.notesOn(path)).containsExactly("Prefers mail", "Calls on Mondays");
            var changed = ada.put(path + "/notes/" + note, Map.of("text", "Calls on Tuesdays"))
                    .json(200);
            assertThat(changed.get("changedAt").isNull()).isFalse();
            assertThat(changed.get("byName").asString()).isEqualTo("Ada");
            ada.delete(path + "/notes/" + note).json(204);
            assertThat(outside.notesOn(path)).containsExactly("Prefers mail");
            ada.put(path + "/notes/" + note, Map.of("text", "Calls on Tuesdays"))
                    .json(200);
            assertThat(outside.notesOn(path)).containsExactly("Prefers mail", "Calls on Tuesdays");
        }
    }

    @Test
    void aNoteOfAnotherIsNotTouched() {
        var lena = "/contacts/" + outside.contact("Lena Berg");
        var lars = "/contacts/" + outside.contact("Lars Thal");
        var note = outside.note(lena, "Hers");
        ada.put(lars + "/notes/" + note, Map.of("text", "His")).refused(404, "not-found");
        ada.delete(lars + "/notes/" + note).json(204);
        assertThat(outside.notesOn(lena)).containsExactly("Hers");
        acme.mara()
                .rest()
                .put(lena + "/notes/" + UUID.randomUUID(), Map.of("text", " "))
                .refused(422, "invalid-value");
    }

    @Test
    void theTimelineTellsOfTicketsNotesAndChangesNewestFirst() {
        var lena = outside.contact("Lena Berg", outside.at("lena"));
        outside.ticket("Flickering lamp", outside.at("lena"));
        outside.note("/contacts/" + lena, "Calls on Mondays");
        ada.patch("/contacts/" + lena, Map.of("name", "Lena Thal")).json(200);
        var moments = timeline("/contacts/" + lena, 50);
        assertThat(moments)
                .containsExactly("change:changed", "note:Calls on Mondays", "ticket:Flickering lamp", "change:created");
        var change = ada.get("/contacts/" + lena + "/timeline?limit=1")
                .json(200)
                .get("items")
                .get(0);
        var name = change.get("more").get("detail").get("name");
        assertThat(name.get("before").asString()).isEqualTo("Lena Berg");
        assertThat(name.get("after").asString()).isEqualTo("Lena Thal");
        assertThat(timeline("/contacts/" + lena, 1)).isEqualTo(moments);
        assertThat(timeline("/contacts/" + lena, 3)).isEqualTo(moments);
    }

    @Test
    void theTimelineLeavesOutTicketsThatOneMayNotSee() {
        var dana = acme.opened("Stapler").json().get("requester").get("id").asString();
        acme.openedFor(acme.billing(), "Invoice");
        var path = "/contacts/" + dana + "/timeline";
        assertThat(acme.ben().rest().get(path).text()).contains("Stapler", "Invoice");
        assertThat(acme.mara().rest().get(path).text()).contains("Stapler").doesNotContain("Invoice");
        assertThat(acme.lou().rest().get(path).text()).doesNotContain("Stapler", "Invoice");
    }

    @Test
    void anOrganisationHasItsPeoplesTickets() {
        var nordlicht = outside.organisation("Nordlicht", "customer." + acme.domain());
        outside.contact("Lena Berg", outside.at("lena"));
        outside.ticket("Flickering lamp", outside.at("lena"));
        outside.ticket("Broken plug", outside.at("lars"));
        outside.ticket("Something else", "somebody@elsewhere.example");
        assertThat(outside.subjects("organisation:" + nordlicht)).containsExactly("Broken plug", "Flickering lamp");
        assertThat(timeline("/organisations/" + nordlicht, 50))
                .containsExactly("ticket:Broken plug", "ticket:Flickering lamp", "change:created");
        var shares = ada.patch("/organisations/" + nordlicht, Map.of("sharesTickets", true))
                .json(200);
        assertThat(shares.get("sharesTickets").asBoolean()).isTrue();
        assertThat(ada.get("/organisations/" + nordlicht)
                        .json(200)
                        .get("sharesTickets")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theTableHasEverybodyAndNothingThatASpreadsheetCalculates() {
        for (int n = 0; n < 201; n++) outside.contact("Person %03d".formatted(n));
        outside.contact("=HYPERLINK(\"http://x.example\")", outside.at("x"));
        var answer = ada.get("/contacts/export");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("contacts.csv");
        assertThat(answer.text()).startsWith("\uFEFFid,name,emails,organisation,");
        var lines = answer.text().split("\r\n");
        assertThat(lines).hasSize(203);
        assertThat(answer.text()).contains("Person 000", "Person 200", "\"'=HYPERLINK(\"\"http");
        assertThat(ada.get("/contacts/export?q=200").text().split("\r\n")).hasSize(2);
        outside.organisation("Nordlicht, Söhne", "nordlicht.example");
        assertThat(ada.get("/organisations/export").text()).contains("\"Nordlicht, Söhne\",nordlicht.example,");
    }

    /// All of it, page by page, as `kind:text`.
    private List<String> timeline(String path, int limit) {
        var told = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ada.get(path + "/timeline?limit=" + limit + "&cursor=" + cursor)
                    .json(200);
            for (var moment : page.get("items")) {
                var event = moment.get("more").path("event").asString("");
                told.add(
                        moment.get("kind").asString() + ":" + moment.get("text").asString() + event);
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return told;
    }
}

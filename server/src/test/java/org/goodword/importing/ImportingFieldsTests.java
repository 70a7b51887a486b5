package org.goodword.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.importing.Moving.made;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What others made for themselves goes where a field of ours is called so.
@GoodwordTest
class ImportingFieldsTests {
    @Autowired
    private Cast cast;

    private Moving acme;
    private Rest ada;

    @BeforeEach
    void aHouseWithFields() {
        acme = new Moving(cast.acme());
        ada = acme.ada();
        define("contact", "plan", "choice", "Contract");
        define("contact", "seats", "number", "Seats");
        define("organisation", "tier", "text", "Tier");
        define("ticket", "field-77", "text", "Serial");
    }

    @Test
    void aColumnFillsTheFieldItIsCalledBy() {
        var run = acme.moved(
                "csv",
                "people.csv",
                "Email;Contract;seats;Phone\ndana@nord.example;Gold;12,5;040\neve@nord.example;Bronze;;040\n");

        assertThat(made(run, "contacts")).as(run.toString()).isEqualTo(2);
        assertThat(run.get("untaken").propertyNames()).containsExactly("column \"Phone\"");
        assertThat(acme.remarks(run))
                .containsExactly("line 3: column \"Contract\" was left out: “Contract” does not offer \"Bronze\".");
        var dana = fields("/contacts", "dana");
        assertThat(dana.get("plan").asString()).isEqualTo("gold");
        assertThat(dana.get("seats").asDouble()).isEqualTo(12.5);
        assertThat(names("/contacts?filter=" + Rest.encoded("plan:gold seats>12")))
                .hasSize(1);
    }

    @Test
    void whatAColumnMeansIsRemembered() {
        acme.begun("csv", "a.csv", "Email,Stufe\na@b.example,x\n", "&column=Stufe=field.No")
                .refused(422, "invalid-value");
        var mapped = "&column=Stufe=field.plan";
        var first = acme.moved("csv", "a.csv", "Email,Stufe\ndana@nord.example,gold\n", mapped);
        assertThat(first.get("findings").toString()).contains("as field.plan");
        acme.moved("csv", "b.csv", "Email,Stufe\neve@nord.example,gold\n");

        assertThat(fields("/contacts", "eve").get("plan").asString()).isEqualTo("gold");
    }

    @Test
    void atryWritesNothingAndAnUndoLeavesNothing() {
        var table = "Email,Contract\ndana@nord.example,Gold\n";
        var dry = acme.moved("csv", "a.csv", table, "&dry=true");
        assertThat(dry.get("untaken")).isEmpty();
        assertThat(names("/contacts?filter=plan:gold")).isEmpty();
        var run = acme.moved("csv", "a.csv", table);
        assertThat(names("/contacts?filter=plan:gold")).hasSize(1);

        acme.undone(run);

        assertThat(names("/contacts?filter=plan:gold")).isEmpty();
    }

    @Test
    void whoIsHereAlreadyKeepsWhatWeKnowOfHim() {
        acme.moved("csv", "a.csv", "Email,Contract\ndana@nord.example,Gold\n");
        acme.moved("csv", "b.csv", "Email,Contract,Seats\ndana@nord.example,Silver,3\n");

        var dana = fields("/contacts", "dana");
        assertThat(dana.get("plan").asString()).isEqualTo("gold");
        assertThat(dana.has("seats")).isFalse();
    }

    @Test
    void fieldsOfZendeskGoWhereOursAreCalledSo() {
        var ticket = """
            {"id": 1, "subject": "Lamp", "status": "open", "created_at": "2019-05-01T08:00:00Z",
             "requester": {"id": 11, "name": "Dana", "email": "dana@nord.example"},
             "comments": [{"id": 5, "author_id": 11, "body": "Dark", "created_at": "2019-05-01T08:00:00Z"}],
             "custom_fields": [{"id": 77, "value": "A-17"}, {"id": 78, "value": "x"}, {"id": 79, "value": null}]}
            """;
        var run = acme.moved("zendesk", "tickets.json", "{\"tickets\": [%s]}".formatted(ticket));

        assertThat(made(run, "tickets")).as(run.toString()).isEqualTo(1);
        var lamp = acme.ticket("Lamp");
        assertThat(lamp.get("fields").get("field-77").asString()).isEqualTo("A-17");
        assertThat(lamp.get("updatedAt").asString()).isEqualTo("2019-05-01T08:00:00Z");
        assertThat(run.get("untaken").propertyNames()).contains("ticket.custom_fields.78");
        assertThat(run.get("untaken").propertyNames())
                .doesNotContain("ticket.custom_fields.77", "ticket.custom_fields.79");
    }

    @Test
    void fieldsOfFreshdeskGoWhereOursAreCalledSo() {
        var companies = "[{\"id\": 71, \"name\": \"Nord\", \"domains\": [\"nord.example\"],"
                + " \"custom_fields\": {\"cf_tier\": \"silver\", \"cf_other\": \"x\"}}]";
        var run = acme.moved("freshdesk", "companies.json", companies);

        assertThat(fields("/organisations", "nord").get("tier").asString())
                .as(run.toString())
                .isEqualTo("silver");
        assertThat(run.get("untaken").propertyNames()).containsExactly("company.custom_fields.cf_other");
    }

    @Test
    void aTableThatWentOutComesInAgain() {
        acme.moved("csv", "a.csv", "Email,Contract,Seats\ndana@nord.example,Gold,3\n");
        var table = ada.get("/contacts/export").text();
        assertThat(table.lines().toList().getFirst()).endsWith("Contract,Seats");
        assertThat(table.lines().toList().getLast()).endsWith("gold,3");
        assertThat(ada.get("/organisations/export").text().lines().findFirst().orElseThrow())
                .endsWith("shares tickets,Tier");
        var elsewhere = new Moving(cast.initech());
        elsewhere
                .ada()
                .post(
                        "/fields",
                        Map.of("subject", "contact", "key", "n", "kind", "number", "name", Map.of("en", "Seats")))
                .json(201);

        elsewhere.moved("csv", "contacts.csv", table, "&column=emails=email");

        var contacts = elsewhere.ada().get("/contacts?filter=n:3").json(200).get("items");
        assertThat(contacts).hasSize(1);
    }

    private List<String> names(String path) {
        return ada.get(path).json(200).get("items").findValuesAsString("name");
    }

    private JsonNode fields(String path, String q) {
        var id = ada.get(path + "?q=" + q)
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        return ada.get(path + "/" + id + "/fields").json(200).get("fields");
    }

    private void define(String subject, String key, String kind, String name) {
        var body = new HashMap<String, Object>();
        body.put("subject", subject);
        body.put("key", key);
        body.put("kind", kind);
        body.put("name", Map.of("en", name));
        if (kind.equals("choice"))
            body.put(
                    "options",
                    List.of(
                            Map.of("key", "gold", "name", Map.of("en", "Gold")),
                            Map.of("key", "silver", "name", Map.of("en", "Silver"))));
        ada.post("/fields", body).json(201);
    }
}

package org.goodword.ticketing.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class FillingTests {
    private static final List<Map<String, Object>> CONTRACTS =
            List.of(option("gold", "Gold"), option("silver", "Silver"));

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
        cast.initech().opened("Theirs");
    }

    @Test
    void aFieldIsThereFromTheNextRequestOn() {
        define("contract", "choice", Map.of("options", CONTRACTS));
        var ticket = acme.opened("Printer on fire").id();
        var changed =
                ada.patch("/tickets/" + ticket, fields("contract", "gold")).json(200);
        assertThat(changed.get("fields").get("contract").asString()).isEqualTo("gold");
        assertThat(numbers("contract:gold")).hasSize(1);
        assertThat(numbers("contract:Gold")).hasSize(1);
        assertThat(numbers("-contract:gold")).isEmpty();
        assertThat(numbers("contract:silver,none")).isEmpty();
        ada.patch("/tickets/" + ticket, fields("contract", null)).json(200);
        assertThat(numbers("contract:none")).hasSize(1);
        assertThat(numbers("contract:any")).isEmpty();
    }

    @Test
    void eachKindTakesWhatItHoldsAndRefusesTheRestInWords() {
        define("serial", "text", Map.of());
        define("weight", "number", Map.of());
        define("budget", "money", Map.of("currency", "EUR"));
        define("due", "date", Map.of());
        define("owner", "person", Map.of());
        define("cause", "ticket", Map.of());
        define(
                "product",
                "tree",
                Map.of("options", List.of(option("hardware", "Hardware"), under("laptop", "hardware"))));
        var cause = acme.opened("The cause");
        var ticket = acme.opened("The effect").id();
        var wanted = new HashMap<String, Object>();
        wanted.put("serial", "  SN-1 ");
        wanted.put("weight", 12.5);
        wanted.put("budget", "1234.50");
        wanted.put("due", "2026-12-24");
        wanted.put("owner", acme.mara().email());
        wanted.put("cause", "#" + cause.json().get("number").asLong());
        wanted.put("product", "laptop");
        var is = ada.patch("/tickets/" + ticket, Map.of("fields", wanted))
                .json(200)
                .get("fields");
        assertThat(is.get("serial").asString()).isEqualTo("SN-1");
        assertThat(is.get("weight").asDouble()).isEqualTo(12.5);
        assertThat(is.get("budget").get("minor").asLong()).isEqualTo(123450);
        assertThat(is.get("budget").get("currency").asString()).isEqualTo("EUR");
        assertThat(is.get("owner").asString()).isEqualTo(acme.mara().id().toString());
        assertThat(is.get("cause").asString()).isEqualTo(cause.id());
        for (var filter : List.of(
                "serial:SN-1",
                "serial:SN*",
                "weight>12",
                "weight:12.5",
                "budget>=1234.5",
                "budget>100",
                "due:2026-12-24",
                "due>2026-12-01",
                "owner:" + acme.mara().email(),
                "cause:#" + cause.json().get("number").asLong(),
                "product:hardware",
                "product:laptop")) assertThat(numbers(filter)).as(filter).hasSize(1);
        refused(ticket, "weight", "heavy", "takes a number");
        refused(ticket, "weight", 1.23456, "four decimals");
        refused(ticket, "budget", "1.234", "smallest coin");
        refused(ticket, "budget", Map.of("minor", 5, "currency", "USD"), "EUR");
        refused(ticket, "due", "2026-02-30", "takes a day");
        refused(ticket, "owner", "nobody@nowhere.example", "takes one there is");
        refused(ticket, "cause", "#999999", "takes one there is");
        refused(ticket, "product", "phone", "no option");
        refused(ticket, "colour", "red", "There is no field \"colour\"");
    }

    @Test
    void whatOthersHaveCannotBeNamed() {
        define("cause", "ticket", Map.of());
        var theirs = cast.initech().opened("Not ours").id();
        refused(acme.opened("Ours").id(), "cause", theirs, "takes one there is");
    }

    @Test
    void theHistoryHasBeforeAndAfter() {
        define("contract", "choice", Map.of("options", CONTRACTS));
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, fields("contract", "gold")).json(200);
        ada.patch("/tickets/" + ticket, fields("contract", "silver")).json(200);
        var last = ada.get("/tickets/" + ticket + "/history")
                .json(200)
                .get("items")
                .get(0);
        assertThat(last.get("event").asString()).isEqualTo("ticket.fields-changed");
        assertThat(last.get("detail").get("from").get("contract").asString()).isEqualTo("gold");
        assertThat(last.get("detail").get("to").get("contract").asString()).isEqualTo("silver");
    }

    @Test
    void manyTicketsAreFilledAtOnceAndTakenBack() {
        define("contract", "choice", Map.of("options", CONTRACTS));
        var one = acme.opened("A").id();
        var other = acme.opened("B").id();
        ada.patch("/tickets/" + one, fields("contract", "silver")).json(200);
        var body = Map.of("tickets", List.of(one, other), "name", "fields", "arguments", fields("contract", "gold"));
        var done = ada.post("/tickets/actions", body).json(200);
        assertThat(numbers("contract:gold")).hasSize(2);
        for (var undo : done.get("undo")) ada.post("/tickets/actions", undo).json(200);
        assertThat(numbers("contract:gold")).isEmpty();
        assertThat(numbers("contract:silver")).hasSize(1);
        assertThat(numbers("contract:none")).hasSize(1);
    }

    @Test
    void whatIsRequiredIsAskedWhenTheTicketIsSolvedAndNoSooner() {
        var before = acme.opened("Before").id();
        define("contract", "choice", Map.of("options", CONTRACTS));
        define("serial", "text", Map.of());
        form(
                place("contract", Map.of("requiredIf", Map.of("all", List.of()))),
                place("serial", Map.of("toSolve", true)));
        ada.patch("/tickets/" + before, Map.of("status", "pending")).json(200);
        ada.patch("/tickets/" + before, fields("serial", "x")).json(200);
        ada.patch("/tickets/" + before, fields("serial", null)).json(200);
        var refused = ada.patch("/tickets/" + before, Map.of("status", "solved"));
        refused.refused(422, "fields-missing");
        assertThat(refused.json().get("detail").asString()).isEqualTo("Fill in “Contract” and “Serial” first.");
        assertThat(refused.json().get("fields").size()).isEqualTo(2);
        assertThat(ada.get("/tickets/" + before).json(200).get("status").asString())
                .isEqualTo("pending");
        var filled = Map.of("status", "solved", "fields", Map.of("contract", "gold", "serial", "1"));
        assertThat(ada.patch("/tickets/" + before, filled)
                        .json(200)
                        .get("status")
                        .asString())
                .isEqualTo("solved");
    }

    @Test
    void aFormThatSomebodySendsMustBeFilled() {
        define("contract", "choice", Map.of("options", CONTRACTS));
        form(place("contract", Map.of("requiredIf", Map.of("all", List.of()))));
        acme.opened("As by mail");
        var body = acme.ticket("As by form");
        body.put("fields", Map.of());
        ada.post("/tickets", body).refused(422, "fields-missing");
        body.put("fields", Map.of("contract", "gold"));
        var opened = ada.post("/tickets", body).json(201);
        assertThat(opened.get("fields").get("contract").asString()).isEqualTo("gold");
        assertThat(numbers("contract:gold")).hasSize(1);
    }

    @Test
    void whatIsNotShownIsNotDemanded() {
        define("product", "choice", Map.of("options", List.of(option("laptop", "Laptop"), option("phone", "Phone"))));
        define("serial", "text", Map.of());
        var onlyLaptops = Map.of("field", "product", "is", List.of("laptop"));
        form(place("product", Map.of()), place("serial", Map.of("visibleIf", onlyLaptops, "toSolve", true)));
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, fields("product", "laptop")).json(200);
        ada.patch("/tickets/" + ticket, Map.of("status", "solved")).refused(422, "fields-missing");
        ada.patch("/tickets/" + ticket, fields("product", "phone")).json(200);
        ada.patch("/tickets/" + ticket, Map.of("status", "solved")).json(200);
    }

    @Test
    void wordsOfFieldsAreFound() {
        define("serial", "text", Map.of());
        define("contract", "choice", Map.of("options", CONTRACTS));
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("fields", Map.of("serial", "quokkaphone", "contract", "gold")))
                .json(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        ada.get("/search?q=quokkaphone").json(200).get("items").size() == 1);
        assertThat(ada.get("/tickets?q=%22gold%22").json(200).get("items").size())
                .isEqualTo(1);
    }

    @Test
    void aFieldThatListsBeginToAskForIsFilledIn() {
        var field = define("serial", "text", Map.of("filterable", false));
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, fields("serial", "x-1")).json(200);
        ada.get("/tickets?q=serial:x-1").refused(400, "invalid-filter");
        ada.patch("/fields/" + field.get("id").asString(), Map.of("filterable", true))
                .json(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ada.get("/tickets?q=serial:x-1").status() == 200);
        assertThat(numbers("serial:x-1")).hasSize(1);
        ada.patch("/fields/" + field.get("id").asString(), Map.of("filterable", false))
                .json(200);
        ada.get("/tickets?q=serial:x-1").refused(400, "invalid-filter");
    }

    @Test
    void aDeletedTicketComesBackWithItsFields() {
        define("contract", "choice", Map.of("options", CONTRACTS));
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, fields("contract", "gold")).json(200);
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", "delete", "arguments", Map.of()))
                .json(200);
        assertThat(numbers("contract:gold")).isEmpty();
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", "restore", "arguments", Map.of()))
                .json(200);
        assertThat(numbers("contract:gold")).hasSize(1);
    }

    private void refused(String ticket, String key, Object value, String words) {
        var answer = ada.patch("/tickets/" + ticket, fields(key, value));
        answer.refused(422, "invalid-value");
        assertThat(answer.json().get("detail").asString()).contains(words);
        assertThat(answer.json().get("field").asString()).isEqualTo("fields." + key);
    }

    private List<Long> numbers(String filter) {
        var found = ada.get("/tickets?q=" + Rest.encoded(filter)).json(200).get("items");
        return found.valueStream().map(ticket -> ticket.get("number").asLong()).toList();
    }

    private JsonNode define(String key, String kind, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("subject", "ticket");
        body.put("key", key);
        body.put("kind", kind);
        body.put("name", Map.of("en", Character.toUpperCase(key.charAt(0)) + key.substring(1)));
        return ada.post("/fields", body).json(201);
    }

    @SafeVarargs
    private void form(Map<String, Object>... places) {
        ada.put("/forms", Map.of("subject", "ticket", "places", List.of(places)))
                .json(200);
    }

    private static Map<String, Object> place(String field, Map<String, Object> rules) {
        var place = new HashMap<String, Object>(rules);
        place.put("field", field);
        return place;
    }

    private static Map<String, Object> fields(String key, @Nullable Object value) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put(key, value);
        return Map.of("fields", fields);
    }

    private static Map<String, Object> option(String key, String name) {
        return Map.of("key", key, "name", Map.of("en", name));
    }

    private static Map<String, Object> under(String key, String parent) {
        return Map.of("key", key, "name", Map.of("en", key), "parent", parent);
    }
}

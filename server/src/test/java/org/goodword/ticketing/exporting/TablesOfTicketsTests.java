package org.goodword.ticketing.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class TablesOfTicketsTests {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

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
    void aTicketIsALineWithItsNamesAndOwnFields() throws IOException {
        define("serial", "text", Map.of());
        define("weight", "number", Map.of());
        define("budget", "money", Map.of("currency", "EUR"));
        define("due", "date", Map.of());
        define("owner", "person", Map.of());
        define("cause", "ticket", Map.of());
        define("lead", "contact", Map.of());
        define(
                "product",
                "tree",
                Map.of("options", List.of(option("hardware", "Hardware"), under("laptop", "Laptop", "hardware"))));
        var cause = acme.opened("The cause");
        var dana = cause.json().get("requester").get("id").asString();
        var effect = acme.openedFor(acme.support(), "Printer, \"on fire\"");
        var wanted = new HashMap<String, Object>();
        wanted.put("serial", "=1+1");
        wanted.put("weight", 12.5);
        wanted.put("budget", "1234.50");
        wanted.put("due", "2026-12-24");
        wanted.put("owner", acme.mara().email());
        wanted.put("cause", "#" + cause.json().get("number").asLong());
        wanted.put("lead", dana);
        wanted.put("product", "laptop");
        ada.patch(
                        "/tickets/" + effect.id(),
                        Map.of("fields", wanted, "assignee", acme.mara().id(), "tags", List.of("hot", "new")))
                .json(200);
        var line = lines("subject:Printer*").getFirst();
        assertThat(line.get("subject")).isEqualTo("Printer, \"on fire\"");
        assertThat(line.get("number")).isEqualTo(effect.json().get("number").asString());
        assertThat(line.get("requester")).isEqualTo("Dana Scully");
        assertThat(line.get("email")).isEqualTo("dana@customer." + acme.domain());
        assertThat(line.get("team")).isEqualTo("Support");
        assertThat(line.get("assignee")).isEqualTo(acme.mara().agent().name());
        assertThat(line.get("tags")).isEqualTo("hot new");
        assertThat(line.get("serial")).isEqualTo("'=1+1");
        assertThat(line.get("weight")).isEqualTo("12.5");
        assertThat(line.get("budget")).isEqualTo("1234.50 EUR");
        assertThat(line.get("due")).isEqualTo("2026-12-24");
        assertThat(line.get("owner")).isEqualTo(acme.mara().agent().name());
        assertThat(line.get("cause")).isEqualTo("#" + cause.json().get("number").asLong());
        assertThat(line.get("lead")).isEqualTo("Dana Scully");
        assertThat(line.get("product")).isEqualTo("Hardware / Laptop");
    }

    @Test
    void allThatAFilterShowsIsThereOnceHoweverLongTheListIs() throws IOException {
        for (var n = 0; n < 205; n++) acme.opened("Lamp %03d".formatted(n));
        acme.opened("Something else");
        var answer = ada.get("/tickets/export?q=subject:Lamp*");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("tickets.csv");
        assertThat(answer.text()).startsWith("\uFEFFnumber,subject,requester,");
        assertThat(lines("subject:Lamp*"))
                .extracting(line -> line.get("subject"))
                .containsExactlyElementsOf(IntStream.range(0, 205)
                        .mapToObj(n -> "Lamp %03d".formatted(204 - n))
                        .toList());
        ada.get("/tickets/export?q=" + "no-such-field:x").refused(400, "invalid-filter");
    }

    @Test
    void nobodyTakesAwayMoreThanSheSees() throws IOException {
        acme.openedFor(acme.support(), "Hers");
        acme.openedFor(acme.billing(), "His");
        acme.opened("Anybody's");
        assertThat(subjects(acme.mara().rest())).containsExactlyInAnyOrder("Hers", "Anybody's");
        assertThat(subjects(acme.ben().rest())).containsExactlyInAnyOrder("His", "Anybody's");
        assertThat(subjects(acme.lou().rest())).isEmpty();
        assertThat(subjects(ada)).hasSize(3);
    }

    private Set<String> subjects(Rest by) throws IOException {
        return lines(by, "").stream().map(line -> line.get("subject")).collect(Collectors.toSet());
    }

    private List<CSVRecord> lines(String filter) throws IOException {
        return lines(ada, filter);
    }

    private static List<CSVRecord> lines(Rest by, String filter) throws IOException {
        var text = by.get("/tickets/export?q=" + filter).text();
        try (var parser = FORMAT.parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }

    private void define(String key, String kind, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("subject", "ticket");
        body.put("key", key);
        body.put("kind", kind);
        body.put("name", Map.of("en", key));
        ada.post("/fields", body).json(201);
    }

    private static Map<String, Object> option(String key, String name) {
        return Map.of("key", key, "name", Map.of("en", name));
    }

    private static Map<String, Object> under(String key, String name, String parent) {
        return Map.of("key", key, "name", Map.of("en", name), "parent", parent);
    }
}

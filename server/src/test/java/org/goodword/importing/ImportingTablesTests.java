package org.goodword.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.importing.Moving.count;
import static org.goodword.importing.Moving.made;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class ImportingTablesTests {
    @Autowired
    private Cast cast;

    private Moving acme;

    @BeforeEach
    void aHouse() {
        acme = new Moving(cast.acme());
    }

    @Test
    void aTableOfAWindowsSpreadsheetIsRead() {
        var table = "Name;E-Mail;Firma;Telefon\r\nJürgen Groß;juergen@nordwind.example;Nordwind GmbH;040 1\r\n"
                + "Ohne Adresse;;Nordwind GmbH;\r\nDana;dana@nordwind.example;Nordwind GmbH;\r\nX;x@y.example;Z;1;2;3\r\n";
        var run = acme.moved("csv", "kunden.csv", table.getBytes(Charset.forName("windows-1252")));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
        assertThat(made(run, "contacts")).isEqualTo(2);
        assertThat(made(run, "organisations")).isEqualTo(1);
        assertThat(count(run, "refused")).isEqualTo(2);
        assertThat(run.get("findings").get(0).asString())
                .isEqualTo("Read as windows-1252, with ; between the columns.");
        assertThat(run.get("untaken").get("column \"Telefon\"").asInt()).isEqualTo(1);
        assertThat(acme.remarks(run))
                .containsExactly(
                        "line 3: There is no e-mail address, by which a contact is recognised.",
                        "line 5: The row has 6 cells, the headings are 4.");
        var organisation =
                acme.ada().get("/organisations").json(200).get("items").get(0);
        var contacts = acme.ada()
                .get("/contacts?organisation=" + organisation.get("id").asString())
                .json(200)
                .get("items");
        assertThat(contacts.findValuesAsString("name")).containsExactly("Dana", "Jürgen Groß");
    }

    @Test
    void otherSeparatorsAndEncodingsMakeTheSame() {
        var table = "First name\tLast name\tEmail\nJürgen\tGroß\tj@nordwind.example\n";
        var run = acme.moved("csv", "a.tsv", ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE));
        assertThat(made(run, "contacts")).as(run.toString()).isEqualTo(1);
        assertThat(run.get("findings").get(0).asString()).isEqualTo("Read as UTF-16LE, with tabs between the columns.");
        var again = acme.moved("csv", "a.csv", table.replace('\t', ','));
        assertThat(count(again, "known")).isEqualTo(1);
        assertThat(acme.ada()
                        .get("/contacts")
                        .json(200)
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Jürgen Groß");
    }

    @Test
    void whatAHeadingMeansIsRemembered() {
        var table = "Wer,Wohin\nDana,dana@nordwind.example\n";
        assertThat(acme.begun("csv", "a.csv", table, "")
                        .refused(422, "import-not-usable")
                        .text())
                .contains("Wohin");
        acme.begun("csv", "a.csv", table, "&column=Wohin=nonsense").refused(422, "invalid-value");
        assertThat(made(acme.moved("csv", "a.csv", table, "&column=Wohin=email&column=Wer=name"), "contacts"))
                .isEqualTo(1);
        assertThat(count(acme.moved("csv", "a.csv", table), "known")).isEqualTo(1);
    }

    @Test
    void organisationsComeByTheirDomains() {
        var table =
                "Company,Domains\nNordwind,\"https://www.nordwind.example/, nord.example\"\nSüdwind,gmail.com\nNordwind again,nord.example\n";
        var run = acme.moved("csv", "a.csv", table);
        assertThat(made(run, "organisations")).as(run.toString()).isEqualTo(2);
        assertThat(count(run, "known")).isEqualTo(1);
        assertThat(acme.remarks(run)).singleElement().asString().startsWith("line 3: The domain \"gmail.com\"");
        var undone = acme.undone(run);
        assertThat(undone.get("counts").get("removed").get("organisations").asInt())
                .isEqualTo(2);
        assertThat(acme.ada().get("/organisations").json(200).get("items")).isEmpty();
    }

    @Test
    void aDryRunCountsTheSame() {
        var table = "Name,Email,Company\nA,a@x.example,X\nB,b@x.example,X\nA,a@x.example,X\nC,c,\n";
        var dry = acme.moved("csv", "a.csv", table, "&dry=true");
        assertThat(acme.ada().get("/contacts").json(200).get("items")).isEmpty();
        assertThat(acme.ada().get("/organisations").json(200).get("items")).isEmpty();
        var real = acme.moved("csv", "a.csv", table);
        assertThat(dry.get("counts")).isEqualTo(real.get("counts"));
        assertThat(made(real, "contacts")).isEqualTo(2);
        assertThat(made(real, "organisations")).isEqualTo(1);
    }
}

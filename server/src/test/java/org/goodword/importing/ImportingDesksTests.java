package org.goodword.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.importing.Moving.count;
import static org.goodword.importing.Moving.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// On small exports of our own, in the formats that the vendors document (`resources/org/goodword/importing`).
@GoodwordTest
class ImportingDesksTests {
    private static final Path EXPORTS = Path.of("src/test/resources/org/goodword/importing");

    @Autowired
    private Cast cast;

    private Moving acme;

    @BeforeEach
    void aHouse() {
        acme = new Moving(cast.acme());
    }

    @Test
    void aFolderOfZendeskComesWithPeopleWordsFilesAndDates() throws IOException {
        var run = acme.moved("zendesk", "export.zip", zipped("zendesk"));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
        assertThat(made(run, "tickets")).isEqualTo(3);
        assertThat(made(run, "messages")).isEqualTo(5);
        assertThat(made(run, "organisations")).isEqualTo(1);
        assertThat(made(run, "contacts")).isEqualTo(2);
        assertThat(made(run, "files")).isEqualTo(1);
        var lamp = acme.ticket("Lamp is dark");
        assertThat(lamp.get("status").asString()).isEqualTo("solved");
        assertThat(lamp.get("priority").asString()).isEqualTo("high");
        assertThat(lamp.get("type").asString()).isEqualTo("incident");
        assertThat(lamp.get("createdAt").asString()).isEqualTo("2019-05-01T08:00:00Z");
        assertThat(lamp.get("updatedAt").asString()).isEqualTo("2019-05-02T09:30:00Z");
        assertThat(lamp.get("assignee").toString())
                .contains(acme.company().mara().id().toString());
        assertThat(acme.said(lamp))
                .containsExactly(
                        "inbound 2019-05-01T08:00:00Z It is dark.",
                        "note 2019-05-01T09:00:00Z Ask the electrician first",
                        "reply 2019-05-02T09:30:00Z Turn the switch.");
        var words = acme.messages(lamp);
        assertThat(words.getFirst().get("html").asString()).contains("<b>dark</b>");
        assertThat(words.getFirst().get("attachments").get(0).get("name").asString())
                .isEqualTo("lamp.txt");
        assertThat(words.get(2).get("author").get("id").asString())
                .isEqualTo(acme.company().mara().id().toString());
    }

    @Test
    void whatZendeskHasAndWeHaveNotIsTold() throws IOException {
        var run = acme.moved("zendesk", "export.zip", zipped("zendesk"));
        assertThat(run.get("untaken").propertyNames())
                .contains(
                        "ticket.custom_fields.27642",
                        "ticket.satisfaction_rating",
                        "organization.details",
                        "organization.organization_fields.tier",
                        "user.phone",
                        "user.user_fields.size")
                .doesNotContain("ticket.custom_fields.27648", "ticket.subject");
        assertThat(count(run, "refused")).isEqualTo(3);
        assertThat(acme.remarks(run))
                .anyMatch(remark -> remark.startsWith("tickets.jsonl, line 3: The line is broken"))
                .anyMatch(remark -> remark.contains("ticket 504") && remark.contains("requester 99"))
                .anyMatch(remark -> remark.contains("ticket 505") && remark.contains("\"parked-by-moon\""))
                .anyMatch(remark -> remark.contains("ticket 505") && remark.contains("\"whenever\""))
                .anyMatch(remark -> remark.contains("ticket 505") && remark.contains("2999-01-01"))
                .anyMatch(remark -> remark.contains("ticket 506") && remark.contains("deleted"))
                .anyMatch(remark -> remark.contains("missing.pdf"));
    }

    @Test
    void openTicketsStayOpenUnlessTheyAreToBeClosed() throws IOException {
        acme.moved("zendesk", "export.zip", zipped("zendesk"));
        assertThat(acme.ticket("By phone").get("status").asString()).isEqualTo("pending");
        acme = new Moving(cast.acme());
        acme.moved("zendesk", "export.zip", zipped("zendesk"), "&closed=true");
        assertThat(acme.ticket("By phone").get("status").asString()).isEqualTo("closed");
        assertThat(acme.ticket("Lamp is dark").get("status").asString()).isEqualTo("solved");
    }

    @Test
    void aSecondExportBringsWhatWasSaidSince() throws IOException {
        acme.moved("zendesk", "export.zip", zipped("zendesk"));
        var again = acme.moved("zendesk", "export.zip", zipped("zendesk"));
        assertThat(again.get("counts").get("made")).as(again.toString()).isEmpty();
        var more = Files.readString(EXPORTS.resolve("zendesk/tickets.jsonl"))
                .replace(
                        "{\"id\":1004,",
                        "{\"id\":2004,\"author_id\":12,\"body\":\"Call again\",\"public\":true,\"created_at\":\"2019-06-02T08:00:00Z\"},{\"id\":1004,");
        var later = acme.moved("zendesk", "tickets.jsonl", more);
        assertThat(later.get("counts").get("made").toString()).isEqualTo("{\"messages\":1}");
        assertThat(acme.said(acme.ticket("By phone")))
                .containsExactly("inbound 2019-06-01T08:00:00Z Call me", "inbound 2019-06-02T08:00:00Z Call again");
    }

    @Test
    void aDryRunOfADeskCountsTheSameAndAnUndoneOneLeavesNothing() throws IOException {
        var dry = acme.moved("zendesk", "export.zip", zipped("zendesk"), "&dry=true");
        assertThat(acme.tickets()).isEmpty();
        var real = acme.moved("zendesk", "export.zip", zipped("zendesk"));
        assertThat(dry.get("counts")).isEqualTo(real.get("counts"));
        assertThat(dry.get("untaken")).isEqualTo(real.get("untaken"));
        assertThat(acme.remarks(dry)).isEqualTo(acme.remarks(real));
        var undone = acme.undone(real);
        assertThat(undone.get("counts").get("kept")).as(undone.toString()).isEmpty();
        assertThat(acme.tickets()).isEmpty();
        assertThat(acme.ada().get("/contacts").json(200).get("items")).isEmpty();
        assertThat(acme.ada().get("/organisations").json(200).get("items")).isEmpty();
    }

    @Test
    void freshdeskComesAsItsExportAndAsAnswersOfItsApi() throws IOException {
        var run = acme.moved("freshdesk", "export.zip", zipped("freshdesk"));
        assertThat(made(run, "tickets")).as(run.toString()).isEqualTo(1);
        assertThat(count(run, "refused")).isZero();
        var ship = acme.ticket("Ship is late");
        assertThat(ship.get("status").asString()).isEqualTo("solved");
        assertThat(ship.get("priority").asString()).isEqualTo("normal");
        assertThat(acme.said(ship))
                .containsExactly(
                        "inbound 2020-01-02T09:00:00Z Where is it?",
                        "reply 2020-01-02T11:00:00Z On its way.",
                        "note 2020-01-02T11:05:00Z He is angry",
                        "inbound 2020-01-03T09:00:00Z It came.");
        assertThat(run.get("untaken").propertyNames()).contains("ticket.custom_field.order_1", "contact.job_title");
        var api = acme.moved("freshdesk", "api.json", Files.readString(EXPORTS.resolve("freshdesk-api.json")));
        assertThat(made(api, "contacts")).as(api.toString()).isEqualTo(2);
        assertThat(acme.said(acme.ticket("From the API")))
                .containsExactly("inbound 2021-02-03T04:05:06Z Hello API", "reply 2021-02-03T05:00:00Z Hi Eve");
    }

    @Test
    void kayakoComesNewAndClassic() throws IOException {
        var run = acme.moved("kayako", "export.zip", zipped("kayako"));
        assertThat(made(run, "tickets")).as(run.toString() + acme.remarks(run)).isEqualTo(1);
        var wind = acme.ticket("No wind");
        assertThat(wind.get("status").asString()).isEqualTo("closed");
        assertThat(acme.said(wind))
                .containsExactly(
                        "inbound 2018-03-04T05:06:07Z There is no wind",
                        "note 2018-03-04T06:00:00Z Never mind him",
                        "reply 2018-03-05T05:06:07Z Wait");
        assertThat(run.get("untaken").propertyNames()).contains("case.custom_fields.serial", "case.rating");
        var classic = Files.readString(EXPORTS.resolve("kayako-classic.json"));
        acme.moved("kayako", "classic.json", classic, "&origin=classic");
        assertThat(acme.said(acme.ticket("Classic")))
                .containsExactly(
                        "inbound 2010-01-01T00:00:00Z Hello",
                        "note 2010-01-01T12:00:00Z A note",
                        "reply 2010-01-02T00:00:00Z Hello Cleo");
    }

    @Test
    void anExportThatBreaksOffIsTakenAsFarAsItGoes() throws IOException {
        var cases = Files.readString(EXPORTS.resolve("freshdesk-api.json")).strip();
        var run = acme.moved("freshdesk", "api.json", cases.substring(0, cases.length() - 1) + ",{\"id\":21,\"subj");
        assertThat(run.get("state").asString()).isEqualTo("done");
        assertThat(made(run, "tickets")).isEqualTo(1);
        assertThat(acme.remarks(run)).anyMatch(remark -> remark.contains("From here on the file is broken"));
    }

    private byte[] zipped(String folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var root = EXPORTS.resolve(folder);
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry("export/" + root.relativize(file)));
                zip.write(ours(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// The export's Mara is our Mara.
    private String ours(String text) {
        return text.replace("MARA_AT", acme.company().mara().email());
    }
}

package org.goodword.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Person;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.platform.Workspaces;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.reporting.facts.FactWriting;
import org.goodword.reporting.scheduling.Schedules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class SchedulesTests {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private FactWriting facts;

    @Autowired
    private Schedules schedules;

    private Company acme;
    private Desk desk;
    private SmtpSink sink;

    @BeforeEach
    void aDeskThatCanSend() throws IOException {
        acme = cast.acme();
        desk = new Desk(acme, owner, facts);
        sink = new SmtpSink();
        MailDesk.of(acme, sink.port());
    }

    @AfterEach
    void closed() throws IOException {
        sink.close();
    }

    @Test
    void whenItsTimeHasComeEachGetsWhatShowsHerTicketsOnce() throws Exception {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T10:00:00Z";
        desk.happened(acme.openedFor(acme.support(), "Stapler").id(), yesterday);
        desk.happened(acme.openedFor(acme.billing(), "Invoice").id(), yesterday);
        desk.renewed();
        var id = made(acme.ada(), acme.tom()).get("id").asString();
        due(id);
        await().atMost(PATIENCE).until(() -> sink.accepted().size() == 2);
        assertThat(sink.accepted().stream().flatMap(mail -> mail.recipients().stream()))
                .containsExactlyInAnyOrder(acme.ada().email(), acme.tom().email());
        for (var mail : sink.accepted())
            assertThat(attached(mail.content())).contains("Team,Number", "All,2", "Support,1", "Billing,1");
        var next = list().get(0).get("next").asString();
        assertThat(next).isGreaterThan(Instant.now().toString());

        // As after a restart that forgot it was done: the same time writes no second mail.
        dueAgain(id);
        await().atMost(PATIENCE)
                .until(() -> Instant.parse(list().get(0).get("next").asString()).isAfter(Instant.now()));
        assertThat(mailings(id)).isEqualTo(2);
    }

    @Test
    void twoAtATimeWriteOneMailEach() throws Exception {
        var id = made(acme.tom()).get("id").asString();
        desk.sql("delete from infra.due_work where subject_id = '%s'".formatted(id));
        desk.sql("update reporting.schedule set next_at = now() - interval '1 hour' where id = '%s'".formatted(id));
        desk.sql("""
            insert into infra.due_work (kind, workspace_id, subject_id, due_at)
            values ('report-schedule', %d, '%s', now() - interval '1 hour')
            """.formatted(acme.workspace().value(), id));
        var threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.startVirtualThread(
                        () -> Workspaces.in(acme.workspace(), () -> schedules.timeHasCome(UUID.fromString(id)))))
                .toList();
        for (var thread : threads) thread.join();
        await().atMost(PATIENCE).until(() -> sink.accepted().size() == 1);
        assertThat(mailings(id)).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeReportsGetsNone() throws Exception {
        var id = made(acme.mara()).get("id").asString();
        due(id);
        await().atMost(PATIENCE).until(() -> mailings(id) == 1);
        await().atMost(PATIENCE)
                .until(() -> acme.ada()
                        .rest()
                        .get("/outbound")
                        .json(200)
                        .toString()
                        .contains("may see no reports any more"));
        assertThat(sink.accepted()).isEmpty();
    }

    @Test
    void whatIsAskedIsCheckedWhenItIsMade() {
        refused(Map.of("q", "nonsense:"), 400, "invalid-filter");
        refused(Map.of("period", "always"), 422, "invalid-value");
        refused(Map.of("report", "nonsense"), 404, "not-found");
        refused(Map.of("days", List.of(8)), 422, "invalid-value");
        refused(Map.of("format", "doc"), 422, "invalid-value");
        refused(Map.of("recipients", List.of(UUID.randomUUID())), 422, "invalid-value");
        acme.mara().rest().post("/report-schedules", body(acme.mara())).refused(403, "not-allowed");
        acme.mara().rest().get("/report-schedules").refused(403, "not-allowed");
    }

    @Test
    void itIsChangedAndTakenAway() {
        var made = made(acme.tom());
        var path = "/report-schedules/" + made.get("id").asString();
        var body = new HashMap<>(body(acme.tom()));
        body.put("name", "Other");
        var rest = acme.ada().rest();
        assertThat(rest.with("If-Match", "\"1\"")
                        .put(path, body)
                        .json(200)
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        rest.with("If-Match", "\"1\"").put(path, body).refused(412, "stale-version");
        assertThat(rest.delete(path).status()).isEqualTo(204);
        rest.delete(path).refused(404, "not-found");
        assertThat(list().size()).isZero();
    }

    private void refused(Map<String, Object> odd, int status, String code) {
        var body = new HashMap<>(body(acme.tom()));
        body.putAll(odd);
        acme.ada().rest().post("/report-schedules", body).refused(status, code);
    }

    private JsonNode made(Person... recipients) {
        return acme.ada().rest().post("/report-schedules", body(recipients)).json(201);
    }

    private JsonNode list() {
        return acme.ada().rest().get("/report-schedules").json(200).get("items");
    }

    private static Map<String, Object> body(Person... recipients) {
        return Map.of(
                "name",
                "Every day",
                "report",
                "volume",
                "period",
                "yesterday",
                "format",
                "csv",
                "days",
                List.of(1, 2, 3, 4, 5, 6, 7),
                "hour",
                8,
                "recipients",
                List.of(recipients).stream().map(Person::id).toList());
    }

    private void due(String id) throws SQLException {
        dueSince(id, "now()");
    }

    private void dueAgain(String id) throws SQLException {
        dueSince(id, "(select max(due_at) from reporting.mailing where schedule_id = '%s')".formatted(id));
    }

    private void dueSince(String id, String time) throws SQLException {
        desk.sql("update reporting.schedule set next_at = %s where id = '%s'".formatted(time, id));
        desk.sql("update infra.due_work set due_at = now() where kind = 'report-schedule' and subject_id = '%s'"
                .formatted(id));
    }

    private int mailings(String id) throws SQLException {
        try (var connection = owner.open();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from reporting.mailing where schedule_id = '%s'".formatted(id))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String attached(String mail) throws Exception {
        var message = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
        var parts = (MimeMultipart) message.getContent();
        var file = parts.getBodyPart(parts.getCount() - 1);
        assertThat(file.getFileName()).matches("volume-.*\\.csv");
        return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

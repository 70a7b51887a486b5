package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.importing.Moving;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A night of a retention rule, whatever comes between: it goes on, has its room, and nothing of it comes back.
@GoodwordTest
class RetentionNightsTests {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    private Company acme;
    private RetentionDesk desk;

    @BeforeEach
    void enter() {
        acme = cast.acme();
        desk = new RetentionDesk(acme, owner);
    }

    @Test
    void aNightThatIsKilledGoesOnAndCountsOnce() throws SQLException {
        var old = new ArrayList<String>();
        for (var at = 0; at < 24; at++) old.add(desk.solved("Old " + at, 500 - at));
        old.add(desk.solved("Poison", 400));
        var rule = desk.made(desk.rule("", 365, "delete"));
        desk.on(rule);
        // The last of the second piece takes the whole piece with it, as a crash would.
        poisoned("""
                create or replace function ticketing.poison() returns trigger language plpgsql as
                  $$ begin raise exception 'killed'; end $$;
                create trigger poison before delete on ticketing.ticket for each row
                  when (old.subject = 'Poison') execute function ticketing.poison();
                """);
        try {
            desk.night();
            var waiting = await().atMost(SOON)
                    .until(
                            () -> desk.ada
                                    .get("/retention-runs?rule=" + rule)
                                    .json(200)
                                    .at("/items/0"),
                            run -> run.path("trouble").isString());
            assertThat(waiting.get("gone").asInt()).isEqualTo(20);
            assertThat(waiting.get("state").asString()).isEqualTo("running");
            assertThat(waiting.get("trouble").asString()).isEqualTo("internal");
            old.subList(0, 20).forEach(desk::isGone);
            old.subList(20, 25).forEach(desk::isThere);
        } finally {
            poisoned("drop trigger poison on ticketing.ticket");
        }
        desk.night();
        assertThat(desk.ran(rule, 1).get("gone").asInt()).isEqualTo(25);
        old.forEach(desk::isGone);
    }

    private void poisoned(String statement) throws SQLException {
        try (var connection = owner.open();
                var made = connection.createStatement()) {
            made.execute(statement);
            if (!connection.getAutoCommit()) connection.commit();
        }
    }

    @Test
    void aNightHasRoomForSoMany() throws SQLException {
        for (var at = 0; at < 5; at++) desk.solved("Old " + at, 500 - at);
        var rule = desk.rule("", 365, "delete");
        rule.put("most", 3);
        var id = desk.made(rule);
        desk.on(id);
        desk.night();
        var first = desk.ran(id, 1);
        assertThat(first.get("gone").asInt()).isEqualTo(3);
        assertThat(first.get("more").asBoolean()).isTrue();
        desk.night();
        var second = desk.ran(id, 2);
        assertThat(second.get("gone").asInt()).isEqualTo(2);
        assertThat(second.get("more").asBoolean()).isFalse();
    }

    @Test
    void whatWentDoesNotComeBackByMailOrImport() throws SQLException {
        var mails = MailDesk.of(acme);
        var mail = "From: dana@customer.example\nTo: " + mails.address()
                + "\nMessage-ID: <gone.1@customer.example>\nSubject: Gone\n\nThis goes.";
        var mailed = mails.ticketOf(mails.handIn(mail));
        var old = "From MAILER-DAEMON Thu Mar  5 12:00:00 2020\nFrom: dana@customer.example\nTo: " + mails.address()
                + "\nSubject: Older\nDate: Mon, 2 Mar 2020 09:15:00 +0100\nMessage-ID: <gone.0@customer.example>\n\n"
                + "This went.\n";
        new Moving(acme).moved("mbox", "old.mbox", old);
        desk.ada
                .post(
                        "/tickets/" + mailed + "/actions",
                        Map.of("name", "status", "arguments", Map.of("status", "solved")))
                .json(200);
        desk.aged(mailed, 400);
        var rule = desk.made(desk.rule("", 365, "delete"));
        var due = desk.listed(desk.on(rule).get("query").asString());
        assertThat(due).hasSize(2).contains(mailed);
        desk.night();
        assertThat(desk.ran(rule, 1).get("gone").asInt()).isEqualTo(2);
        assertThat(mails.settled(mails.handIn(mail)).get("state").asString()).isEqualTo("duplicate");
        var again = new Moving(acme).moved("mbox", "old.mbox", old);
        assertThat(Moving.made(again, "tickets")).isZero();
        assertThat(desk.ada.get("/tickets").json(200).get("items")).isEmpty();
    }
}

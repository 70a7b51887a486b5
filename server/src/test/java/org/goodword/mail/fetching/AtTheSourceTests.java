package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.mail.fetching.FolderRounds.FOLDER;

import jakarta.mail.Flags;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.Trouble.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Which mails are taken, and what becomes of them where they lay, against GreenMail.
@GoodwordTest
class AtTheSourceTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    @Autowired
    private Clock clock;

    private ImapServer server;
    private Company acme;
    private FolderRounds rounds;

    @BeforeEach
    void connect() throws Exception {
        acme = cast.acme();
        rounds = FolderRounds.begin(stand, acme, clock);
        server = rounds.server();
    }

    @AfterEach
    void leave() throws IOException {
        server.close();
    }

    @Test
    void aMailThatIsTooLargeStaysWhereItIsAndItsHeadIsParked() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Delete());
        server.append(FOLDER, ImapServer.mail("Huge", "Long words. ".repeat(10_000)), new Flags());
        server.deliver(FOLDER, "Small");
        stand.in(acme, () -> {
            stand.round(stint, 50_000);
            return true;
        });
        var sums = rounds.settled(2);
        assertThat(sums.get("parked").asInt()).isEqualTo(1);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(1);
        var parked = rounds.parked();
        assertThat(parked.get(0).get("reason").asString()).contains("only its head was fetched", FOLDER);
        assertThat(server.subjects(FOLDER)).containsExactly("Huge");
        acme.ada().rest().post("/inbound/email/" + parked.get(0).get("id").asString() + "/filing", null);
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(() -> rounds.sums().get("ticketed").asInt() == 2);
    }

    @Test
    void ofWhatLayThereBeforeTheUnreadIsTaken() throws Exception {
        var longAgo = Date.from(clock.instant().minus(Duration.ofDays(30)));
        server.append(FOLDER, ImapServer.mail("Read", "R"), new Flags(Flags.Flag.SEEN), longAgo);
        server.append(FOLDER, ImapServer.mail("Unread", "U"), new Flags(), longAgo);
        server.append(FOLDER, ImapServer.mail("Deleted", "D"), new Flags(Flags.Flag.DELETED));
        var stint = rounds.stint(Begin.UNREAD, new Afterwards.Delete());
        server.append(FOLDER, ImapServer.mail("New", "N"), new Flags(Flags.Flag.SEEN), later());
        rounds.round(stint);
        var sums = rounds.settled(4);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(2);
        assertThat(sums.get("ignored").asInt()).isEqualTo(2);
        assertThat(server.subjects(FOLDER)).contains("Read").doesNotContain("Unread", "New");
    }

    @Test
    void orNoneOfIt() throws Exception {
        server.append(
                FOLDER,
                ImapServer.mail("Unread", "U"),
                new Flags(),
                Date.from(clock.instant().minus(Duration.ofDays(30))));
        var stint = rounds.stint(Begin.NEW, new Afterwards.Leave());
        server.append(FOLDER, ImapServer.mail("New", "N"), new Flags(), later());
        rounds.round(stint);
        var sums = rounds.settled(2);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(1);
        assertThat(sums.get("ignored").asInt()).isEqualTo(1);
    }

    @Test
    void aMailThatIsOursIsFlaggedMovedOrDeletedAtItsSource() throws Exception {
        server.deliver(FOLDER, "Flagged");
        rounds.round(rounds.stint(Begin.ALL, new Afterwards.Flag()));
        assertThat(server.flags(FOLDER)).allMatch(flags -> flags.contains(Flags.Flag.SEEN));

        server.create("Done");
        server.deliver(FOLDER, "Moved");
        rounds.round(rounds.stint(Begin.ALL, new Afterwards.Move("Done")));
        assertThat(server.subjects("Done")).containsExactly("Moved");
        assertThat(server.subjects(FOLDER)).containsExactly("Flagged");

        server.deliver(FOLDER, "Deleted");
        rounds.round(rounds.stint(Begin.ALL, new Afterwards.Delete()));
        assertThat(server.subjects(FOLDER)).containsExactly("Flagged");
        assertThat(rounds.settled(3).get("ticketed").asInt()).isEqualTo(3);
    }

    @Test
    void whileTheFolderToMoveToIsMissingMailIsFetchedAndItIsSaid() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Move("Done"));
        server.deliver(FOLDER, "One");
        rounds.round(stint);
        assertThat(rounds.settled(1).get("ticketed").asInt()).isEqualTo(1);
        assertThat(server.subjects(FOLDER)).containsExactly("One");
        var hindered = rounds.state();
        assertThat(hindered.state()).isEqualTo("fetching");
        assertThat(hindered.trouble().orElseThrow().kind()).isEqualTo(Kind.NO_TARGET_FOLDER);
        assertThat(hindered.trouble().orElseThrow().sentence()).contains("no folder Done");

        server.create("Done");
        rounds.round(stint);
        assertThat(rounds.state().trouble()).isEmpty();
        assertThat(server.subjects("Done")).containsExactly("One");
    }

    private Date later() {
        return Date.from(clock.instant().plus(Duration.ofMinutes(1)));
    }
}

package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.goodword.mail.fetching.FolderRounds.FOLDER;

import jakarta.mail.Flags;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.transaction.support.TransactionTemplate;

/// Each mail once, whatever breaks, against GreenMail.
@GoodwordTest
class ReadingFoldersTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    @Autowired
    private TransactionTemplate transaction;

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
    void eachMailIsTakenOnceHoweverOftenOneLooks() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        server.deliver(FOLDER, "Two");
        rounds.round(stint);
        rounds.round(stint);
        server.deliver(FOLDER, "Three");
        rounds.round(stint);
        assertThat(rounds.settled(3).get("ticketed").asInt()).isEqualTo(3);
        assertThat(server.flags(FOLDER)).noneMatch(flags -> flags.contains(Flags.Flag.SEEN));
    }

    @Test
    void eachOfSeveralFoldersIsReadBehindItsOwnCursor() throws Exception {
        server.create("Sales");
        var stint = rounds.stint(List.of(FOLDER, "Sales"), Begin.ALL, new Afterwards.Delete());
        server.deliver(FOLDER, "One");
        server.deliver("Sales", "Two");
        rounds.round(stint);
        assertThat(rounds.settled(2).get("ticketed").asInt()).isEqualTo(2);
        server.recreate("Sales");
        server.deliver("Sales", "Three");
        server.deliver(FOLDER, "Four");
        rounds.round(stint);
        var sums = rounds.settled(4);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(4);
        assertThat(sums.get("duplicates").asInt()).isZero();
        assertThat(server.flags(FOLDER)).isEmpty();
        assertThat(server.flags("Sales")).isEmpty();
    }

    @Test
    void ofSeveralFoldersThatWhichIsMissingIsSaidAndTheOthersAreFetched() throws Exception {
        var stint = rounds.stint(List.of("Nowhere", FOLDER), Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        rounds.round(stint);
        assertThat(rounds.settled(1).get("ticketed").asInt()).isEqualTo(1);
        var state = rounds.state();
        assertThat(state.state()).isEqualTo(MailboxState.FETCHING);
        assertThat(state.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.sentence())
                        .isEqualTo("There is no folder Nowhere in this mailbox; the others are fetched."));
        server.create("Nowhere");
        server.deliver("Nowhere", "Two");
        rounds.round(stint);
        assertThat(rounds.settled(2).get("ticketed").asInt()).isEqualTo(2);
        assertThat(rounds.state().trouble()).isEmpty();
    }

    @Test
    void aFolderOfAnotherValidityIsReadAnewAndNothingIsDoubled() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        server.append(FOLDER, "Subject: Nobody wrote this\r\n\r\nA body without an author\r\n", new Flags());
        rounds.round(stint);
        rounds.settled(2);
        server.recreate(FOLDER);
        server.deliver(FOLDER, "One");
        server.append(FOLDER, "Subject: Nobody wrote this\r\n\r\nA body without an author\r\n", new Flags());
        server.deliver(FOLDER, "Two");
        rounds.round(stint);
        var sums = rounds.settled(5);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(2);
        assertThat(sums.get("parked").asInt()).isEqualTo(1);
        assertThat(sums.get("duplicates").asInt()).isEqualTo(2);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).hasSize(2);
    }

    @Test
    void aCrashBetweenTheMailAndTheCursorLeavesNeitherAndTheNextRoundTakesItOnce() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        assertThatThrownBy(() -> stand.in(
                        acme,
                        () -> transaction.execute(_ -> {
                            try {
                                stand.round(stint);
                            } catch (Exception failed) {
                                throw new IllegalStateException(failed);
                            }
                            throw new IllegalStateException("crash");
                        })))
                .hasMessageContaining("crash");
        rounds.round(stint);
        assertThat(rounds.settled(1).get("ticketed").asInt()).isEqualTo(1);
    }

    @Test
    void afterABrokenLineItGoesOnBehindTheLastThatIsOurs() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Leave());
        Stream.of("One", "Two", "Three").forEach(subject -> server.deliver(FOLDER, subject));
        server.append(FOLDER, ImapServer.mail("Long", "Long words. ".repeat(200_000)), new Flags());
        server.wire.silenceAfter(200_000);
        assertThatThrownBy(() -> rounds.round(stint)).isInstanceOfSatisfying(Troubled.class, troubled -> {
            assertThat(troubled.trouble().kind()).isEqualTo(Kind.HANGS);
            assertThat(troubled.trouble().sentence()).isEqualTo("localhost has stopped answering.");
        });
        assertThat(rounds.settled(3).get("ticketed").asInt()).isEqualTo(3);
        server.wire.mend();
        rounds.round(stint);
        assertThat(rounds.settled(4).get("ticketed").asInt()).isEqualTo(4);
    }

    @Test
    void aMailThatBreaksTheLineEachTimeBlocksTheOthersForAWhileOnly() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Delete());
        server.append(FOLDER, ImapServer.mail("Poison", "Long words. ".repeat(200_000)), new Flags());
        server.deliver(FOLDER, "Behind it");
        for (var time = 1; time <= 8; time++) {
            server.wire.silenceAfter(200_000);
            assertThatThrownBy(() -> rounds.round(stint)).isInstanceOf(Troubled.class);
            server.wire.mend();
        }
        rounds.round(stint);
        var sums = rounds.settled(2);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(1);
        assertThat(sums.get("parked").asInt()).isEqualTo(1);
        var parked = rounds.parked();
        assertThat(parked.get(0).get("reason").asString()).contains("did not give out this mail");
        assertThat(server.subjects(FOLDER)).as("what is not ours stays").containsExactly("Poison");
    }

    @Test
    void theServersCallEndsTheWaitAndSoDoesTheClock() throws Exception {
        var stint = rounds.stint(Begin.ALL, new Afterwards.Leave());
        try (var connection = stand.in(acme, () -> stand.open(stint))) {
            assertThat(connection.calls()).isTrue();
            Idling.until(connection, Duration.ofMillis(200));
            var waiting = Thread.startVirtualThread(() -> waitFor(connection));
            await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(90)).until(() -> {
                server.deliver(FOLDER, "Mail of " + System.nanoTime());
                return !waiting.isAlive();
            });
            assertThat(connection.folder().getMessageCount()).isPositive();
        }
    }

    private static void waitFor(ImapConnection connection) {
        try {
            Idling.until(connection, Duration.ofHours(1));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aMailboxThatWasConfiguredAnewIsNoLongerTheOldSessions() throws Exception {
        var old = rounds.stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        acme.ada().rest().delete("/mailboxes/" + rounds.account()).json(204);
        assertThatThrownBy(() -> rounds.round(old)).isInstanceOf(Superseded.class);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).isEmpty();
    }
}

package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.channels.AccountId;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.FetchedMailbox.Server;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.Fetches.Stint;
import org.goodword.mail.fetching.Trouble.Kind;
import org.goodword.platform.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Round by round, against GreenMail. The connection is the test's: it says when it breaks.
@GoodwordTest
class ReadingFoldersTests {
    private static final String FOLDER = "Support";

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
    private UUID account;

    @BeforeEach
    void connect() throws IOException {
        server = new ImapServer();
        server.create(FOLDER);
        acme = cast.acme();
        account = stand.account(acme);
    }

    @AfterEach
    void leave() throws IOException {
        server.close();
    }

    @Test
    void eachMailIsTakenOnceHoweverOftenOneLooks() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        server.deliver(FOLDER, "Two");
        round(stint);
        round(stint);
        server.deliver(FOLDER, "Three");
        round(stint);
        assertThat(settled(3).get("ticketed").asInt()).isEqualTo(3);
        assertThat(server.flags(FOLDER)).noneMatch(flags -> flags.contains(Flags.Flag.SEEN));
    }

    @Test
    void eachOfSeveralFoldersIsReadBehindItsOwnCursor() throws Exception {
        server.create("Sales");
        var stint = stint(List.of(FOLDER, "Sales"), Begin.ALL, new Afterwards.Delete());
        server.deliver(FOLDER, "One");
        server.deliver("Sales", "Two");
        round(stint);
        assertThat(settled(2).get("ticketed").asInt()).isEqualTo(2);
        server.recreate("Sales");
        server.deliver("Sales", "Three");
        server.deliver(FOLDER, "Four");
        round(stint);
        var sums = settled(4);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(4);
        assertThat(sums.get("duplicates").asInt()).isZero();
        assertThat(server.flags(FOLDER)).isEmpty();
        assertThat(server.flags("Sales")).isEmpty();
    }

    @Test
    void ofSeveralFoldersThatWhichIsMissingIsSaidAndTheOthersAreFetched() throws Exception {
        var stint = stint(List.of("Nowhere", FOLDER), Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        round(stint);
        assertThat(settled(1).get("ticketed").asInt()).isEqualTo(1);
        var state = stand.in(acme, () -> stand.state(new AccountId(account)));
        assertThat(state.state()).isEqualTo(MailboxState.FETCHING);
        assertThat(state.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.sentence())
                        .isEqualTo("There is no folder Nowhere in this mailbox; the others are fetched."));
        server.create("Nowhere");
        server.deliver("Nowhere", "Two");
        round(stint);
        assertThat(settled(2).get("ticketed").asInt()).isEqualTo(2);
        assertThat(stand.in(acme, () -> stand.state(new AccountId(account))).trouble())
                .isEmpty();
    }

    @Test
    void aFolderOfAnotherValidityIsReadAnewAndNothingIsDoubled() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        server.append(FOLDER, "Subject: Nobody wrote this\r\n\r\nA body without an author\r\n", new Flags());
        round(stint);
        settled(2);
        server.recreate(FOLDER);
        server.deliver(FOLDER, "One");
        server.append(FOLDER, "Subject: Nobody wrote this\r\n\r\nA body without an author\r\n", new Flags());
        server.deliver(FOLDER, "Two");
        round(stint);
        var sums = settled(5);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(2);
        assertThat(sums.get("parked").asInt()).isEqualTo(1);
        assertThat(sums.get("duplicates").asInt()).isEqualTo(2);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).hasSize(2);
    }

    @Test
    void aCrashBetweenTheMailAndTheCursorLeavesNeitherAndTheNextRoundTakesItOnce() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Leave());
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
        round(stint);
        assertThat(settled(1).get("ticketed").asInt()).isEqualTo(1);
    }

    @Test
    void afterABrokenLineItGoesOnBehindTheLastThatIsOurs() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Leave());
        Stream.of("One", "Two", "Three").forEach(subject -> server.deliver(FOLDER, subject));
        server.append(FOLDER, ImapServer.mail("Long", "Long words. ".repeat(200_000)), new Flags());
        server.wire.silenceAfter(200_000);
        assertThatThrownBy(() -> round(stint)).isInstanceOfSatisfying(Troubled.class, troubled -> {
            assertThat(troubled.trouble().kind()).isEqualTo(Kind.HANGS);
            assertThat(troubled.trouble().sentence()).isEqualTo("localhost has stopped answering.");
        });
        assertThat(settled(3).get("ticketed").asInt()).isEqualTo(3);
        server.wire.mend();
        round(stint);
        assertThat(settled(4).get("ticketed").asInt()).isEqualTo(4);
    }

    @Test
    void aMailThatBreaksTheLineEachTimeBlocksTheOthersForAWhileOnly() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Delete());
        server.append(FOLDER, ImapServer.mail("Poison", "Long words. ".repeat(200_000)), new Flags());
        server.deliver(FOLDER, "Behind it");
        for (var time = 1; time <= 8; time++) {
            server.wire.silenceAfter(200_000);
            assertThatThrownBy(() -> round(stint)).isInstanceOf(Troubled.class);
            server.wire.mend();
        }
        round(stint);
        var sums = settled(2);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(1);
        assertThat(sums.get("parked").asInt()).isEqualTo(1);
        var parked =
                acme.ada().rest().get("/inbound/email?state=parked").json(200).get("items");
        assertThat(parked.get(0).get("reason").asString()).contains("did not give out this mail");
        assertThat(server.subjects(FOLDER)).as("what is not ours stays").containsExactly("Poison");
    }

    @Test
    void aMailThatIsTooLargeStaysWhereItIsAndItsHeadIsParked() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Delete());
        server.append(FOLDER, ImapServer.mail("Huge", "Long words. ".repeat(10_000)), new Flags());
        server.deliver(FOLDER, "Small");
        stand.in(acme, () -> {
            stand.round(stint, 50_000);
            return true;
        });
        var sums = settled(2);
        assertThat(sums.get("parked").asInt()).isEqualTo(1);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(1);
        var parked =
                acme.ada().rest().get("/inbound/email?state=parked").json(200).get("items");
        assertThat(parked.get(0).get("reason").asString()).contains("only its head was fetched", FOLDER);
        assertThat(server.subjects(FOLDER)).containsExactly("Huge");
        acme.ada().rest().post("/inbound/email/" + parked.get(0).get("id").asString() + "/filing", null);
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(() -> sums().get("ticketed").asInt() == 2);
    }

    @Test
    void ofWhatLayThereBeforeTheUnreadIsTaken() throws Exception {
        var long_ago = Date.from(clock.instant().minus(Duration.ofDays(30)));
        server.append(FOLDER, ImapServer.mail("Read", "R"), new Flags(Flags.Flag.SEEN), long_ago);
        server.append(FOLDER, ImapServer.mail("Unread", "U"), new Flags(), long_ago);
        server.append(FOLDER, ImapServer.mail("Deleted", "D"), new Flags(Flags.Flag.DELETED));
        var stint = stint(Begin.UNREAD, new Afterwards.Delete());
        server.append(FOLDER, ImapServer.mail("New", "N"), new Flags(Flags.Flag.SEEN), later());
        round(stint);
        var sums = settled(4);
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
        var stint = stint(Begin.NEW, new Afterwards.Leave());
        server.append(FOLDER, ImapServer.mail("New", "N"), new Flags(), later());
        round(stint);
        var sums = settled(2);
        assertThat(sums.get("ticketed").asInt()).isEqualTo(1);
        assertThat(sums.get("ignored").asInt()).isEqualTo(1);
    }

    @Test
    void aMailThatIsOursIsFlaggedMovedOrDeletedAtItsSource() throws Exception {
        server.deliver(FOLDER, "Flagged");
        round(stint(Begin.ALL, new Afterwards.Flag()));
        assertThat(server.flags(FOLDER)).allMatch(flags -> flags.contains(Flags.Flag.SEEN));

        server.create("Done");
        server.deliver(FOLDER, "Moved");
        round(stint(Begin.ALL, new Afterwards.Move("Done")));
        assertThat(server.subjects("Done")).containsExactly("Moved");
        assertThat(server.subjects(FOLDER)).containsExactly("Flagged");

        server.deliver(FOLDER, "Deleted");
        round(stint(Begin.ALL, new Afterwards.Delete()));
        assertThat(server.subjects(FOLDER)).containsExactly("Flagged");
        assertThat(settled(3).get("ticketed").asInt()).isEqualTo(3);
    }

    @Test
    void whileTheFolderToMoveToIsMissingMailIsFetchedAndItIsSaid() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Move("Done"));
        server.deliver(FOLDER, "One");
        round(stint);
        assertThat(settled(1).get("ticketed").asInt()).isEqualTo(1);
        assertThat(server.subjects(FOLDER)).containsExactly("One");
        var hindered = state();
        assertThat(hindered.state()).isEqualTo("fetching");
        assertThat(hindered.trouble().orElseThrow().kind()).isEqualTo(Kind.NO_TARGET_FOLDER);
        assertThat(hindered.trouble().orElseThrow().sentence()).contains("no folder Done");

        server.create("Done");
        round(stint);
        assertThat(state().trouble()).isEmpty();
        assertThat(server.subjects("Done")).containsExactly("One");
    }

    @Test
    void theServersCallEndsTheWaitAndSoDoesTheClock() throws Exception {
        var stint = stint(Begin.ALL, new Afterwards.Leave());
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
        var old = stint(Begin.ALL, new Afterwards.Leave());
        server.deliver(FOLDER, "One");
        acme.ada().rest().delete("/mailboxes/" + account).json(204);
        assertThatThrownBy(() -> round(old)).isInstanceOf(Superseded.class);
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).isEmpty();
    }

    private Date later() {
        return Date.from(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private Stint stint(Begin begin, Afterwards afterwards) throws Exception {
        return stint(List.of(FOLDER), begin, afterwards);
    }

    private Stint stint(List<String> folders, Begin begin, Afterwards afterwards) throws Exception {
        var mailbox = new FetchedMailbox(
                new AccountId(account),
                new Server("localhost", server.wire.port(), "none"),
                ImapServer.USER,
                new SignIn.Password(ImapServer.PASSWORD),
                folders,
                begin,
                afterwards,
                clock.instant(),
                new Version(1));
        return stand.in(acme, () -> stand.stint(mailbox));
    }

    private void round(Stint stint) throws Exception {
        stand.in(acme, () -> {
            stand.round(stint);
            return true;
        });
    }

    private MailboxState state() throws Exception {
        return stand.in(acme, () -> stand.state(new AccountId(account)));
    }

    private JsonNode sums() {
        return acme.ada().rest().get("/mailboxes/" + account).json(200).get("accounting");
    }

    /// The accounting, once so many mails were fetched and each has its place.
    private JsonNode settled(int fetched) {
        var sums = await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .until(
                        this::sums,
                        found -> found.get("fetched").asInt() == fetched
                                && found.get("waiting").asInt() == 0);
        var parts = Set.of("ticketed", "parked", "duplicates", "ignored").stream()
                .mapToInt(part -> sums.get(part).asInt())
                .sum();
        assertThat(parts).isEqualTo(fetched);
        return sums;
    }
}

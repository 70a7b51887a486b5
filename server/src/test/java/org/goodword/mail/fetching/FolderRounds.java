package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.channels.AccountId;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.FetchedMailbox.Server;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.Fetches.Stint;
import org.goodword.platform.Version;
import tools.jackson.databind.JsonNode;

/// Reads the folders of a mailbox round by round. The connection is the test's: it says when it breaks.
record FolderRounds(Stand stand, Company company, UUID account, ImapServer server, Clock clock) {
    static final String FOLDER = "Support";

    static FolderRounds begin(Stand stand, Company company, Clock clock) throws Exception {
        var server = new ImapServer();
        server.create(FOLDER);
        return new FolderRounds(stand, company, stand.account(company), server, clock);
    }

    Stint stint(Begin begin, Afterwards afterwards) throws Exception {
        return stint(List.of(FOLDER), begin, afterwards);
    }

    Stint stint(List<String> folders, Begin begin, Afterwards afterwards) throws Exception {
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
        return stand.in(company, () -> stand.stint(mailbox));
    }

    void round(Stint stint) throws Exception {
        stand.in(company, () -> {
            stand.round(stint);
            return true;
        });
    }

    MailboxState state() throws Exception {
        return stand.in(company, () -> stand.state(new AccountId(account)));
    }

    JsonNode sums() {
        return company.ada().rest().get("/mailboxes/" + account).json(200).get("accounting");
    }

    JsonNode parked() {
        return company.ada().rest().get("/inbound/email?state=parked").json(200).get("items");
    }

    /// The accounting, once so many mails were fetched and each has its place.
    JsonNode settled(int fetched) {
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

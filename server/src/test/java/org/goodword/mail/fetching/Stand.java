package org.goodword.mail.fetching;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.goodword.cast.Company;
import org.goodword.channels.AccountId;
import org.goodword.files.Files;
import org.goodword.mail.fetching.Fetches.Stint;
import org.goodword.mail.receiving.SmtpSettings;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Mailboxes of companies, and sessions with them in the test's own hand.
@Component
class Stand {
    private static final ImapSettings SETTINGS = new ImapSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMinutes(1), 1);

    private final Fetches fetches;
    private final MailboxStore store;
    private final DueWork work;
    private final Keys keys;
    private final Files files;
    private final TransactionTemplate transaction;

    Stand(Fetches fetches, MailboxStore store, DueWork work, Keys keys, Files files, TransactionTemplate transaction) {
        this.fetches = fetches;
        this.store = store;
        this.work = work;
        this.keys = keys;
        this.files = files;
        this.transaction = transaction;
    }

    /// An address of this company, which is not fetched yet.
    UUID account(Company company) {
        var account = UUID.randomUUID();
        var rest = company.ada().rest();
        var brand = rest.get("/brands").json(200).get("items").get(0).get("id").asString();
        rest.put(
                        "/channel-accounts/" + account,
                        Map.of(
                                "kind",
                                "email",
                                "brand",
                                brand,
                                "address",
                                "a" + account.toString().substring(0, 8) + "@" + company.domain(),
                                "name",
                                "Desk"))
                .json(200);
        return account;
    }

    /// A session in the test's hand: the application's own finds that the mailbox is taken.
    Stint stint(FetchedMailbox mailbox) {
        return transaction.execute(_ -> {
            store.put(mailbox, mailbox.connectedAt());
            work.add(Fetches.WORK, mailbox.account().value(), mailbox.connectedAt());
            return fetches.begin(mailbox.account().value()).orElseThrow();
        });
    }

    /// Signs in, takes what is new, and leaves.
    void round(Stint stint) throws Exception {
        round(stint, 60_000_000);
    }

    void round(Stint stint, int most) throws Exception {
        var sessions = new MailboxSessions(fetches, keys, files, SETTINGS, atMost(most));
        try (var connection = ImapConnection.open(stint.mailbox(), keys.of(stint.mailbox()), SETTINGS)) {
            sessions.round(stint, connection);
        }
    }

    ImapConnection open(Stint stint) {
        return ImapConnection.open(stint.mailbox(), keys.of(stint.mailbox()), SETTINGS);
    }

    MailboxState state(AccountId account) {
        return transaction.execute(_ -> store.find(account).orElseThrow().state());
    }

    <T> T in(Company company, Callable<T> work) throws Exception {
        return Workspaces.calling(company.workspace(), work);
    }

    private static SmtpSettings atMost(int bytes) {
        return new SmtpSettings(
                true, 0, "loopback", "localhost", bytes, 100, 500, 50, Duration.ofSeconds(60), 20000, 200);
    }
}

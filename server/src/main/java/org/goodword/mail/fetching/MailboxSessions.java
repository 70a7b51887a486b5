package org.goodword.mail.fetching;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.goodword.files.Files;
import org.goodword.mail.fetching.Fetches.Stint;
import org.goodword.mail.receiving.SmtpSettings;
import org.springframework.stereotype.Component;

/// MailboxSessions with mailboxes: all that is new is taken, then each round what came meanwhile.
@Component
class MailboxSessions {
    private final Fetches fetches;
    private final Keys keys;
    private final Files files;
    private final ImapSettings settings;
    private final SmtpSettings limits;

    MailboxSessions(Fetches fetches, Keys keys, Files files, ImapSettings settings, SmtpSettings limits) {
        this.fetches = fetches;
        this.keys = keys;
        this.files = files;
        this.settings = settings;
        this.limits = limits;
    }

    /// Returns when the session is old enough to sign in anew.
    ///
    /// @throws Troubled in words
    /// @throws Superseded when it is another's turn
    void run(Stint stint) throws InterruptedException {
        var mailbox = stint.mailbox();
        try (var connection = ImapConnection.open(mailbox, keys.of(mailbox), settings)) {
            var end = System.nanoTime() + settings.session().toNanos();
            while (System.nanoTime() < end) {
                round(stint, connection);
                Idling.until(connection, settings.round());
            }
        } catch (MessagingException | IllegalStateException failed) {
            throw new Troubled(Troubles.of(failed, mailbox));
        }
    }

    void round(Stint stint, ImapConnection connection) throws MessagingException {
        Optional<Trouble> undone = Optional.empty();
        for (var name : stint.mailbox().folders()) {
            var trouble = connection.visit(name, folder -> work(stint.in(name), connection, folder));
            undone = undone.or(() -> trouble);
        }
        fetches.looked(stint, undone.isPresent() ? undone : connection.trouble());
    }

    private Optional<Trouble> work(Stint stint, ImapConnection connection, IMAPFolder folder)
            throws MessagingException {
        new Picking(stint, fetches, files, limits.maxSize(), settings.timeout(), folder).takeNew();
        var hindered = connection.trouble();
        return isMissingTarget(hindered) ? hindered : new Chores(stint, fetches, folder).run();
    }

    private static boolean isMissingTarget(Optional<Trouble> trouble) {
        return trouble.map(Trouble::kind).equals(Optional.of(Trouble.Kind.NO_TARGET_FOLDER));
    }
}

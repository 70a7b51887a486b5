package org.goodword.mail.fetching;

import org.goodword.mail.fetching.Fetches.Stint;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Watches each mailbox: a session after the other, with pauses when something is wrong.
@Component
class MailboxWorker implements DueWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxWorker.class);

    private final Fetches fetches;
    private final MailboxSessions sessions;
    private final ImapSettings settings;

    MailboxWorker(Fetches fetches, MailboxSessions sessions, ImapSettings settings) {
        this.fetches = fetches;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return Fetches.WORK;
    }

    @Override
    public int concurrency() {
        return settings.mailboxes();
    }

    @Override
    public void handle(Due due) {
        fetches.begin(due.subject()).ifPresent(this::watch);
    }

    private void watch(Stint stint) {
        try {
            sessions.run(stint);
            fetches.ended(stint);
        } catch (Superseded changed) {
            // Whoever has the mailbox now goes on behind what is ours already.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Troubled troubled) {
            if (!Thread.currentThread().isInterrupted()) failed(stint, troubled.trouble());
        }
    }

    private void failed(Stint stint, Trouble trouble) {
        LOG.warn(
                "A mailbox cannot be fetched: account={} trouble={}",
                stint.account().value(),
                trouble.kind().code());
        fetches.failed(stint, trouble);
    }
}

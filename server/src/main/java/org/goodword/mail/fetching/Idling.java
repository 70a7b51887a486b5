package org.goodword.mail.fetching;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// Waits for a server's call (RFC 2177), for a while at most; a server that does not call is asked after that while.
final class Idling {
    private static final ScheduledExecutorService ALARMS = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mailbox-alarm").factory());

    private Idling() {}

    static void until(ImapConnection connection, Duration atMost) throws MessagingException, InterruptedException {
        if (!connection.calls()) {
            Thread.sleep(atMost);
            return;
        }
        var folder = connection.folder();
        // Again and again: the first could ring before we have begun to wait.
        var alarm = ALARMS.scheduleAtFixedRate(
                () -> Thread.startVirtualThread(() -> wake(folder)),
                atMost.toMillis(),
                atMost.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            alarm.cancel(false);
        }
    }

    /// Any command ends the wait.
    private static void wake(IMAPFolder folder) {
        try {
            folder.getMessageCount();
        } catch (MessagingException | IllegalStateException closed) {
            // Whoever waits learns it by himself.
            return;
        }
    }
}

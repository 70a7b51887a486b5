package org.goodword.mail.fetching;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Quota;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.Server;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/// Signed in to a mailbox, with its first folder open.
final class ImapConnection implements AutoCloseable {
    private static final int PIECE = 256 * 1024;

    private final FetchedMailbox mailbox;
    private final IMAPStore store;
    private final boolean calls;
    private final Optional<Trouble> full;
    private final String first;
    private final IMAPFolder folder;
    private Optional<Trouble> missing;

    private ImapConnection(FetchedMailbox mailbox, IMAPStore store) throws MessagingException {
        this.mailbox = mailbox;
        this.store = store;
        this.calls = store.hasCapability("IDLE");
        this.missing = missingTarget();
        this.full = overQuota();
        this.first = firstThere();
        this.folder = openIt(first);
    }

    private String firstThere() throws MessagingException {
        for (var name : mailbox.folders()) if (store.getFolder(name).exists()) return name;
        throw new Troubled(noFolder(mailbox.folderNames(), "."));
    }

    private IMAPFolder openIt(String name) throws MessagingException {
        var found = (IMAPFolder) store.getFolder(name);
        found.open(mailbox.afterwards() instanceof Afterwards.Leave ? Folder.READ_ONLY : Folder.READ_WRITE);
        return found;
    }

    private static Trouble noFolder(String name, String end) {
        return new Trouble(Kind.NO_FOLDER, "There is no folder %s in this mailbox%s".formatted(name, end));
    }

    interface Visit {
        Optional<Trouble> of(IMAPFolder folder) throws MessagingException;
    }

    /// Works in a folder, or says that it is not there.
    Optional<Trouble> visit(String name, Visit visit) throws MessagingException {
        if (name.equals(first)) return visit.of(folder);
        if (!store.getFolder(name).exists()) return Optional.of(noFolder(name, "; the others are fetched."));
        var found = openIt(name);
        var trouble = visit.of(found);
        found.close(false);
        return trouble;
    }

    /// @param secret the password, or an access token
    /// @throws Troubled in words
    static ImapConnection open(FetchedMailbox mailbox, String secret, ImapSettings settings) {
        @Nullable IMAPStore store = null;
        try {
            store = (IMAPStore)
                    Session.getInstance(properties(mailbox, settings)).getStore(protocol(mailbox.server()));
            store.connect(mailbox.server().host(), mailbox.server().port(), mailbox.user(), secret);
            return new ImapConnection(mailbox, store);
        } catch (MessagingException failed) {
            close(store);
            throw new Troubled(Troubles.of(failed, mailbox));
        } catch (RuntimeException failed) {
            close(store);
            throw failed;
        }
    }

    /// Where the server calls.
    IMAPFolder folder() {
        return folder;
    }

    /// Whether the server calls when mail comes (RFC 2177).
    boolean calls() {
        return calls;
    }

    /// What hinders us, if not from fetching.
    Optional<Trouble> trouble() throws MessagingException {
        if (missing.isPresent()) missing = missingTarget();
        return missing.or(() -> full);
    }

    private Optional<Trouble> missingTarget() throws MessagingException {
        if (!(mailbox.afterwards() instanceof Afterwards.Move(var target))
                || store.getFolder(target).exists()) return Optional.empty();
        return Optional.of(new Trouble(
                Kind.NO_TARGET_FOLDER,
                "Fetched mail stays in %s: there is no folder %s to move it to."
                        .formatted(mailbox.folderNames(), target)));
    }

    private Optional<Trouble> overQuota() {
        try {
            if (!store.hasCapability("QUOTA")) return Optional.empty();
            return Stream.of(store.getQuota(mailbox.folders().getFirst()))
                    .filter(quota -> quota.resources != null)
                    .flatMap(quota -> Stream.of(quota.resources))
                    .filter(ImapConnection::isFull)
                    .findFirst()
                    .map(full -> new Trouble(
                            Kind.OVER_QUOTA,
                            "The mailbox is full (%s: %d of %d); its server turns new mail away."
                                    .formatted(full.name, full.usage, full.limit)));
        } catch (MessagingException unknown) {
            // Some announce quotas and answer no question about them; nothing hangs on it.
            return Optional.empty();
        }
    }

    private static boolean isFull(Quota.Resource resource) {
        return resource.limit > 0 && resource.usage >= resource.limit;
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(@Nullable IMAPStore store) {
        if (store == null) return;
        try {
            store.close();
        } catch (MessagingException gone) {
            // All that counts is written down already.
            return;
        }
    }

    private static String protocol(Server server) {
        return server.tls().equals("tls") ? "imaps" : "imap";
    }

    private static Properties properties(FetchedMailbox mailbox, ImapSettings settings) {
        var name = "mail." + protocol(mailbox.server()) + ".";
        var starttls = String.valueOf(mailbox.server().tls().equals("starttls"));
        var properties = new Properties();
        properties.setProperty(name + "connectiontimeout", millis(settings.connectTimeout()));
        properties.setProperty(name + "timeout", millis(settings.timeout()));
        properties.setProperty(name + "writetimeout", millis(settings.timeout()));
        properties.setProperty(name + "ssl.checkserveridentity", "true");
        properties.setProperty(name + "starttls.enable", starttls);
        properties.setProperty(name + "starttls.required", starttls);
        properties.setProperty(name + "auth.mechanisms", mechanisms(mailbox.signIn()));
        // In pieces: else a mail of 60 MB would be held as a whole.
        properties.setProperty(name + "fetchsize", String.valueOf(PIECE));
        properties.setProperty(name + "peek", "true");
        properties.setProperty(name + "closefoldersonstorefailure", "false");
        return properties;
    }

    private static String mechanisms(SignIn signIn) {
        return switch (signIn) {
            case SignIn.Password _ -> "PLAIN LOGIN";
            case SignIn.OAuth _ -> "XOAUTH2";
        };
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}

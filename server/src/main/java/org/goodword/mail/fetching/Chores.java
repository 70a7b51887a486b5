package org.goodword.mail.fetching;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.Fetches.Stint;

/// Flags, moves or deletes mails at their source, all of which are ours already. What is left undone is done next time.
final class Chores {
    private final Stint stint;
    private final Fetches fetches;
    private final IMAPFolder folder;

    Chores(Stint stint, Fetches fetches, IMAPFolder folder) {
        this.stint = stint;
        this.fetches = fetches;
        this.folder = folder;
    }

    /// @return what hindered us, if anything: mail is fetched all the same
    Optional<Trouble> run() throws MessagingException {
        for (var uids = fetches.chores(stint); !uids.isEmpty(); uids = fetches.chores(stint)) {
            try {
                finish(uids);
            } catch (MessagingException failed) {
                if (!folder.isOpen()) throw failed;
                return Optional.of(hindered(failed));
            }
            fetches.choresDone(stint, uids);
        }
        return Optional.empty();
    }

    private Trouble hindered(MessagingException failed) {
        var trouble = Troubles.of(failed, stint.mailbox());
        // The folder that we read is open: it is the other that is missing.
        return trouble.kind() == Trouble.Kind.NO_FOLDER
                ? new Trouble(Trouble.Kind.NO_TARGET_FOLDER, trouble.sentence())
                : trouble;
    }

    private void finish(List<Long> uids) throws MessagingException {
        var found =
                folder.getMessagesByUID(uids.stream().mapToLong(Long::longValue).toArray());
        var messages = Stream.of(found).filter(Objects::nonNull).toArray(Message[]::new);
        if (messages.length == 0) return;
        switch (stint.mailbox().afterwards()) {
            case Afterwards.Leave() -> {}
            case Afterwards.Flag() -> folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
            case Afterwards.Delete() -> delete(messages);
            case Afterwards.Move(var target) -> move(messages, target);
        }
    }

    private void move(Message[] messages, String target) throws MessagingException {
        var store = (IMAPStore) folder.getStore();
        var there = store.getFolder(target);
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(messages, there);
            return;
        }
        folder.copyMessages(messages, there);
        delete(messages);
    }

    /// Where a server cannot remove these mails only (RFC 4315), they stay marked: other people's are not ours to
    /// remove.
    private void delete(Message[] messages) throws MessagingException {
        folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
        if (((IMAPStore) folder.getStore()).hasCapability("UIDPLUS")) folder.expunge(messages);
    }
}

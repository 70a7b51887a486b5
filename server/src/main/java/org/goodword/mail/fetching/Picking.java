package org.goodword.mail.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.files.TooLarge;
import org.goodword.mail.fetching.CursorStore.Cursor;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.Fetches.Place;
import org.goodword.mail.fetching.Fetches.Stint;
import org.goodword.mail.fetching.Trouble.Kind;

/// Takes all mails of a folder that were not taken yet, one after the other, in the order of their ids: whatever
/// stops it, the next session goes on behind the last that is ours.
final class Picking {
    private static final FetchProfile PROFILE = profile();
    /// Ids asked about at a time. Where many are unused, more: the answer names mails that are there only.
    private static final long WINDOW = 200;
    /// At first: a bad line may not last for the answer to more.
    private static final long NARROWEST = 25;
    private static final long WIDEST = 16_384;
    /// Times that a mail may break the session before only its head is taken.
    private static final int PATIENCE = 8;
    private static final int LONGEST_HEAD = 256 * 1024;

    private final Stint stint;
    private final Fetches fetches;
    private final Files files;
    private final long most;
    private final Duration patience;
    private final IMAPFolder folder;
    private final long uidValidity;
    private Cursor cursor;
    private long ignored;

    /// @param most bytes of one mail
    /// @param patience with a server that does not answer
    Picking(Stint stint, Fetches fetches, Files files, long most, Duration patience, IMAPFolder folder)
            throws MessagingException {
        this.stint = stint;
        this.fetches = fetches;
        this.files = files;
        this.most = most;
        this.patience = patience;
        this.folder = folder;
        this.uidValidity = folder.getUIDValidity();
        this.cursor = fetches.cursor(stint, uidValidity);
    }

    void takeNew() throws MessagingException {
        var highest = highest();
        var width = NARROWEST;
        for (var from = cursor.takenUid() + 1; from <= highest; from = cursor.takenUid() + 1) {
            var until = Math.min(highest, from + width - 1);
            var messages = folder.getMessagesByUID(from, until);
            take(messages);
            width = Math.min(2 * width, messages.length == 0 ? WIDEST : WINDOW);
            if (cursor.takenUid() < until) passTo(until);
        }
    }

    /// The ids of a folder rise with the places of its mails.
    private long highest() throws MessagingException {
        var count = folder.getMessageCount();
        if (count == 0) return 0;
        try {
            return folder.getUID(folder.getMessage(count));
        } catch (MessageRemovedException gone) {
            // It went while we asked; the next round sees what is there then.
            return 0;
        }
    }

    private void take(Message[] messages) throws MessagingException {
        folder.fetch(messages, PROFILE);
        for (var message : messages) {
            try {
                if (message != null) take((IMAPMessage) message);
            } catch (MessageRemovedException gone) {
                // Deleted at its source before it was ours: as if it had never come.
                continue;
            }
        }
    }

    private void take(IMAPMessage message) throws MessagingException {
        var uid = folder.getUID(message);
        if (uid <= cursor.takenUid()) return;
        if (isLeftAlone(message)) ignored++;
        else if (cursor.stuckUid() == uid && cursor.stuckTimes() >= PATIENCE)
            head(message, uid, "The server did not give out this mail, however often it was asked.");
        else if (message.getSize() > most) head(message, uid, tooLarge());
        else whole(message, uid);
    }

    private boolean isLeftAlone(IMAPMessage message) throws MessagingException {
        if (message.isSet(Flag.DELETED)) return true;
        var begin = stint.mailbox().begin();
        if (begin == Begin.ALL || begin == Begin.UNREAD && !message.isSet(Flag.SEEN)) return false;
        var received = message.getReceivedDate();
        return received != null && received.toInstant().isBefore(stint.mailbox().connectedAt());
    }

    private void whole(IMAPMessage message, long uid) throws MessagingException {
        message.setPeek(true);
        try (var content = new ServerStream(message.getMimeStream(), patience)) {
            keep(uid, files.bring(content, most));
        } catch (TooLarge tooLarge) {
            head(message, uid, tooLarge());
        } catch (ServerStream.Broke broke) {
            if (message.isExpunged()) return;
            fetches.stuck(stint, uid);
            throw new Troubled(
                    broke.isSilence()
                            ? Troubles.silence(stint.mailbox())
                            : Troubles.of(broke.cause(), stint.mailbox()));
        } catch (IOException ours) {
            throw new Troubled(Kind.OURS, "Goodword could not keep a mail: " + ours.getMessage());
        }
    }

    private void keep(long uid, Blob blob) {
        fetches.keep(stint, place(uid), blob);
        moved(uid);
    }

    private String tooLarge() {
        return "The mail is larger than %d MB: only its head was fetched, and it stays in the folder %s of %s. File it to get a ticket that says who wrote."
                .formatted(most / (1024 * 1024), stint.folder(), stint.mailbox().user());
    }

    private void head(IMAPMessage message, long uid, String reason) throws MessagingException {
        try {
            var head = files.bring(new ByteArrayInputStream(lines(message)), LONGEST_HEAD);
            fetches.keepHead(stint, place(uid), head, reason);
            moved(uid);
        } catch (IOException | TooLarge ours) {
            throw new Troubled(Kind.OURS, "Goodword could not keep a mail: " + ours.getMessage());
        }
    }

    private static byte[] lines(IMAPMessage message) throws MessagingException {
        message.setPeek(true);
        var text = String.join("\r\n", Collections.list(message.getAllHeaderLines())) + "\r\n\r\n";
        return text.substring(0, Math.min(text.length(), LONGEST_HEAD / 4)).getBytes(UTF_8);
    }

    private void passTo(long uid) {
        fetches.pass(stint, place(uid));
        moved(uid);
    }

    private Place place(long uid) {
        return new Place(uidValidity, uid, ignored);
    }

    private void moved(long uid) {
        cursor = new Cursor(uidValidity, uid, cursor.stuckUid(), cursor.stuckTimes());
        ignored = 0;
    }

    /// Flags and sizes of what is taken together, in one question.
    private static FetchProfile profile() {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        return profile;
    }
}

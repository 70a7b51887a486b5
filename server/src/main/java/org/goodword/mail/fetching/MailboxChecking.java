package org.goodword.mail.fetching;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelPermissions;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// Signs in to a mailbox, looks and leaves. It may take its time: nothing is held meanwhile.
@Component
public class MailboxChecking {
    private final Mailboxes mailboxes;
    private final Keys keys;
    private final ImapSettings settings;

    MailboxChecking(Mailboxes mailboxes, Keys keys, ImapSettings settings) {
        this.mailboxes = mailboxes;
        this.keys = keys;
        this.settings = settings.hasty();
    }

    /// @param words for people
    public record Checked(boolean works, String words) {}

    /// @throws Rejected `not-found`, `not-allowed`
    public Checked check(AccountId id, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var mailbox = mailboxes
                .find(id)
                .orElseThrow(() -> NotFound.of("mailbox", id.value()))
                .mailbox();
        var checked = look(mailbox);
        if (checked.works()) mailboxes.again(id);
        return checked;
    }

    private Checked look(FetchedMailbox mailbox) {
        try (var connection = ImapConnection.open(mailbox, keys.of(mailbox), settings)) {
            var hindered = connection.trouble();
            if (hindered.isPresent()) return new Checked(false, hindered.get().sentence());
            var counts = new ArrayList<String>();
            for (var name : mailbox.folders()) {
                var missing = connection.visit(name, folder -> {
                    counts.add("%d mails in %s".formatted(folder.getMessageCount(), name));
                    return Optional.empty();
                });
                if (missing.isPresent()) return new Checked(false, missing.get().sentence());
            }
            return new Checked(
                    true,
                    "%s lets us in; there are %s.".formatted(mailbox.server().host(), String.join(", ", counts)));
        } catch (Troubled troubled) {
            return new Checked(false, troubled.trouble().sentence());
        } catch (MessagingException failed) {
            return new Checked(false, Troubles.of(failed, mailbox).sentence());
        }
    }
}

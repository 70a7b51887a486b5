package org.goodword.ticketing.conversation;

import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.masking.Masking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts messages of long ago into a ticket that the transaction has locked or made, without a word to anybody.
@Component
public class OldMessages {
    private final MessageStore store;
    private final Uploads uploads;
    private final Masking masking;

    OldMessages(MessageStore store, Uploads uploads, Masking masking) {
        this.store = store;
        this.uploads = uploads;
        this.masking = masking;
    }

    /// @return its place: after all that was said before it, or at the same time
    @Transactional(propagation = Propagation.MANDATORY)
    public int put(TicketId ticket, OldMessage message) {
        var place = store.lastUntil(ticket, message.at()) + 1;
        store.makeRoom(ticket, place);
        put(ticket, place, message);
        return place;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(TicketId ticket, int place, OldMessage old) {
        var masked = masking.mask(old.message());
        var message = masked.message();
        var attachments = message.attachments().stream()
                .map(attachment -> attached(attachment, ticket))
                .toList();
        var stored = message.stored(ticket, place, attachments, old.at(), masked.count());
        store.insert(stored, message.html(), Saying.preview(message.newWords()), Saying.hash(message));
    }

    private Attachment attached(NewAttachment attachment, TicketId ticket) {
        var file = uploads.find(attachment.file(), ticket)
                .orElseThrow(() -> Invalid.of("attachments", "There is no such file."));
        return new Attachment(Ids.next(), file, attachment.contentId(), attachment.inline());
    }
}

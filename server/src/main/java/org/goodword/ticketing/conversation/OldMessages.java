package org.goodword.ticketing.conversation;

import java.util.List;
import java.util.stream.IntStream;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.NewMessage;
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
        var taken = message.attachments().stream()
                .map(attachment -> uploads.take(attachment.file(), ticket)
                        .orElseThrow(() -> Invalid.of("attachments", "There is no such file.")))
                .toList();
        var names = (int) taken.stream().filter(Uploads.Taken::masked).count();
        var stored = message.stored(ticket, place, attached(message, taken), old.at(), masked.count() + names);
        store.insert(stored, message.html(), Saying.preview(message.newWords()), Saying.hash(message));
    }

    private static List<Attachment> attached(NewMessage message, List<Uploads.Taken> taken) {
        return IntStream.range(0, taken.size())
                .mapToObj(at -> {
                    var attachment = message.attachments().get(at);
                    return new Attachment(
                            Ids.next(), taken.get(at).file(), attachment.contentId(), attachment.inline());
                })
                .toList();
    }
}

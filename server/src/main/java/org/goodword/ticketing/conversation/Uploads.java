package org.goodword.ticketing.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.masking.Masking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Files on their way to a message: on disk before the row, the row before the answer.
@Component
public class Uploads {
    private final Files files;
    private final MessageStore messages;
    private final Masking masking;
    private final TransactionTemplate transactions;

    Uploads(Files files, MessageStore messages, Masking masking, TransactionTemplate transactions) {
        this.files = files;
        this.messages = messages;
        this.masking = masking;
        this.transactions = transactions;
    }

    /// Under a name in which nothing stands that is masked.
    ///
    /// @param most bytes
    public StoredFile keep(InputStream content, long most, String name, String mediaType) throws IOException, TooLarge {
        var blob = files.bring(content, most);
        return transactions.execute(_ -> files.register(blob, masking.mask(name), mediaType));
    }

    /// Empty when there is none, or when it belongs to another ticket, which not everybody may see.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredFile> find(FileId file, TicketId ticket) {
        return files.find(file).filter(_ -> !messages.isAttachedElsewhere(file, ticket));
    }

    /// As `find`, to go with a message: however it came, its name is masked as the message is.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Taken> take(FileId file, TicketId ticket) {
        return find(file, ticket).map(found -> {
            var name = masking.mask(found.name());
            return name.equals(found.name()) ? new Taken(found, false) : new Taken(files.rename(found, name), true);
        });
    }

    /// @param masked that something in its name was made unreadable now
    public record Taken(StoredFile file, boolean masked) {}
}

package org.goodword.ticketing.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Files on their way to a message: on disk before the row, the row before the answer.
@Component
public class Uploads {
    private final Files files;
    private final MessageStore messages;
    private final TransactionTemplate transactions;

    Uploads(Files files, MessageStore messages, TransactionTemplate transactions) {
        this.files = files;
        this.messages = messages;
        this.transactions = transactions;
    }

    /// @param most bytes
    public StoredFile keep(InputStream content, long most, String name, String mediaType) throws IOException, TooLarge {
        var blob = files.bring(content, most);
        return transactions.execute(_ -> files.register(blob, name, mediaType));
    }

    /// Empty when there is none, or when it belongs to another ticket, which not everybody may see.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredFile> find(FileId file, TicketId ticket) {
        return files.find(file).filter(_ -> !messages.isAttachedElsewhere(file, ticket));
    }
}

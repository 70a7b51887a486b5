package org.goodword.ticketing.conversation;

import java.io.IOException;
import java.io.InputStream;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files on their way to a message: on disk before the row, the row before the answer.
@Component
public class Uploads {
    private final Files files;
    private final TransactionTemplate transactions;

    Uploads(Files files, TransactionTemplate transactions) {
        this.files = files;
        this.transactions = transactions;
    }

    /// @param most bytes
    public StoredFile keep(InputStream content, long most, String name, String mediaType) throws IOException, TooLarge {
        var blob = files.bring(content, most);
        return transactions.execute(_ -> files.register(blob, name, mediaType));
    }
}

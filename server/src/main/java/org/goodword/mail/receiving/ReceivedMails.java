package org.goodword.mail.receiving;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every mail taken over, and what became of it: the tray of parked mails among them.
@Component
public class ReceivedMails {
    private final ReceivedQuery query;

    ReceivedMails(ReceivedQuery query) {
        this.query = query;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public Page<ReceivedMail> list(Optional<String> state, Optional<UUID> account, PageRequest page) {
        return query.list(state, account, page);
    }

    @Transactional(readOnly = true)
    public Optional<ReceivedMail> find(UUID id) {
        return query.find(id);
    }
}

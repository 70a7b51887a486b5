package org.goodword.mail.fetching;

import java.util.Map;
import org.goodword.channels.AccountId;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `mailbox.configured`, `mailbox.removed`, `mailbox.failing`, `mailbox.works`
/// @param words where it is, or what is wrong with it
record MailboxEvent(String code, AccountId account, String words) implements Event {
    @Override
    public Subject subject() {
        return new Subject("channel", account.value());
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("words", words);
    }
}

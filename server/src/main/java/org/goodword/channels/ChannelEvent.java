package org.goodword.channels;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `channel.configured`, `channel.removed`
public record ChannelEvent(String code, AccountId account, String address) implements Event {
    static final String SUBJECT = "channel";

    @Override
    public Subject subject() {
        return new Subject(SUBJECT, account.value());
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("address", address);
    }
}

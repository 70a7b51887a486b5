package org.goodword.channels;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `channel.configured`, `channel.removed`
public record ChannelEvent(String code, AccountId account, String address) implements Event {
    @Override
    public Subject subject() {
        return new Subject("channel", account.value());
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("address", address);
    }
}

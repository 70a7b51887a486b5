package org.goodword.mail.ruling;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// Somebody wrote the list of rules on arrival anew.
record RulesChanged(int rules) implements Event {
    /// There is one list.
    private static final UUID LIST = new UUID(0, 0);

    @Override
    public String code() {
        return "mail-rules.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("mail-rules", LIST);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("rules", rules);
    }
}

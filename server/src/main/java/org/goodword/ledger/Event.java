package org.goodword.ledger;

import java.util.Map;

/// Something that happened, told in the past tense by the module that did it.
public interface Event {
    /// `subject.what-happened`, stable: `ticket.status-changed`.
    String code();

    Subject subject();

    /// Ids and codes only; kept for ever.
    default Map<String, Object> facts() {
        return Map.of();
    }

    /// Before and after values and personal text; erasure may blank it.
    default Map<String, Object> detail() {
        return Map.of();
    }
}

package org.goodword.mail.acknowledging;

import java.util.Map;
import org.goodword.identity.BrandId;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

record AcknowledgementChanged(BrandId brand, boolean on) implements Event {
    @Override
    public String code() {
        return "acknowledgement.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("brand", brand.value());
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("on", on);
    }
}

package org.goodword.mail.letterhead;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodword.identity.BrandId;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.mail.letterhead.Letterhead.History;

record LetterheadChanged(BrandId brand, History history, List<String> languages) implements Event {
    @Override
    public String code() {
        return "letterhead.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("brand", brand.value());
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("history", history.name().toLowerCase(Locale.ROOT), "languages", languages);
    }
}

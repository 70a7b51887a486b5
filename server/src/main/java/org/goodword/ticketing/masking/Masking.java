package org.goodword.ticketing.masking;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Caller;
import org.goodword.platform.Settings;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.html.Passages;
import org.goodword.ticketing.html.SafeHtml;
import org.goodword.ticketing.redacting.Rewriting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes unreadable what nobody should have written, before it is stored anywhere.
@Component
public class Masking {
    private static final String SETTING = "masking";
    private static final CardNumbers CARDS = new CardNumbers();
    private static final Credentials CREDENTIALS = new Credentials();

    private final Settings settings;
    private final Ledger ledger;

    Masking(Settings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /// @param count of what was made unreadable
    public record Masked(NewMessage message, int count) {
        public Masked and(int more) {
            return more == 0 ? this : new Masked(message, count + more);
        }
    }

    /// Something that is being written, in both of its forms.
    public record Written(String text, String html) {}

    @Transactional(readOnly = true)
    public MaskingRules rules() {
        return settings.find(SETTING, MaskingRules.class).orElse(MaskingRules.USUAL);
    }

    /// @throws org.goodword.platform.Rejected `not-allowed`
    @Transactional
    public void put(MaskingRules rules, Caller by) {
        by.require(TicketPermissions.CONFIGURE);
        settings.put(SETTING, rules);
        ledger.append(new RulesChanged(rules), by.actor());
    }

    public String mask(String text) {
        return passages(rules()).in(text).text();
    }

    public Written mask(Written written) {
        var passages = passages(rules());
        return new Written(
                passages.in(written.text()).text(),
                passages.inHtml(written.html()).text());
    }

    public Masked mask(NewMessage message) {
        var rewritten =
                Rewriting.of(message.text(), message.html().map(SafeHtml::value), message.folds(), passages(rules()));
        if (!rewritten.isOther()) return new Masked(message, 0);
        var html = message.html().map(before -> new SafeHtml(rewritten.html().text(), before.sanitizerVersion()));
        var count = Math.max(
                rewritten.text().edits().size(), rewritten.html().edits().size());
        return new Masked(message.saying(rewritten.text().text(), html, rewritten.folds()), count);
    }

    private static Passages passages(MaskingRules rules) {
        var passages = Passages.none();
        if (rules.cards()) passages = passages.and(CARDS);
        if (rules.credentials()) passages = passages.and(CREDENTIALS);
        return passages;
    }

    record RulesChanged(MaskingRules rules) implements Event {
        @Override
        public String code() {
            return "masking.changed";
        }

        @Override
        public Subject subject() {
            return new Subject("masking", new UUID(0, Workspaces.current().value()));
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("cards", rules.cards(), "credentials", rules.credentials());
        }
    }
}

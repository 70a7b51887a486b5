package org.goodword.identity.preferences;

import org.goodword.identity.IdentityEvent;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent chose for herself.
@Component
public class Preferences {
    private static final Chosen NOTHING = new Chosen("", AgentSettings.USUAL);

    private final PreferenceStore store;
    private final Ledger ledger;

    Preferences(PreferenceStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Chosen of(AgentId agent) {
        return store.find(agent).orElse(NOTHING);
    }

    /// @param html made safe before it is kept
    @Transactional
    public void sign(String html, Caller by) {
        put(new Chosen(Jsoup.clean(html, Safelist.relaxed()), of(by.agent()).settings()), by);
    }

    @Transactional
    public AgentSettings set(AgentSettings settings, Caller by) {
        put(new Chosen(of(by.agent()).signature(), settings), by);
        return settings;
    }

    private void put(Chosen chosen, Caller by) {
        var agent = by.agent();
        if (of(agent).equals(chosen)) return;
        store.put(agent, chosen);
        ledger.append(IdentityEvent.of("agent.preferences-changed", agent.value()), by.actor());
    }

    /// @param signature html; empty for none
    public record Chosen(String signature, AgentSettings settings) {}
}

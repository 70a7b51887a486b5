package org.goodword.identity.preferences;

import java.util.Optional;
import org.goodword.identity.AgentChoices;
import org.goodword.identity.AgentTitles;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Settings;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent chose for herself.
@Component
public class Preferences implements AgentTitles, AgentChoices {
    private static final String DEFAULTS = "notification-defaults";

    private final PreferenceStore store;
    private final Settings settings;
    private final Ledger ledger;

    Preferences(PreferenceStore store, Settings settings, Ledger ledger) {
        this.store = store;
        this.settings = settings;
        this.ledger = ledger;
    }

    /// What she chose; of one who never chose anything, what the workspace begins with.
    @Transactional(readOnly = true)
    public Chosen of(AgentId agent) {
        return store.find(agent).orElseGet(() -> new Chosen("", "", defaults()));
    }

    /// What agents begin with.
    @Transactional(readOnly = true)
    public AgentSettings defaults() {
        return settings.find(DEFAULTS, AgentSettings.class).orElse(AgentSettings.USUAL);
    }

    /// @throws Rejected `not-allowed`
    @Transactional
    public AgentSettings setDefaults(AgentSettings defaults, Caller by) {
        by.require(IdentityPermissions.MANAGE_AGENTS);
        settings.put(DEFAULTS, defaults);
        ledger.append(IdentityEvent.of("agent.defaults-changed", by.agent().value()), by.actor());
        return defaults;
    }

    /// @param html made safe before it is kept
    @Transactional
    public void sign(String html, Caller by) {
        var before = of(by.agent());
        put(new Chosen(Jsoup.clean(html, Safelist.relaxed()), before.title(), before.settings()), by);
    }

    /// @param title what she is in the house, for customers to read; empty for nothing
    @Transactional
    public void call(String title, Caller by) {
        var before = of(by.agent());
        var line = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        put(new Chosen(before.signature(), line, before.settings()), by);
    }

    @Override
    @Transactional(readOnly = true)
    public String titleOf(Actor actor) {
        return actor instanceof Actor.Agent(var agent) ? of(agent).title() : "";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wantsShown(AgentId agent, String event) {
        var notice = of(agent).settings().notifications().get(event);
        return notice != null && notice.browser();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> language(AgentId agent) {
        return Optional.ofNullable(of(agent).settings().language());
    }

    @Transactional
    public AgentSettings set(AgentSettings settings, Caller by) {
        var before = of(by.agent());
        put(new Chosen(before.signature(), before.title(), settings), by);
        return settings;
    }

    private void put(Chosen chosen, Caller by) {
        var agent = by.agent();
        if (store.find(agent).equals(Optional.of(chosen))) return;
        store.put(agent, chosen);
        ledger.append(IdentityEvent.of("agent.preferences-changed", agent.value()), by.actor());
    }

    /// @param signature html; empty for none
    /// @param title empty for none
    public record Chosen(String signature, String title, AgentSettings settings) {}
}

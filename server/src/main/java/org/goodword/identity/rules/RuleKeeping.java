package org.goodword.identity.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Settings;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// The sign-in rules of a workspace. A change counts at once on this node, on another within five seconds.
@Component
public class RuleKeeping {
    private static final String NAME = "sign-in-rules";
    private static final String CHANGED = "workspace.sign-in-rules-changed";
    private static final int MOST = 10_000;

    private final Settings settings;
    private final Brands brands;
    private final Ledger ledger;
    private final Cache<WorkspaceId, SignInRules> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    RuleKeeping(Settings settings, Brands brands, Ledger ledger) {
        this.settings = settings;
        this.brands = brands;
        this.ledger = ledger;
    }

    /// Those that count now; the usual ones where no workspace is entered.
    public SignInRules now() {
        return Workspaces.entered().map(this::of).orElse(SignInRules.USUAL);
    }

    public SignInRules of(WorkspaceId workspace) {
        // Not asked for under the cache's lock: who waits for it may hold a connection that is needed to ask.
        return Optional.ofNullable(known.getIfPresent(workspace)).orElseGet(() -> {
            var rules = Workspaces.in(workspace, this::kept);
            known.put(workspace, rules);
            return rules;
        });
    }

    private SignInRules kept() {
        return settings.find(NAME, SignInRules.class).orElse(SignInRules.USUAL);
    }

    /// @throws Rejected `address-not-allowed`
    public void requireAdmitted(WorkspaceId workspace, String address) {
        if (!of(workspace).admits(address)) throw new Rejected(new AddressNotAllowed());
    }

    @Transactional(readOnly = true)
    public SignInRules show(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return kept();
    }

    /// @param address from where they are set: it must be let in by them
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public SignInRules set(SignInRules rules, String address, Caller by) {
        by.require(IdentityPermissions.SECURE);
        if (!rules.admits(address))
            throw Invalid.of("networks", "You are at %s and would lock yourself out. Add it.".formatted(address));
        put(rules, by.actor());
        return rules;
    }

    /// Lets agents come from everywhere again.
    @Transactional
    public void clearNetworks(Actor by) {
        put(kept().fromEverywhere(), by);
    }

    private void put(SignInRules rules, Actor by) {
        settings.put(NAME, rules);
        var facts = Map.<String, Object>of(
                "passwordLength", rules.passwordLength(),
                "idleHours", rules.idleHours(),
                "longestHours", rules.longestHours(),
                "newDeviceMails", rules.newDeviceMails());
        ledger.append(
                IdentityEvent.of(CHANGED, brands.all().getFirst().id().value(), facts)
                        .with(Map.of("networks", rules.networks())),
                by);
    }

    @TransactionalEventListener
    public void on(IdentityEvent changed) {
        if (changed.code().equals(CHANGED)) known.invalidateAll();
    }
}

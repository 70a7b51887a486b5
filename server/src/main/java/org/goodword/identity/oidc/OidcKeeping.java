package org.goodword.identity.oidc;

import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.directory.Mappings;
import org.goodword.identity.signin.OnlyWay;
import org.goodword.ledger.Ledger;
import org.goodword.openid.Client;
import org.goodword.openid.RelyingParty;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Secrets;
import org.goodword.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The workspace's provider as administrators set it up.
@Component
public class OidcKeeping implements OnlyWay {
    static final String NAME = "oidc";
    private static final String PURPOSE = "oidc-client-secret";

    private final Settings settings;
    private final Mappings mappings;
    private final RelyingParty party;
    private final Secrets secrets;
    private final Brands brands;
    private final Ledger ledger;

    OidcKeeping(
            Settings settings, Mappings mappings, RelyingParty party, Secrets secrets, Brands brands, Ledger ledger) {
        this.settings = settings;
        this.mappings = mappings;
        this.party = party;
        this.secrets = secrets;
        this.brands = brands;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Optional<OidcSettings> show(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return kept();
    }

    /// That by which agents sign in now.
    @Transactional(readOnly = true)
    public Optional<OidcSettings> working() {
        return kept().filter(OidcSettings::on);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> only() {
        return working().filter(OidcSettings::onlyWay).map(OidcSettings::button);
    }

    Client client(OidcSettings of) {
        var secret = of.secret() == null ? "" : secrets.decrypt(PURPOSE, of.secret());
        return new Client(of.issuer(), of.clientId(), secret, of.scopes(), "your company's sign-in");
    }

    /// @param secret absent to keep the one that is known, empty for none
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public OidcSettings put(OidcSettings wanted, Optional<String> secret, Caller by) {
        by.require(IdentityPermissions.SECURE);
        party.requireAddress(wanted.issuer());
        mappings.requireGrantable(wanted.policy().mapping(), by);
        var before = kept();
        var sealed = secret.isPresent() ? sealed(secret.get()) : known(before, wanted);
        var put = new OidcSettings(
                wanted.on(),
                wanted.issuer(),
                wanted.clientId(),
                sealed,
                wanted.scopes(),
                wanted.button(),
                wanted.groupsClaim(),
                wanted.policy(),
                wanted.onlyWay(),
                wanted.secondFactor(),
                wanted.factorWords(),
                wanted.signsOutThere());
        settings.put(NAME, put);
        announce(put, by);
        return put;
    }

    private @Nullable String sealed(String secret) {
        return secret.isEmpty() ? null : secrets.encrypt(PURPOSE, secret);
    }

    /// What one provider was trusted with is not told to another.
    private static @Nullable String known(Optional<OidcSettings> before, OidcSettings wanted) {
        var secret = before.map(OidcSettings::secret).orElse(null);
        if (secret != null && !before.orElseThrow().issuer().equals(wanted.issuer()))
            throw Invalid.of("secret", "This is another provider. Give its secret too.");
        return secret;
    }

    private Optional<OidcSettings> kept() {
        return settings.find(NAME, OidcSettings.class);
    }

    private void announce(OidcSettings put, Caller by) {
        var facts = Map.<String, Object>of(
                "on", put.on(),
                "issuer", put.issuer(),
                "makesAgents", put.policy().makesAgents(),
                "onlyWay", put.onlyWay(),
                "secondFactor", put.secondFactor().code(),
                "rules", put.policy().mapping().rules().size());
        ledger.append(
                IdentityEvent.of(
                        "workspace.oidc-changed", brands.all().getFirst().id().value(), facts),
                by.actor());
    }
}
